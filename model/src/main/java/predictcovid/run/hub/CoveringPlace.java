package predictcovid.run.hub;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import predictcovid.hub.task.HubTasks;
import predictcovid.series.vintage.Report;

/// The place that covers the others, told by its counts: they are those of all others together.
final class CoveringPlace {
    private static final int FEWEST_PLACES = 4;
    private static final int FEWEST_WEEKS = 20;

    /// In a week of fewer, some are rounded or hidden.
    private static final double FEWEST_EVENTS = 20;

    private static final double APART = 0.1;
    private static final double NEARLY_ALWAYS = 0.9;

    private CoveringPlace() {}

    /// One week of a target, as it was known on a day.
    private record Week(String target, LocalDate end, LocalDate asOf) {}

    /// The place's code; empty where there are few weeks of counts, or none is so.
    static Optional<String> in(List<Report> reports, HubTasks tasks) {
        Map<String, Boolean> areCounts = new HashMap<>();
        Map<Week, List<Report>> weeks =
                reports.stream()
                        .filter(it -> !Double.isNaN(it.value()))
                        .filter(it ->
                                areCounts.computeIfAbsent(
                                        it.target(), name -> tasks.target(name).isCount()))
                        .collect(
                                Collectors.groupingBy(it ->
                                        new Week(it.target(), it.targetEndDate(), it.asOf())));
        List<List<Report>> telling =
                weeks.values().stream().filter(CoveringPlace::isTelling).toList();
        Map<String, Long> fitting =
                telling.stream()
                        .flatMap(week -> covering(week).stream())
                        .collect(Collectors.groupingBy(place -> place, Collectors.counting()));
        return fitting.entrySet().stream()
                .filter(_ -> telling.size() >= FEWEST_WEEKS)
                .filter(place -> place.getValue() >= NEARLY_ALWAYS * telling.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isTelling(List<Report> week) {
        return week.size() >= FEWEST_PLACES && all(week) >= FEWEST_EVENTS;
    }

    private static double all(Collection<Report> week) {
        return week.stream().mapToDouble(Report::value).sum();
    }

    private static Optional<String> covering(List<Report> week) {
        double all = all(week);
        return week.stream()
                .filter(it -> Math.abs(2 * it.value() - all) <= APART * all)
                .map(Report::location)
                .findFirst();
    }
}
