package predictcovid.web.page.run;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.text.PlaceSearch;
import predictcovid.web.page.run.PlaceList.Row;
import predictcovid.web.page.run.PlaceList.Silent;

/// What a search among the places of a run finds.
///
/// @param meant the forecast place that alone is called so
/// @param near the forecast places that may be meant, the nearest first, eight at most
/// @param more how many others may be meant
/// @param leftOut those that may be meant and are not forecast, or not in all
public record FoundPlaces(Optional<Row> meant, List<Row> near, int more, List<Silent> leftOut) {
    static final int MOST = 8;
    private static final int MOST_LEFT_OUT = 100;

    /// A place as its source names it.
    record Named(String code, String name) {}

    public FoundPlaces {
        near = List.copyOf(near);
        leftOut = List.copyOf(leftOut);
    }

    /// What a text finds among the places of a run.
    ///
    /// @param list shows them
    public static FoundPlaces of(ManifestPlaces places, PlaceList list, String text) {
        return of(search(places), list, text);
    }

    /// Searches the places of a run.
    static PlaceSearch<Named> search(ManifestPlaces places) {
        List<Named> all =
                Stream.concat(
                                places.forecast().stream()
                                        .map(it -> new Named(it.code(), it.name())),
                                places.leftOut().stream()
                                        .map(it -> new Named(it.code(), it.name())))
                        .toList();
        return new PlaceSearch<>(all, Named::code, Named::name);
    }

    static FoundPlaces of(PlaceSearch<Named> search, PlaceList list, String text) {
        Map<String, Row> byCode = list.byCode();
        Optional<Named> found = search.find(text);
        List<Named> near = found.map(List::of).orElseGet(() -> search.near(text));
        List<Row> rows =
                near.stream()
                        .flatMap(place -> Stream.ofNullable(byCode.get(place.code)))
                        .distinct()
                        .toList();
        Set<String> codes = near.stream().map(Named::code).collect(toSet());
        return new FoundPlaces(
                found.flatMap(place -> Optional.ofNullable(byCode.get(place.code))),
                rows.stream().limit(MOST).toList(),
                Math.max(0, rows.size() - MOST),
                list.leftOut().stream()
                        .filter(row -> codes.contains(row.code()))
                        .limit(MOST_LEFT_OUT)
                        .toList());
    }
}
