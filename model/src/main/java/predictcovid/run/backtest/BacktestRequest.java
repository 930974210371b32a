package predictcovid.run.backtest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is asked of a backtest on a hub's target data.
///
/// @param targetData with vintages
/// @param truth judges the forecasts; without one the newest vintages of the target data do
/// @param peerScores scores of others' forecasts
/// @param locations the hub's table of places
/// @param from first reference date; the first with a vintage when absent
/// @param to last reference date; the last that can be judged when absent
/// @param since further periods to sum up, each from a date on
/// @param forecasters names of those that compete
/// @param baseline the forecaster that the others are compared with
/// @param out folder of the results; forecasts already there are not made again
/// @param restart make all forecasts again
public record BacktestRequest(
        Path targetData,
        Optional<Path> truth,
        Optional<Path> peerScores,
        Optional<Path> locations,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<LocalDate> since,
        List<String> forecasters,
        String baseline,
        Path out,
        boolean restart) {
    public BacktestRequest {
        since = List.copyOf(since);
        forecasters = List.copyOf(forecasters);
    }
}
