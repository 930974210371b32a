package predictcovid.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import predictcovid.series.cleaning.CleanSeries;
import predictcovid.series.cleaning.CleaningPolicy;
import predictcovid.series.cleaning.CleaningReport;
import predictcovid.series.cleaning.SeriesCleaning;
import predictcovid.text.Fault;
import predictcovid.text.PlaceNames;
import predictcovid.text.PlaceSearch;
import predictcovid.text.SpokenList;

/// The series of one location, ready to forecast: cleaned, at the frequency at which it is
/// reported, ending with its last observation.
///
/// @param series ends with a known value
/// @param report what cleaning did on the way
/// @param weeklyPlaces places summed that report once a week
/// @param places places summed: 1 for a single place
/// @param reconciliation for the world, when the source has a row for it
/// @param backlog at the last step, when a place probably reported cases of earlier days
public record SurveillanceSeries(
        TimeSeries series,
        CleaningReport report,
        int weeklyPlaces,
        int places,
        Optional<Reconciliation> reconciliation,
        Optional<Backlog> backlog) {
    /// The series of `location`: `World`, or a place by its code or its name in any language.
    ///
    /// @throws Fault when no place has that name, or when it has no known value
    public static SurveillanceSeries of(List<Observation> observations, String location) {
        Map<Place, List<Observation>> byPlace =
                observations.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Observation::place,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return PlaceNames.isWorld(location)
                ? world(byPlace)
                : place(find(byPlace, location), byPlace);
    }

    private static SurveillanceSeries world(Map<Place, List<Observation>> byPlace) {
        CleaningReport report = leftOut(byPlace);
        List<TimeSeries> daily = new ArrayList<>();
        for (Map.Entry<Place, List<Observation>> entry : byPlace.entrySet()) {
            if (!entry.getKey().isAggregate() && !entry.getKey().isPartOfAnotherPlace()) {
                CleanSeries clean = SeriesCleaning.clean(entry.getValue());
                report = report.plus(clean.report());
                daily.add(clean.series());
            }
        }
        if (daily.isEmpty()) {
            throw new Fault("series.no-place");
        }
        ReportingRhythm rhythm = WorldSum.rhythm(daily);
        List<TimeSeries> atRhythm = new ArrayList<>();
        for (TimeSeries place : daily) {
            CleanSeries clean = SeriesCleaning.withoutLateZeros(rhythm.at(place));
            report = report.plus(clean.report());
            atRhythm.add(clean.series());
        }
        CleanSeries sum = WorldSum.of(atRhythm);
        int weekly = (int) daily.stream().filter(SurveillanceSeries::isWeekly).count();
        Optional<Reconciliation> reconciliation =
                byPlace.keySet().stream()
                        .filter(place -> place.isAggregate() && place.name().equals(WorldSum.WORLD))
                        .findFirst()
                        .map(world ->
                                Reconciliation.of(
                                        WorldSum.daily(daily),
                                        byPlace.getOrDefault(world, List.of())));
        TimeSeries series = known(sum.series());
        return new SurveillanceSeries(
                series,
                report.plus(sum.report()),
                weekly,
                daily.size(),
                reconciliation,
                Backlog.at(series, atRhythm));
    }

    private static SurveillanceSeries place(Place place, Map<Place, List<Observation>> byPlace) {
        CleanSeries daily = SeriesCleaning.clean(byPlace.getOrDefault(place, List.of()));
        ReportingRhythm rhythm = ReportingRhythm.of(daily.series());
        CleanSeries clean = SeriesCleaning.withoutLateZeros(rhythm.at(daily.series()));
        TimeSeries series = known(clean.series());
        return new SurveillanceSeries(
                series,
                daily.report().plus(clean.report()),
                rhythm.frequency() == Frequency.WEEKLY ? 1 : 0,
                1,
                Optional.empty(),
                Backlog.at(series, List.of(series)));
    }

    private static boolean isWeekly(TimeSeries daily) {
        return ReportingRhythm.of(daily).frequency() == Frequency.WEEKLY;
    }

    private static TimeSeries known(TimeSeries series) {
        int end = series.size();
        while (end > 0 && Double.isNaN(series.value(end - 1))) {
            end--;
        }
        if (end == 0) {
            throw new Fault("series.no-value", series.location());
        }
        return series.head(end);
    }

    private static CleaningReport leftOut(Map<Place, List<Observation>> byPlace) {
        CleaningReport report = CleaningReport.EMPTY;
        for (Map.Entry<Place, List<Observation>> entry : byPlace.entrySet()) {
            int rows = entry.getValue().size();
            if (entry.getKey().isAggregate()) {
                report = report.plus(CleaningPolicy.AGGREGATE_ROW, rows);
            } else if (entry.getKey().isPartOfAnotherPlace()) {
                report = report.plus(CleaningPolicy.PART_OF_ANOTHER_PLACE, rows);
            }
        }
        return report;
    }

    private static Place find(Map<Place, List<Observation>> byPlace, String location) {
        PlaceSearch<Place> search = new PlaceSearch<>(byPlace.keySet(), Place::code, Place::name);
        return search.find(location)
                .orElseThrow(() -> unknown(search.nearest(location), byPlace.size(), location));
    }

    private static Fault unknown(SpokenList near, int places, String location) {
        return near.items().isEmpty()
                ? new Fault("series.unknown-place", location, places)
                : new Fault("series.unknown-place-near", location, places, near);
    }
}
