package predictcovid.run.backtest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// What is asked of a backtest on a hub's target data.
///
/// @param targetData with vintages
/// @param truth judges the forecasts; without one the newest vintages of the target data do
/// @param peerScores scores of others' forecasts
/// @param locations the hub's table of places
/// @param from first reference date; the first with a vintage when absent
/// @param to last reference date; the last that can be judged when absent
public record BacktestRequest(
        Path targetData,
        Optional<Path> truth,
        Optional<Path> peerScores,
        Optional<Path> locations,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {}
