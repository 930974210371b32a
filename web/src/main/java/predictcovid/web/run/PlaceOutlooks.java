package predictcovid.web.run;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.table.Table;

/// The outlooks of all places of a run.
final class PlaceOutlooks {
    private static final int LONGEST = 20_000;

    private final Map<String, List<Outlook>> byCode = new HashMap<>();

    /// What the tables know of the places that the manifest names. They are read one after the
    /// other, for both together are large.
    static PlaceOutlooks of(
            ManifestPlaces places, Supplier<Table> forecasts, Supplier<Table> observations) {
        Map<Subject, HubRows> rows = HubTable.read(forecasts.get());
        ObservationTable observed = ObservationTable.read(observations.get());
        PlaceOutlooks outlooks = new PlaceOutlooks();
        for (Place place : places.forecast()) {
            outlooks.byCode.put(
                    place.code(),
                    place.targets().stream()
                            .flatMap(target -> outlook(place, target, rows, observed).stream())
                            .toList());
        }
        return outlooks;
    }

    private static Optional<Outlook> outlook(
            Place place,
            PlaceTarget target,
            Map<Subject, HubRows> rows,
            ObservationTable observed) {
        Subject subject = new Subject(target.target(), place.code());
        return Optional.ofNullable(rows.get(subject))
                .map(found ->
                        new Outlook(
                                target,
                                found.referenceDate(),
                                series(
                                        observed.of(subject),
                                        target.frequency().equals("weekly") ? 7 : 1),
                                found.steps()))
                .filter(outlook -> !outlook.steps().isEmpty());
    }

    /// How many numbers it holds.
    int size() {
        return byCode.values().stream()
                .flatMap(List::stream)
                .mapToInt(outlook ->
                        outlook.observed().dates().size()
                                + outlook.steps().stream()
                                        .mapToInt(step -> step.quantiles().count())
                                        .sum())
                .sum();
    }

    /// A step without a row is a missing value, not a longer step.
    private static RunSeries series(NavigableMap<LocalDate, Double> observed, int daysAStep) {
        NavigableMap<LocalDate, Double> complete = new TreeMap<>(observed);
        if (!observed.isEmpty()) {
            LocalDate day = observed.lastKey();
            for (int i = 0; i < LONGEST && day.isAfter(observed.firstKey()); i++) {
                complete.putIfAbsent(day, Double.NaN);
                day = day.minusDays(daysAStep);
            }
        }
        return new RunSeries(
                List.copyOf(complete.keySet()),
                complete.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// The outlooks of a place; none when the tables know nothing of it.
    List<Outlook> of(Place place) {
        return byCode.getOrDefault(place.code(), List.of());
    }
}
