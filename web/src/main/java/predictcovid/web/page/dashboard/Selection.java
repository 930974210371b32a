package predictcovid.web.page.dashboard;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.web.page.run.PlaceList;

/// The places that a query finds, in its order.
///
/// @param pinned what stands above them: the sum of all, or the region that was asked for
record Selection(Optional<Prospect> pinned, List<Prospect> found) {
    /// Countries stand in continents, towns in states of countries, and no deeper.
    private static final int MOST_LEVELS = 4;

    Selection {
        found = List.copyOf(found);
    }

    /// Finds them.
    ///
    /// @param list of the same run, in the order of its names
    static Selection of(View view, PlaceList list, List<Prospect> prospects) {
        ManifestPlaces places = view.run().places().orElseThrow();
        DashboardQuery query = view.query();
        Set<String> regions = regions(places);
        Optional<String> region =
                Optional.of(query.region()).filter(name -> regions.contains(name));
        String all = PlaceList.codeOfAll(places);
        Optional<Prospect> pinned =
                prospects.stream()
                        .filter(it ->
                                region.isPresent()
                                        ? it.place().name().equals(region.get())
                                        : it.place().code().equals(all))
                        .findFirst();
        Map<String, String> above = region.isPresent() ? above(places) : Map.of();
        boolean isOfRegions = query.region().equals(DashboardQuery.REGIONS);
        List<Prospect> found =
                prospects.stream()
                        .filter(it -> pinned.filter(it::equals).isEmpty())
                        .filter(it ->
                                region.map(name -> isWithin(it.place(), name, above))
                                        .orElse(isOfRegions == regions.contains(it.place().name())))
                        .filter(it -> query.trend().isEmpty() || it.trend().equals(query.trend()))
                        .sorted(order(list, query))
                        .toList();
        return new Selection(pinned, found);
    }

    /// The source's names of the places that have others in them.
    static Set<String> regions(ManifestPlaces places) {
        Set<String> above =
                places.forecast().stream().flatMap(it -> it.within().stream()).collect(toSet());
        Set<String> forecast = places.forecast().stream().map(Place::name).collect(toSet());
        above.retainAll(forecast);
        return above;
    }

    private static Map<String, String> above(ManifestPlaces places) {
        return places.forecast().stream()
                .filter(it -> it.within().isPresent())
                .collect(toMap(Place::name, it -> it.within().get(), (first, _) -> first));
    }

    private static boolean isWithin(Place place, String region, Map<String, String> above) {
        String name = place.within().orElse("");
        for (int level = 0; level < MOST_LEVELS && !name.isEmpty(); level++) {
            if (name.equals(region)) {
                return true;
            }
            name = above.getOrDefault(name, "");
        }
        return false;
    }

    /// What is unknown stands last in either direction, and equals by their names.
    private static Comparator<Prospect> order(PlaceList list, DashboardQuery query) {
        ToIntFunction<Prospect> rank =
                it -> list.ranks().getOrDefault(it.place().code(), Integer.MAX_VALUE);
        if (query.sort() == SortColumn.PLACE) {
            Comparator<Prospect> names = Comparator.comparingInt(rank);
            return query.isDescending() ? names.reversed() : names;
        }
        Comparator<Prospect> numbers = Comparator.comparingDouble(query.sort()::of);
        return Comparator.comparing((Prospect it) -> Double.isNaN(query.sort().of(it)))
                .thenComparing(query.isDescending() ? numbers.reversed() : numbers)
                .thenComparingInt(rank);
    }
}
