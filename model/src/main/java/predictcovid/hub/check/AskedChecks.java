package predictcovid.hub.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The checks of submissions that a hub's `validations.yml` asks for, as far as they can be made.
///
/// @param limits of values
/// @param differences of dates
/// @param unmade why others are not made
record AskedChecks(
        List<PopulationLimit> limits, List<TimeDifference> differences, List<Notice> unmade) {
    static final String COUNTS = "opt_check_tbl_counts_lt_popn";
    static final String HORIZONS = "opt_check_tbl_horizon_timediff";
    static final String COLUMNS = "opt_check_tbl_col_timediff";

    /// Those of a round, and that no value of any task is above the populations that are known.
    ///
    /// @param roundId "" without a round
    /// @throws Fault when the hub's file cannot be read
    static AskedChecks of(Optional<Path> hub, String roundId, Map<String, Double> populations) {
        AskedChecks asked =
                new AskedChecks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        hub.ifPresent(folder ->
                OptionalChecks.in(folder)
                        .ifPresent(checks ->
                                Stream.of(OptionalChecks.FILE, OptionalChecks.DATA)
                                        .flatMap(what -> checks.about(what, roundId).stream())
                                        .forEach(check -> asked.add(check, folder))));
        asked.limits.add(PopulationLimit.of(populations));
        return asked;
    }

    private void add(OptionalCheck check, Path hub) {
        if (check.is(COUNTS)) {
            add(check, limits, () -> PopulationLimit.of(check, hub));
        } else if (check.is(HORIZONS)) {
            add(check, differences, () -> TimeDifference.byHorizon(check));
        } else if (check.is(COLUMNS)) {
            add(check, differences, () -> TimeDifference.fixed(check));
        } else {
            unmade.add(new Notice("hub.check.unmade.foreign", check.described()));
        }
    }

    private <T> void add(OptionalCheck check, List<T> all, Supplier<Optional<T>> made) {
        try {
            made.get()
                    .ifPresentOrElse(
                            all::add,
                            () ->
                                    unmade.add(
                                            new Notice(
                                                    "hub.check.unmade.arguments",
                                                    check.described())));
        } catch (Fault unreadable) {
            unmade.add(new Notice("hub.check.unmade.file", check.described(), unreadable.notice()));
        }
    }

    /// Whether a value of a task is above the inhabitants of its place, by the first limit that is
    /// about the task.
    boolean isAbovePopulation(Map<String, String> task, double value) {
        return limits.stream()
                .filter(limit -> limit.isAbout(task))
                .findFirst()
                .filter(limit -> limit.isAbove(task, value))
                .isPresent();
    }
}
