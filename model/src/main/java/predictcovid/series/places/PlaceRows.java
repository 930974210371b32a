package predictcovid.series.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import predictcovid.series.CleaningPolicy;
import predictcovid.series.CleaningReport;
import predictcovid.series.Observation;
import predictcovid.series.Place;

/// What is known of one place, row by row.
///
/// @param place as its first row has it
record PlaceRows(Place place, List<Observation> rows) {
    /// The code by which a place is known: the source's, or its name where it has none.
    static String code(Place place) {
        return place.code().isEmpty() ? place.name() : place.code();
    }

    /// The rows of real places up to `asOf`, by code: no aggregate, no part of another place.
    static SortedMap<String, PlaceRows> byCode(List<Observation> observations, LocalDate asOf) {
        SortedMap<String, PlaceRows> byCode = new TreeMap<>();
        Map<Place, List<Observation>> known = new HashMap<>();
        for (Observation row : observations) {
            if (!row.date().isAfter(asOf)) {
                known.computeIfAbsent(row.place(), place -> rows(place, byCode)).add(row);
            }
        }
        return byCode;
    }

    /// How many rows are left out of every sum, and why.
    static CleaningReport leftOut(List<Observation> observations) {
        long aggregates = 0;
        long parts = 0;
        Map<Place, Long> rows = new HashMap<>();
        observations.forEach(row -> rows.merge(row.place(), 1L, Long::sum));
        for (Map.Entry<Place, Long> of : rows.entrySet()) {
            boolean isAggregate = of.getKey().isAggregate();
            aggregates += isAggregate ? of.getValue() : 0;
            parts += !isAggregate && of.getKey().isPartOfAnotherPlace() ? of.getValue() : 0;
        }
        return CleaningReport.EMPTY
                .plus(CleaningPolicy.AGGREGATE_ROW, aggregates)
                .plus(CleaningPolicy.PART_OF_ANOTHER_PLACE, parts);
    }

    /// The source's own rows for the world.
    static List<Observation> ofWorld(List<Observation> observations) {
        return observations.stream()
                .filter(row -> row.place().isAggregate())
                .filter(row -> row.place().name().equals(PlacesAsOf.WORLD.name()))
                .toList();
    }

    private static List<Observation> rows(Place place, SortedMap<String, PlaceRows> byCode) {
        return isCounted(place)
                ? byCode.computeIfAbsent(code(place), _ -> new PlaceRows(place, new ArrayList<>()))
                        .rows
                : new ArrayList<>();
    }

    private static boolean isCounted(Place place) {
        return !place.isAggregate() && !place.isPartOfAnotherPlace();
    }
}
