package predictcovid.series.places;

import java.util.Map;
import java.util.SortedMap;
import predictcovid.series.Place;
import predictcovid.text.Fault;
import predictcovid.text.PlaceNames;
import predictcovid.text.PlaceSearch;
import predictcovid.text.SpokenList;

/// The place that a run is about, which is in the geography whatever is known of it.
final class AskedPlace {
    private AskedPlace() {}

    /// The code of the place that is called so in any language.
    ///
    /// @param places by code, without the sum of all
    /// @param top what the sum of all is called
    /// @throws Fault when there is none, naming similar ones
    static String code(String name, SortedMap<String, Place> places, String top) {
        if (PlaceNames.isWorld(name) || isCalled(top, name)) {
            return PlacesAsOf.WORLD.code();
        }
        PlaceSearch<Place> search = new PlaceSearch<>(places.values(), Place::code, Place::name);
        Place found =
                search.find(name).orElseThrow(() -> unknown(search.nearest(name), places, name));
        return places.entrySet().stream()
                .filter(place -> place.getValue().equals(found))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCalled(String top, String name) {
        String plain = PlaceNames.plain(name);
        return PlaceNames.all("", top).contains(plain) || PlaceNames.codes("", top).contains(plain);
    }

    private static Fault unknown(SpokenList near, Map<String, Place> places, String name) {
        return near.items().isEmpty()
                ? new Fault("series.unknown-place", name, places.size())
                : new Fault("series.unknown-place-near", name, places.size(), near);
    }
}
