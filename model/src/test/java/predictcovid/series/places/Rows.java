package predictcovid.series.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.series.Steps;

/// Rows of a made-up source.
final class Rows {
    static final Place ALDORIA = new Place("ALD", "Aldoria", Optional.of("Norda"));
    static final Place BRUMA = new Place("BRU", "Bruma", Optional.of("Norda"));
    static final Place CORVIA = new Place("COR", "Corvia", Optional.of("Suda"));
    static final LocalDate MONDAY = LocalDate.parse("2023-01-02");

    private final Map<Measure, List<Observation>> observations = new TreeMap<>();
    private final Map<Place, Double> populations = new HashMap<>();

    /// Cases on each of `days` days from the first Monday.
    Rows cases(Place place, int days, IntToDoubleFunction value) {
        return add(Measure.CASES, place, days, value);
    }

    /// The same for deaths.
    Rows deaths(Place place, int days, IntToDoubleFunction value) {
        return add(Measure.DEATHS, place, days, value);
    }

    Rows people(Place place, double population) {
        populations.put(place, population);
        return this;
    }

    PlacesAsOf asOf(LocalDate day) {
        return PlacesAsOf.of(observations, populations, day, PlaceOptions.STANDARD);
    }

    PlacesAsOf all() {
        return asOf(LocalDate.MAX);
    }

    /// The same about places of one nation.
    PlacesAsOf all(String nation) {
        return PlacesAsOf.of(
                observations, populations, LocalDate.MAX, PlaceOptions.STANDARD, nation, nation);
    }

    /// The same of a run about one of the places.
    PlacesAsOf about(String asked, String nation) {
        return PlacesAsOf.of(
                observations, populations, LocalDate.MAX, PlaceOptions.STANDARD, asked, nation);
    }

    /// The regions of one nation, each the sum of its places.
    PlacesAsOf regions(String asked, String nation) {
        Map<Place, Place> regions = new HashMap<>();
        observations
                .values()
                .forEach(of ->
                        of.forEach(row ->
                                regions.put(
                                        row.place(),
                                        new Place(
                                                row.place()
                                                        .continent()
                                                        .orElseThrow()
                                                        .substring(0, 1),
                                                row.place().continent().orElseThrow(),
                                                Optional.of(nation)))));
        return PlacesAsOf.of(
                observations,
                populations,
                LocalDate.MAX,
                PlaceOptions.STANDARD,
                asked,
                nation,
                PlaceGroups.of(regions),
                Steps.NONE);
    }

    /// The rows so far; more may be added.
    List<Observation> of(Measure measure) {
        return observations.computeIfAbsent(measure, _ -> new ArrayList<>());
    }

    private Rows add(Measure measure, Place place, int days, IntToDoubleFunction value) {
        List<Observation> rows = observations.computeIfAbsent(measure, _ -> new ArrayList<>());
        for (int day = 0; day < days; day++) {
            rows.add(new Observation(place, MONDAY.plusDays(day), value.applyAsDouble(day)));
        }
        return this;
    }
}
