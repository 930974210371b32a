package predictcovid.hub.target;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import predictcovid.series.vintage.Report;
import predictcovid.text.Notice;

/// Two shares of one place that should not be far from each other.
///
/// @param before the earlier one
/// @param after of the next week, or of the same one as known later
record ShareStep(Report before, Report after) {
    /// Percentages are a hundred times shares; in the weeks around, these may change threefold.
    private static final double LEAST = 30;

    private static final double MOST = 300;

    private static final double APART = 10;

    /// Weeks on either side that make a level, and the fewest of them.
    private static final int LEVEL = 4;

    private static final int FEWEST = 3;
    private static final int LONGEST_GAP_DAYS = 21;

    /// The first step that is about a hundredfold, up or down, between weeks that keep the new
    /// level from the old one.
    ///
    /// @param place one report a date, in the order of dates
    static Optional<ShareStep> ofLevel(List<Report> place) {
        List<ShareStep> steps = inSeries(place);
        for (int i = FEWEST - 1; i <= steps.size() - FEWEST; i++) {
            List<ShareStep> earlier = steps.subList(Math.max(0, i - LEVEL + 1), i + 1);
            List<ShareStep> later = steps.subList(i, Math.min(steps.size(), i + LEVEL));
            if (steps.get(i).isHundredfold() && areApart(earlier, later)) {
                return Optional.of(steps.get(i));
            }
        }
        return Optional.empty();
    }

    /// A step that at least half of the places make in the same week, and three of them.
    ///
    /// @param places of each one report a date, in the order of dates
    static Optional<ShareStep> together(Collection<List<Report>> places) {
        Map<LocalDate, List<ShareStep>> weeks =
                places.stream()
                        .flatMap(place -> inSeries(place).stream())
                        .collect(
                                groupingBy(
                                        step -> step.after.targetEndDate(),
                                        TreeMap::new,
                                        toList()));
        return weeks.values().stream().flatMap(week -> commonly(week).stream()).findFirst();
    }

    /// A step from one vintage to the next that at least half of a place's weeks make, and three.
    ///
    /// @param place in the order of dates
    static Optional<ShareStep> betweenVintages(List<Report> place) {
        TreeMap<LocalDate, List<Report>> vintages =
                place.stream().collect(groupingBy(Report::asOf, TreeMap::new, toList()));
        Map<LocalDate, Report> known = Map.of();
        for (List<Report> vintage : vintages.values()) {
            Optional<ShareStep> step = commonly(from(known, vintage));
            if (step.isPresent()) {
                return step;
            }
            known = vintage.stream().collect(toMap(Report::targetEndDate, it -> it, (_, it) -> it));
        }
        return Optional.empty();
    }

    /// Where a report stands and what it says.
    static Notice example(Report report) {
        return new Notice(
                "hub.target.share",
                report.location(),
                report.targetEndDate(),
                report.asOf(),
                report.value());
    }

    private static List<ShareStep> from(Map<LocalDate, Report> known, List<Report> vintage) {
        List<ShareStep> steps = new ArrayList<>();
        for (Report report : vintage) {
            Report before = known.get(report.targetEndDate());
            if (before != null && before.value() > 0 && report.value() > 0) {
                steps.add(new ShareStep(before, report));
            }
        }
        return steps;
    }

    private static List<ShareStep> inSeries(List<Report> place) {
        List<Report> known = place.stream().filter(report -> report.value() > 0).toList();
        List<ShareStep> steps = new ArrayList<>();
        for (int i = 1; i < known.size(); i++) {
            ShareStep step = new ShareStep(known.get(i - 1), known.get(i));
            if (!step.before
                    .targetEndDate()
                    .plusDays(LONGEST_GAP_DAYS)
                    .isBefore(step.after.targetEndDate())) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static Optional<ShareStep> commonly(List<ShareStep> steps) {
        List<ShareStep> far = steps.stream().filter(ShareStep::isHundredfold).toList();
        boolean isCommon = far.size() >= FEWEST && far.size() * 2 >= steps.size();
        return isCommon ? Optional.of(far.getFirst()) : Optional.empty();
    }

    private boolean isHundredfold() {
        return isHundredfold(after.value() / before.value());
    }

    private static boolean isHundredfold(double ratio) {
        double larger = Math.max(ratio, 1 / ratio);
        return larger >= LEAST && larger <= MOST;
    }

    /// Whether all weeks on one side are many times all of those on the other.
    private static boolean areApart(List<ShareStep> earlier, List<ShareStep> later) {
        DoubleSummaryStatistics old =
                earlier.stream().mapToDouble(step -> step.before.value()).summaryStatistics();
        DoubleSummaryStatistics recent =
                later.stream().mapToDouble(step -> step.after.value()).summaryStatistics();
        return recent.getMin() > APART * old.getMax() || old.getMin() > APART * recent.getMax();
    }
}
