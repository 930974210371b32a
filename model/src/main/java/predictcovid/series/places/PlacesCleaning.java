package predictcovid.series.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.series.Steps;
import predictcovid.series.Tally;
import predictcovid.text.Fault;
import predictcovid.text.Notice;
import predictcovid.text.PlaceName;
import predictcovid.text.PlaceNames;
import predictcovid.text.SpokenList;

/// From observations of places to their counts as they were known on one day: cleaned, summed up,
/// and in a geography.
///
/// @param top what the sum of all places is called
record PlacesCleaning(PlaceOptions options, String top, PlaceGroups groups, Steps steps) {
    private static final int MOST_NAMED = 8;

    PlacesAsOf of(
            Map<Measure, List<Observation>> observations,
            Map<Place, Double> populations,
            LocalDate asOf,
            String asked) {
        Map<String, Double> ofPlaces = new HashMap<>();
        populations.forEach(
                (place, inhabitants) -> ofPlaces.put(PlaceRows.code(place), inhabitants));
        Map<Measure, SortedMap<String, PlaceRows>> rows = new TreeMap<>();
        SortedMap<String, Place> single = new TreeMap<>();
        observations.forEach((measure, of) -> {
            SortedMap<String, PlaceRows> byCode = PlaceRows.byCode(of, asOf);
            rows.put(measure, byCode);
            byCode.forEach((code, row) -> single.putIfAbsent(code, row.place()));
        });
        SortedMap<String, Place> places = groups.of(single);
        Map<String, Double> people = groups.people(single.keySet(), ofPlaces);
        if (places.isEmpty()) {
            throw new Fault("series.no-place");
        }
        String code = AskedPlace.code(asked, places, top);
        Tally tally = new Tally(steps, rows.values().stream().mapToInt(Map::size).sum());
        Map<Measure, PlaceCounts> counts = new TreeMap<>();
        observations.forEach((measure, of) ->
                new PlaceCounting(measure, options, ofPlaces, code, top, groups, tally)
                        .count(
                                Objects.requireNonNull(rows.get(measure)),
                                of.stream().filter(row -> !row.date().isAfter(asOf)).toList())
                        .ifPresent(known -> counts.put(measure, known)));
        if (counts.isEmpty()) {
            throw code.equals(PlacesAsOf.WORLD.code())
                    ? new Fault("series.no-place")
                    : new Fault("series.no-value", asked);
        }
        double all =
                single.keySet().stream()
                        .filter(each -> counts.values().stream().anyMatch(of -> of.isKnown(each)))
                        .mapToDouble(each -> ofPlaces.getOrDefault(each, 0.0))
                        .sum();
        places.keySet().removeIf(each -> !isTaught(counts, each));
        List<Notice> notes = new ArrayList<>(unknownPopulations(places, people));
        counts.values().forEach(known -> notes.addAll(known.doubts()));
        Geography geography = geography(places, people, all);
        int area =
                code.equals(PlacesAsOf.WORLD.code()) ? geography.nation() : geography.indexOf(code);
        return new PlacesAsOf(asOf, geography, counts, area, notes);
    }

    private static boolean isTaught(Map<Measure, PlaceCounts> counts, String code) {
        return counts.values().stream().anyMatch(of -> of.series(code).isPresent());
    }

    /// @param all inhabitants of the places whose sum the world is, those left out among them
    private Geography geography(
            SortedMap<String, Place> places, Map<String, Double> people, double all) {
        List<Area> areas = new ArrayList<>();
        double world = all > 0 ? all : Double.NaN;
        String whole = code(places);
        areas.add(new Area(whole, top, world, Optional.empty()));
        places.forEach((code, place) ->
                areas.add(
                        new Area(
                                code,
                                place.name(),
                                people.getOrDefault(code, Double.NaN),
                                // the whole is no region of its own
                                place.continent().filter(region -> !region.equals(top)))));
        return new Geography(areas, whole);
    }

    /// The code of the sum of all: a nation's of ISO 3166 where it has one and no place of the
    /// table does.
    private String code(SortedMap<String, Place> places) {
        return PlaceNames.isWorld(top)
                ? PlacesAsOf.WORLD.code()
                : PlaceNames.alpha3(top)
                        .filter(each -> !places.containsKey(each))
                        .orElse(PlacesAsOf.WORLD.code());
    }

    private static List<Notice> unknownPopulations(
            SortedMap<String, Place> places, Map<String, Double> people) {
        List<PlaceName> names =
                places.entrySet().stream()
                        .filter(place -> !people.containsKey(place.getKey()))
                        .map(place -> new PlaceName(place.getValue().name()))
                        .toList();
        return names.isEmpty()
                ? List.of()
                : List.of(
                        new Notice(
                                "series.unknown-population",
                                names.size(),
                                new SpokenList(
                                        names.subList(0, Math.min(MOST_NAMED, names.size())))));
    }
}
