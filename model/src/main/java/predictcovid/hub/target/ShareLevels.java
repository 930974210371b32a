package predictcovid.hub.target;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import predictcovid.series.vintage.Report;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// Tells percentages that stand where shares between 0 and 1 should: a good many are above 1, or
/// the level jumps a hundredfold where a file passes from the ones to the others.
///
/// @param file what messages call the file
/// @param reports all reports of one share, values above 1 among them
record ShareLevels(String file, List<Report> reports) {
    /// Fewer may be slips of the pen.
    private static final int FEWEST = 3;

    private static final double LARGE_PART = 0.02;
    private static final double LARGE_PART_OF_A_PLACE = 0.05;

    /// Of all emergency visits those for COVID-19 or influenza have never been so many.
    private static final double HIGH = 0.2;

    ShareLevels {
        reports =
                reports.stream()
                        .filter(report -> Double.isFinite(report.value()))
                        .sorted(comparing(Report::targetEndDate))
                        .toList();
    }

    /// @throws Fault when there are percentages
    void check() {
        List<Report> newest = newest();
        Map<String, List<Report>> places = byPlace(newest);
        checkAbove(newest, LARGE_PART);
        places.values().forEach(place -> checkAbove(place, LARGE_PART_OF_A_PLACE));
        Stream.of(
                        places.values().stream()
                                .flatMap(place -> ShareStep.ofLevel(place).stream()),
                        ShareStep.together(places.values()).stream(),
                        byPlace(reports).values().stream()
                                .flatMap(place -> ShareStep.betweenVintages(place).stream()))
                .flatMap(steps -> steps)
                .findFirst()
                .ifPresent(this::refuse);
    }

    /// A newest report of the larger half, when that half is higher than any share known; it may be
    /// percentages that all are below 1, or no share of a whole population.
    Optional<Report> high() {
        List<Report> sorted = newest().stream().sorted(comparingDouble(Report::value)).toList();
        return Optional.of(sorted)
                .filter(each -> each.size() >= FEWEST)
                .map(each -> each.get(each.size() / 2))
                .filter(median -> median.value() > HIGH);
    }

    /// One report of each place and date, in the order of their dates.
    private List<Report> newest() {
        return reports.stream()
                .collect(groupingBy(report -> List.of(report.targetEndDate(), report.location())))
                .values()
                .stream()
                .map(same -> same.stream().max(comparing(Report::asOf)).orElseThrow())
                .sorted(comparing(Report::targetEndDate))
                .toList();
    }

    private static Map<String, List<Report>> byPlace(List<Report> reports) {
        return reports.stream().collect(groupingBy(Report::location, TreeMap::new, toList()));
    }

    private void checkAbove(List<Report> some, double part) {
        List<Report> above = some.stream().filter(report -> report.value() > 1).toList();
        if (above.size() >= FEWEST && above.size() >= part * some.size()) {
            throw new Fault(
                    "hub.target.percent",
                    file,
                    above.getFirst().target(),
                    above.size(),
                    some.size(),
                    ShareStep.example(above.getFirst()),
                    new Notice("hub.check.share"));
        }
    }

    private void refuse(ShareStep step) {
        throw new Fault(
                "hub.target.percent-jump",
                file,
                step.after().target(),
                ShareStep.example(step.before()),
                ShareStep.example(step.after()));
    }
}
