package predictcovid.series.places;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.series.Cadence;
import predictcovid.target.Frequency;

/// The newest day on which nearly everybody has reported: places with nine tenths of the recent
/// events.
///
/// @param newest the newest day on which any place reported
record CompleteDay(Collection<ReportedSeries> places, LocalDate newest) {
    private static final int WEIGHT_DAYS = 56;
    private static final double LEAST_REPORTED_SHARE = 0.9;
    private static final double MOST = 0.5;

    /// A daily reporter has reported a day when it is known, a weekly one when its newest total is
    /// less than a week older. Where weekly reporters have most of the events, the day is the last
    /// one of their reporting weekday. None of the last eight weeks' days may do.
    static Optional<LocalDate> of(Collection<ReportedSeries> places) {
        List<ReportedSeries> known =
                places.stream().filter(place -> place.daysKnown() > 0).toList();
        return known.isEmpty() ? Optional.empty() : new CompleteDay(known, newest(known)).find();
    }

    /// The newest day on which any place reported.
    ///
    /// @param places at least one with a known value
    static LocalDate newest(Collection<ReportedSeries> places) {
        return places.stream()
                .map(ReportedSeries::lastKnown)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Optional<LocalDate> find() {
        double all = places.stream().mapToDouble(this::weight).sum();
        Optional<LocalDate> complete =
                IntStream.range(0, WEIGHT_DAYS)
                        .mapToObj(newest::minusDays)
                        .filter(it -> reported(it) >= LEAST_REPORTED_SHARE * all)
                        .findFirst();
        Map<DayOfWeek, Double> weekly = weeklyReporters();
        double byWeek = weekly.values().stream().mapToDouble(weight -> weight).sum();
        return byWeek > MOST * all
                ? complete.map(day -> day.with(TemporalAdjusters.previousOrSame(modal(weekly))))
                : complete;
    }

    private static DayOfWeek modal(Map<DayOfWeek, Double> weekly) {
        return weekly.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    private Map<DayOfWeek, Double> weeklyReporters() {
        Map<DayOfWeek, Double> weights = new EnumMap<>(DayOfWeek.class);
        places.stream()
                .filter(place -> place.rhythm().cadence() == Cadence.WEEKS)
                .forEach(place -> weights.merge(place.reportingDay(), weight(place), Double::sum));
        return weights;
    }

    private double reported(LocalDate day) {
        return places.stream()
                .filter(place -> place.isKnown(day.minusDays(isWeekly(place) ? 6 : 0), day))
                .mapToDouble(this::weight)
                .sum();
    }

    private double weight(ReportedSeries place) {
        return place.sum(newest.minusDays(WEIGHT_DAYS - 1L), newest);
    }

    private static boolean isWeekly(ReportedSeries place) {
        return place.frequency() == Frequency.WEEKLY;
    }
}
