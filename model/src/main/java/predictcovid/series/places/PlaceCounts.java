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
import java.util.stream.Stream;
import predictcovid.series.TimeSeries;
import predictcovid.text.Notice;

/// One measure of every place.
///
/// @param weights of shares: their places' inhabitants by code; absent = counts, which add up
/// @param world the sum of all places, those left out among them
/// @param all by code; zeros at the end of places that have stopped are missing
/// @param parts the places of each group, by code; empty where the places are no groups
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
        SortedMap<String, SortedMap<String, ReportedSeries>> parts,
        Set<String> taught,
        LocalDate completeDay,
        SortedMap<String, LeftOut> leftOut,
        List<Notice> doubts,
        Optional<SeriesReport> report) {
    PlaceCounts {
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        taught = Set.copyOf(taught);
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
        doubts = List.copyOf(doubts);
    }

    /// The same as it was reported, backlogs and all.
    PlaceCounts asReported() {
        SortedMap<String, SortedMap<String, ReportedSeries>> ofParts = new TreeMap<>();
        parts.forEach((code, series) -> ofParts.put(code, asReported(series)));
        return new PlaceCounts(
                weights,
                world.asReported(),
                asReported(all),
                ofParts,
                taught,
                completeDay,
                leftOut,
                doubts,
                report);
    }

    private static SortedMap<String, ReportedSeries> asReported(
            SortedMap<String, ReportedSeries> places) {
        SortedMap<String, ReportedSeries> reported = new TreeMap<>();
        places.forEach((code, series) -> reported.put(code, series.asReported()));
        return reported;
    }

    /// The series of an area; empty when it has none worth learning from.
    Optional<ReportedSeries> series(String code) {
        if (code.equals(PlacesAsOf.WORLD.code())) {
            return Optional.of(world);
        }
        return Optional.ofNullable(all.get(code)).filter(_ -> taught.contains(code));
    }

    /// Whether anything is known of a place, or of one in a group.
    boolean isKnown(String code) {
        return Stream.concat(Stream.of(all), parts.values().stream())
                .flatMap(places -> Optional.ofNullable(places.get(code)).stream())
                .anyMatch(series -> series.daysKnown() > 0);
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

    /// The weeks of an area; empty when it has none worth learning from. Those of the world and of
    /// a group are the sum of their places' weeks.
    Optional<TimeSeries> weekly(String code, WeekCalendar calendar) {
        if (code.equals(PlacesAsOf.WORLD.code())) {
            Map<String, ReportedSeries> places = new TreeMap<>(parts.isEmpty() ? all : Map.of());
            parts.values().forEach(places::putAll);
            return Optional.of(sum(places, calendar, Optional.of(completeDay)));
        }
        return series(code)
                .map(series ->
                        Optional.ofNullable(parts.get(code))
                                .map(places ->
                                        sum(places, calendar, CompleteDay.of(places.values())))
                                .orElseGet(() -> series.weekly(calendar)));
    }

    private TimeSeries sum(
            Map<String, ReportedSeries> places,
            WeekCalendar calendar,
            Optional<LocalDate> complete) {
        return weights.map(by -> ShareSeries.weekly(places, by, calendar))
                .orElseGet(() ->
                        WorldSum.of(
                                        places.values().stream()
                                                .map(place -> place.expected().weekly(calendar))
                                                .toList(),
                                        complete)
                                .series());
    }
}
