package predictcovid.series.vintage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import predictcovid.series.Geography;
import predictcovid.target.Frequency;

/// A report that fits no series, and why: an archive leaves it out.
public record Misfit(Report report, Reason reason) {
    /// Why a report fits no series.
    public enum Reason {
        /// The geography has no area of its code.
        UNKNOWN_PLACE,
        /// Most reports' dates lie a whole number of steps from each other, but not from its own: a
        /// Friday among Saturdays.
        OUT_OF_STEP,
        /// It counts a day or week that had not ended when it was made.
        AFTER_AS_OF,
        /// It counts more events than the place has people, or than there are people at all.
        ABSURD
    }

    private static final double PEOPLE = 1e10;

    /// The misfits among the reports, in their order.
    ///
    /// @param frequency of all series
    public static List<Misfit> among(
            List<Report> reports, Geography geography, Frequency frequency) {
        long phase = phase(reports, frequency);
        return reports.stream()
                .flatMap(report ->
                        reason(report, geography, frequency, phase)
                                .map(reason -> new Misfit(report, reason))
                                .stream())
                .toList();
    }

    private static Optional<Reason> reason(
            Report report, Geography geography, Frequency frequency, long phase) {
        int area = geography.indexOf(report.location());
        if (area < 0) {
            return Optional.of(Reason.UNKNOWN_PLACE);
        }
        if (phase(report.targetEndDate(), frequency) != phase) {
            return Optional.of(Reason.OUT_OF_STEP);
        }
        if (report.targetEndDate().isAfter(report.asOf())) {
            return Optional.of(Reason.AFTER_AS_OF);
        }
        return isAbsurd(report.value(), geography.population(area))
                ? Optional.of(Reason.ABSURD)
                : Optional.empty();
    }

    private static boolean isAbsurd(double value, double population) {
        return Math.abs(value) > (Double.isNaN(population) ? PEOPLE : population);
    }

    /// The phase of most reports; of equally many the earlier one.
    private static long phase(List<Report> reports, Frequency frequency) {
        Comparator<Map.Entry<Long, Long>> most = Map.Entry.comparingByValue();
        return reports.stream()
                .collect(
                        Collectors.groupingBy(
                                report -> phase(report.targetEndDate(), frequency),
                                Collectors.counting()))
                .entrySet()
                .stream()
                .max(most.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(0L);
    }

    private static long phase(LocalDate date, Frequency frequency) {
        return Math.floorMod(date.toEpochDay(), (long) frequency.days());
    }
}
