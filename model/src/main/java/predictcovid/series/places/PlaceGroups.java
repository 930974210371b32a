package predictcovid.series.places;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import predictcovid.series.Place;

/// An upper level of places, such as the states of municipalities, each the sum of the places in
/// it; or the places themselves, each its own.
///
/// @param byCode the group by the code of each place in it; empty = each place is its own
public record PlaceGroups(Map<String, Place> byCode) {
    /// Each place is its own.
    public static final PlaceGroups NONE = new PlaceGroups(Map.of());

    /// Of a group the inhabitants are known when they are of nine tenths of its places.
    private static final double NEARLY_ALL = 0.9;

    public PlaceGroups {
        byCode = Map.copyOf(byCode);
    }

    /// The groups of places.
    public static PlaceGroups of(Map<Place, Place> groups) {
        Map<String, Place> byCode = new HashMap<>();
        groups.forEach((place, group) -> byCode.putIfAbsent(PlaceRows.code(place), group));
        return new PlaceGroups(byCode);
    }

    boolean areNone() {
        return byCode.isEmpty();
    }

    /// Their own places, by code.
    ///
    /// @param places that are grouped, by code
    SortedMap<String, Place> of(SortedMap<String, Place> places) {
        if (areNone()) {
            return new TreeMap<>(places);
        }
        SortedMap<String, Place> groups = new TreeMap<>();
        members(places.keySet())
                .forEach((code, members) ->
                        groups.put(
                                code,
                                Objects.requireNonNull(byCode.get(members.iterator().next()))));
        return groups;
    }

    /// The codes of the places in each, by its code.
    SortedMap<String, Set<String>> members(Collection<String> codes) {
        return codes.stream()
                .filter(byCode::containsKey)
                .collect(
                        Collectors.groupingBy(
                                code -> PlaceRows.code(Objects.requireNonNull(byCode.get(code))),
                                TreeMap::new,
                                Collectors.toSet()));
    }

    /// Their inhabitants, by code, where they are known.
    ///
    /// @param people of the places that are grouped
    Map<String, Double> people(Collection<String> codes, Map<String, Double> people) {
        if (areNone()) {
            return people;
        }
        Map<String, Double> ofGroups = new HashMap<>();
        members(codes)
                .forEach((code, members) -> {
                    long known = members.stream().filter(people::containsKey).count();
                    if (known > 0 && known >= NEARLY_ALL * members.size()) {
                        ofGroups.put(
                                code,
                                members.stream()
                                        .mapToDouble(each -> people.getOrDefault(each, 0.0))
                                        .sum());
                    }
                });
        return ofGroups;
    }
}
