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

    /// Whether nobody has said how the table is read.
    public boolean isGuessed() {
        return name.equals(Guess.NAME);
    }

    /// The same of a table in a publisher's layout that is about one nation, whoever has published
    /// it.
    public SourceDescription of(String one) {
        String credit = isGuessed() ? title : "";
        return with(credit, Optional.of(one), levels, filters);
    }

    /// The same, reading fewer rows.
    public SourceDescription filtered(RowFilter filter) {
        return with(
                title, nation, levels, Stream.concat(filters.stream(), Stream.of(filter)).toList());
    }

    /// The same, reading one column less, whose name is a place.
    public SourceDescription withoutColumn(String column) {
        List<String> columns =
                levels.getLast().columns().stream().filter(it -> !it.equals(column)).toList();
        return with(title, nation, List.of(PlaceLevel.spread(columns)), filters);
    }

    private SourceDescription with(
            String credit, Optional<String> top, List<PlaceLevel> places, List<RowFilter> rows) {
        return new SourceDescription(
                name,
                credit,
                separator,
                decimalComma,
                top,
                date,
                places,
                counts,
                population,
                rows,
                addsRows,
                this.places,
                signs);
    }

    /// Whether one row has the counts of several days, or of several places, each in a column.
    public boolean isSpread() {
        return date.isWide() || levels.getLast().isSpread();
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
                        levels.stream().flatMap(it -> it.columns().stream()).map(ColumnName::of),
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
