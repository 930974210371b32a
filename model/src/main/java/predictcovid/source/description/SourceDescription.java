package predictcovid.source.description;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How a table of counts is read: which columns are date, places and counts.
///
/// @param name as `--source` knows it
/// @param title of the data, for credits
/// @param separator between cells; absent when the first line tells it
/// @param decimalComma whether decimals stand behind a comma; absent when all numbers of a column
///   together tell it
/// @param nation what all places together are called; absent = the world
/// @param date what tells the day
/// @param levels of places from the outermost to the one whose places are forecast
/// @param counts one of each measure at most
/// @param population a column of inhabitants
/// @param filters that a row must pass, all of them
/// @param addsRows whether rows of one place and day are parts that are added up
/// @param places what a second table says, by code
/// @param signs columns by which such a table is recognised, although they are not read
public record SourceDescription(
        String name,
        String title,
        Optional<Character> separator,
        Optional<Boolean> decimalComma,
        Optional<String> nation,
        DateReading date,
        List<PlaceLevel> levels,
        List<CountReading> counts,
        Optional<ColumnName> population,
        List<RowFilter> filters,
        boolean addsRows,
        Map<String, KnownPlace> places,
        List<ColumnName> signs) {
    private static final String WORLD = "World";

    public SourceDescription {
        levels = List.copyOf(levels);
        counts = List.copyOf(counts);
        filters = List.copyOf(filters);
        places = Map.copyOf(places);
        signs = List.copyOf(signs);
    }

    /// What all places together are called.
    public String top() {
        return nation.orElse(WORLD);
    }

    /// The same of a table in a publisher's layout that is about one nation, whoever has published
    /// it.
    public SourceDescription of(String one) {
        return new SourceDescription(
                name,
                "",
                separator,
                decimalComma,
                Optional.of(one),
                date,
                levels,
                counts,
                population,
                filters,
                addsRows,
                places,
                signs);
    }

    /// The columns by which a table is recognised.
    Stream<ColumnName> telling() {
        return Stream.concat(needed(), signs.stream()).distinct();
    }

    /// The columns that a table must have.
    public Stream<ColumnName> needed() {
        return Stream.of(
                        date.column().stream(),
                        date.year().stream(),
                        levels.stream()
                                .flatMap(it -> Stream.of(it.code(), it.name()))
                                .flatMap(Optional::stream),
                        counts.stream()
                                .filter(it -> !it.optional())
                                .flatMap(it -> it.column().stream()),
                        counts.stream()
                                .filter(it -> !it.optional())
                                .flatMap(it -> it.where().stream())
                                .map(RowFilter::column),
                        filters.stream().filter(RowFilter::needsColumn).map(RowFilter::column))
                .flatMap(it -> it)
                .distinct();
    }
}
