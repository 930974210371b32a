package predictcovid.run.backtest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import predictcovid.run.hub.HubSource;

/// What is asked of a backtest on a hub's target data.
///
/// @param source target data with vintages
/// @param truth judges the forecasts; without one the newest vintages of the target data do
/// @param peerScores scores of others' forecasts
/// @param from first reference date; the first with a vintage when absent
/// @param to last reference date; the last that can be judged when absent
/// @param tasks the hub's rules, whose rounds are the dates; every week without them
/// @param every takes each of so many dates only, from the first on
public record BacktestRequest(
        HubSource source,
        Optional<Path> truth,
        Optional<Path> peerScores,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Path> tasks,
        int every) {}
