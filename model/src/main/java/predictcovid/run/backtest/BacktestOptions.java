package predictcovid.run.backtest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.run.input.WrongSettings;
import predictcovid.text.Fault;

/// How a backtest is made and told.
///
/// @param since further periods to sum up, each from a date on
/// @param forecasters names of those that compete, ours first
/// @param baseline whom the picture of skill shall compare with
/// @param out folder of the results; forecasts already there are not made again
/// @param restart make all forecasts again
public record BacktestOptions(
        List<LocalDate> since,
        List<String> forecasters,
        Optional<String> baseline,
        Path out,
        boolean restart) {
    public BacktestOptions {
        since = List.copyOf(since);
        forecasters = List.copyOf(forecasters);
    }

    /// The first dates of all periods to sum up.
    ///
    /// @param first of all dates
    public List<LocalDate> starts(LocalDate first) {
        return Stream.concat(Stream.of(first), since.stream().sorted()).distinct().toList();
    }

    /// Refuses a period that begins after all dates.
    ///
    /// @param last of all dates
    /// @throws WrongSettings when one does
    public void requireSince(LocalDate last) {
        List<Fault> late =
                since.stream()
                        .filter(start -> start.isAfter(last))
                        .map(start -> new Fault("run.backtest.since", start, last))
                        .toList();
        if (!late.isEmpty()) {
            throw new WrongSettings(late);
        }
    }

    /// The name of our forecaster.
    public String ours() {
        return forecasters.getFirst();
    }
}
