package predictcovid.source.table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.source.description.SourceDescription;
import predictcovid.text.Notice;
import predictcovid.text.PlaceNames;
import predictcovid.text.PlaceSearch;

/// What one table of a source says, and what is odd about it.
///
/// @param counts new events by measure, in the file's order; rows that repeat an earlier one are
///   left out; a measure that was not read or is not there has none
/// @param populations inhabitants of the places for which they are known
/// @param upper for each level of places above, from the outermost, its place of every place
/// @param by how the table was read
/// @param rows data rows in the file
/// @param rowsFiltered rows that the description leaves out
/// @param rowsWithoutCode rows whose code is blank
/// @param rowsWithoutRegion rows of aggregates, which have no region
/// @param rowsWithoutCount rows whose first number is missing
/// @param repeatedRows rows left out because place, date and number stood before, or added to them
/// @param notes how numbers were read that may be read otherwise
public record SourceTable(
        Map<Measure, List<Observation>> counts,
        Map<Place, Double> populations,
        List<Map<Place, Place>> upper,
        SourceDescription by,
        int rows,
        int rowsFiltered,
        int rowsWithoutCode,
        int rowsWithoutRegion,
        int rowsWithoutCount,
        int repeatedRows,
        List<Notice> notes) {
    public SourceTable {
        Map<Measure, List<Observation>> copy = new TreeMap<>();
        counts.forEach((measure, of) -> copy.put(measure, List.copyOf(of)));
        counts = Collections.unmodifiableMap(copy);
        populations = Map.copyOf(populations);
        upper = upper.stream().map(Map::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /// The number of the level whose places the table lists; those above have lower ones.
    public int finest() {
        return upper.size();
    }

    /// The places of a level.
    public Set<Place> placesOf(int level) {
        return (level == finest()
                        ? observations().stream().map(Observation::place)
                        : upper.get(level).values().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The number of the level that has a place of that name or code, the finest of several; empty
    /// when all together are called so, or none is.
    public Optional<Integer> levelOf(String asked) {
        if (PlaceNames.isWorld(asked)
                || PlaceNames.plain(by.top()).equals(PlaceNames.plain(asked))) {
            return Optional.empty();
        }
        return IntStream.concat(IntStream.of(finest()), IntStream.range(0, finest()))
                .boxed()
                .filter(level -> isAmong(placesOf(level), asked))
                .findFirst();
    }

    private static boolean isAmong(Collection<Place> places, String asked) {
        return new PlaceSearch<>(places, Place::code, Place::name).find(asked).isPresent();
    }

    /// The cases; of a table without cases what it counts first.
    public List<Observation> observations() {
        return counts.values().iterator().next();
    }

    /// The events of one measure.
    public List<Observation> observations(Measure measure) {
        return counts.getOrDefault(measure, List.of());
    }

    /// Number of places, sums of several among them.
    public long places() {
        return observations().stream().map(Observation::place).distinct().count();
    }

    /// The one place of a nation, or the one country, that the table is about, by its code or name;
    /// empty when there are several.
    public Optional<String> onlyPlace() {
        List<Place> places =
                counts.values().stream()
                        .flatMap(List::stream)
                        .map(Observation::place)
                        .filter(place -> !place.isAggregate())
                        .distinct()
                        .limit(2)
                        .toList();
        return Optional.of(places)
                .filter(it -> it.size() == 1)
                .filter(it -> by.nation().isPresent() || isCountry(it.getFirst()))
                .map(List::getFirst)
                .map(it -> it.code().isEmpty() ? it.name() : it.code());
    }

    private static boolean isCountry(Place place) {
        return PlaceNames.ofCode(PlacesAsOf.WORLD.name(), place.code()).isPresent();
    }

    /// The same with something more that is odd about it.
    SourceTable noting(Notice note) {
        return with(counts, Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /// The same without observations dated `day` or later; the numbers of rows stay the file's.
    public SourceTable before(LocalDate day) {
        Map<Measure, List<Observation>> before = new TreeMap<>();
        counts.forEach((measure, of) ->
                before.put(measure, of.stream().filter(row -> row.date().isBefore(day)).toList()));
        return with(before, notes);
    }

    private SourceTable with(Map<Measure, List<Observation>> observed, List<Notice> odd) {
        return new SourceTable(
                observed,
                populations,
                upper,
                by,
                rows,
                rowsFiltered,
                rowsWithoutCode,
                rowsWithoutRegion,
                rowsWithoutCount,
                repeatedRows,
                odd);
    }
}
