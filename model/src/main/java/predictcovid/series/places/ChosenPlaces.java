package predictcovid.series.places;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.series.Area;
import predictcovid.series.Place;
import predictcovid.text.Fault;
import predictcovid.text.Notice;
import predictcovid.text.PlaceSearch;
import predictcovid.text.SpokenList;

/// The places that were wanted and can be forecast. All places teach the forecaster, whichever are
/// chosen.
///
/// @param codes of areas that are forecast in one measure at least, in the order of their naming
/// @param leftOut wanted places that are not forecast in all measures
/// @param unknown a sentence with all names that no place has; empty when there are none
public record ChosenPlaces(
        SequencedSet<String> codes, List<LeftOut> leftOut, List<Notice> unknown) {
    public ChosenPlaces {
        codes = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(codes));
        leftOut = List.copyOf(leftOut);
        unknown = List.copyOf(unknown);
    }

    /// Looks the wanted places up; the place that the run is about is always among them.
    ///
    /// @param choice those wanted besides
    /// @throws Fault when some are wanted besides and none of them can be forecast
    public static ChosenPlaces of(Optional<PlaceChoice> choice, PlacesAsOf places) {
        ChosenPlaces chosen = looked(choice, places);
        if (choice.isPresent() && chosen.codes.isEmpty()) {
            throw new Fault("series.none-chosen", chosen.reasons());
        }
        return chosen.with(places, forecast(places));
    }

    /// The same where other levels have wanted places, too.
    public static ChosenPlaces some(Optional<PlaceChoice> choice, PlacesAsOf places) {
        return looked(choice, places).with(places, forecast(places));
    }

    /// Looks wanted places up without that of all together.
    public static ChosenPlaces parts(PlaceChoice choice, PlacesAsOf places) {
        String whole = places.geography().areas().get(places.geography().nation()).code();
        ChosenPlaces chosen = looked(Optional.of(choice), places);
        return new ChosenPlaces(
                chosen.codes.stream()
                        .filter(code -> !code.equals(whole))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                chosen.leftOut.stream()
                        .filter(it -> !PlaceRows.code(it.place()).equals(whole))
                        .toList(),
                chosen.unknown);
    }

    private static SequencedSet<String> forecast(PlacesAsOf places) {
        SequencedSet<String> forecast = new LinkedHashSet<>();
        places.measures()
                .forEach(measure -> {
                    for (int area : places.forecast(measure)) {
                        forecast.add(places.geography().areas().get(area).code());
                    }
                });
        return forecast;
    }

    private static ChosenPlaces looked(Optional<PlaceChoice> choice, PlacesAsOf places) {
        SequencedSet<String> forecast = forecast(places);
        return switch (choice.orElse(new PlaceChoice.Named(List.of()))) {
            case PlaceChoice.All() -> new ChosenPlaces(forecast, places.leftOut(), List.of());
            case PlaceChoice.Named(List<String> names) -> named(names, places, forecast);
        };
    }

    private ChosenPlaces with(PlacesAsOf places, Set<String> forecast) {
        String own = places.geography().areas().get(places.asked()).code();
        SequencedSet<String> all = new LinkedHashSet<>(codes);
        if (forecast.contains(own)) {
            all.add(own);
        }
        Stream<LeftOut> ofOwn =
                places.leftOut().stream().filter(it -> PlaceRows.code(it.place()).equals(own));
        return new ChosenPlaces(
                all, Stream.concat(leftOut.stream(), ofOwn).distinct().toList(), unknown);
    }

    /// Whether a place is forecast.
    public boolean contains(String code) {
        return codes.contains(code);
    }

    private static ChosenPlaces named(List<String> names, PlacesAsOf places, Set<String> forecast) {
        PlaceSearch<Place> search = new PlaceSearch<>(all(places), Place::code, Place::name);
        SequencedSet<String> codes = new LinkedHashSet<>();
        List<Notice> unknown = new ArrayList<>();
        for (String name : names) {
            search.find(name)
                    .ifPresentOrElse(
                            place -> codes.add(PlaceRows.code(place)),
                            () -> unknown.add(search.unknown(name)));
        }
        return new ChosenPlaces(
                codes.stream()
                        .filter(forecast::contains)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                places.leftOut().stream()
                        .filter(it -> codes.contains(PlaceRows.code(it.place())))
                        .toList(),
                unknown.isEmpty()
                        ? List.of()
                        : List.of(new Notice("series.not-in-source", new SpokenList(unknown))));
    }

    /// Those of the geography, and those that have too little to be in it.
    private static List<Place> all(PlacesAsOf places) {
        List<Place> all = new ArrayList<>();
        for (Area area : places.geography().areas()) {
            all.add(new Place(area.code(), area.name(), area.region()));
        }
        places.leftOut().forEach(it -> all.add(it.place()));
        return all;
    }

    /// All that stands against the wanted places, as one text.
    private Notice reasons() {
        List<Notice> all = new ArrayList<>(unknown);
        leftOut.forEach(it -> all.add(it.reason()));
        return all.stream()
                .reduce((first, next) -> new Notice("series.both", first, next))
                .orElseThrow();
    }
}
