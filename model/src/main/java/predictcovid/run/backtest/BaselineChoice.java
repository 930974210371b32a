package predictcovid.run.backtest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.backtest.TaskLoss;
import predictcovid.run.input.WrongSettings;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// Whom the picture of skill compares with.
///
/// @param name absent when nobody competes with ours
/// @param notice what must be said when it is not the usual one
record BaselineChoice(Optional<String> name, Optional<Notice> notice) {
    private static final String USUAL = "hub-baseline";

    /// The one asked for, or else the usual one, or else the first rival.
    ///
    /// @param forecasters that compete, ours first
    /// @param peers scores of others
    /// @throws WrongSettings when the one asked for does not compete
    public static BaselineChoice of(
            Optional<String> asked, List<String> forecasters, List<TaskLoss> peers) {
        List<String> names =
                Stream.concat(forecasters.stream(), peers.stream().map(TaskLoss::forecaster))
                        .distinct()
                        .toList();
        if (asked.filter(name -> !names.contains(name)).isPresent()) {
            throw new WrongSettings(
                    List.of(
                            new Fault(
                                    "run.backtest.no-baseline",
                                    asked.orElseThrow(),
                                    String.join(", ", names))));
        }
        Optional<String> usual = Optional.of(USUAL).filter(names::contains);
        return asked.or(() -> usual)
                .map(name -> new BaselineChoice(Optional.of(name), Optional.empty()))
                .orElseGet(() -> first(names.stream().skip(1).findFirst()));
    }

    private static BaselineChoice first(Optional<String> rival) {
        return new BaselineChoice(
                rival, rival.map(name -> new Notice("run.backtest.other-baseline", USUAL, name)));
    }
}
