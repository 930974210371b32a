package predictcovid.series.places;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import predictcovid.series.TimeSeries;
import predictcovid.text.Notice;

/// One measure of every place.
///
/// @param weights of shares: their places' inhabitants by code; absent = counts, which add up
/// @param world the sum of all places, those left out among them
/// @param all by code; zeros at the end of places that have stopped are missing
/// @param taught codes of the places with enough data to learn from
/// @param completeDay the newest day on which places with nine tenths of the recent events have
///   reported
/// @param leftOut places that are not forecast, by code
/// @param doubts what was wrong with single numbers
/// @param report on the series of the place that the run is about; absent when it has none
record PlaceCounts(
        Optional<Map<String, Double>> weights,
        ReportedSeries world,
        SortedMap<String, ReportedSeries> all,
        Set<String> taught,
        LocalDate completeDay,
        SortedMap<String, LeftOut> leftOut,
        List<Notice> doubts,
        Optional<SeriesReport> report) {
    PlaceCounts {
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
        taught = Set.copyOf(taught);
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
        doubts = List.copyOf(doubts);
    }

    /// The same as it was reported, backlogs and all.
    PlaceCounts asReported() {
        SortedMap<String, ReportedSeries> reported = new TreeMap<>();
        all.forEach((code, series) -> reported.put(code, series.asReported()));
        return new PlaceCounts(
                weights,
                world.asReported(),
                reported,
                taught,
                completeDay,
                leftOut,
                doubts,
                report);
    }

    /// The series of an area; empty when it has none worth learning from.
    Optional<ReportedSeries> series(String code) {
        if (code.equals(PlacesAsOf.WORLD.code())) {
            return Optional.of(world);
        }
        return Optional.ofNullable(all.get(code)).filter(_ -> taught.contains(code));
    }

    /// Whether anything is known of a place.
    boolean isKnown(String code) {
        return Optional.ofNullable(all.get(code)).filter(it -> it.daysKnown() > 0).isPresent();
    }

    /// Whether an area is forecast.
    boolean isForecast(String code) {
        return series(code).isPresent() && !leftOut.containsKey(code);
    }

    LocalDate firstDay() {
        return all.values().stream()
                .map(place -> place.daily().firstDate())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// The newest day on which any place reported.
    LocalDate newest() {
        return CompleteDay.newest(all.values());
    }

    /// The world's weeks: the sum of all places' weeks.
    TimeSeries worldWeekly(WeekCalendar calendar) {
        if (weights.isPresent()) {
            return ShareSeries.weekly(all, weights.get(), calendar);
        }
        return WorldSum.of(
                        all.values().stream()
                                .map(place -> place.expected().weekly(calendar))
                                .toList(),
                        Optional.of(completeDay))
                .series();
    }
}
