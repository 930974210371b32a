package predictcovid.source.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.catalog.csv.NumberStyle;
import predictcovid.series.Measure;
import predictcovid.target.DiseaseCode;
import predictcovid.target.Event;
import predictcovid.target.Kind;
import predictcovid.text.DiseaseNames;

/// How a table that nobody has described is probably read, by the names of its columns in English,
/// Portuguese and German and by its first rows.
///
/// @param title of the data, for credits
/// @param rows cells in the order of the header
/// @param isDate whether a text may be a date of a kind
public record Guess(
        String title,
        List<String> header,
        List<List<String>> rows,
        BiPredicate<DateReading.Kind, String> isDate) {
    /// The name of every guessed description.
    public static final String NAME = "guessed";

    /// Columns of which each value is an event of its own, known here or not.
    private static final Set<String> ILLNESS =
            Set.of(
                    "disease",
                    "doenca",
                    "agravo",
                    "enfermedad",
                    "krankheit",
                    "maladie",
                    "syndrome",
                    "sindrome",
                    "syndrom");

    /// Columns that tell which of several diseases a row counts.
    static final Set<String> DISEASE =
            Stream.concat(ILLNESS.stream(), Stream.of("evento", "pathogen", "erreger", "virus"))
                    .collect(Collectors.toUnmodifiableSet());

    /// Small numbers that are hidden, such as `<5`.
    private static final Pattern HIDDEN = Pattern.compile("[<≤]\\s?\\d+");

    private static final Set<String> POPULATION =
            Set.of(
                    "population",
                    "poblacion",
                    "populacao",
                    "pop",
                    "einwohner",
                    "einwohnerzahl",
                    "bevolkerung",
                    "bevoelkerung",
                    "popolazione",
                    "habitantes",
                    "inhabitants",
                    "residents");

    /// Whether it can be told what the dates are.
    public boolean hasDates() {
        return date(WideDates.in(this)).isPresent();
    }

    private Optional<DateReading> date(WideDates wide) {
        return wide.kind().map(DateReading::inColumns).or(() -> new DateGuess(this).reading());
    }

    /// The description; empty when date or counts cannot be told.
    public Optional<SourceDescription> description() {
        WideDates wide = WideDates.in(this);
        boolean isWide = wide.kind().isPresent();
        Optional<DateReading> date = date(wide);
        PlaceGuess places = new PlaceGuess(this);
        List<PlaceLevel> levels = places.levels();
        if (date.isEmpty()) {
            return Optional.empty();
        }
        List<String> keys = keys(date.get(), levels);
        List<CountReading> counts =
                isWide
                        ? List.of(wide(wide.columns()))
                        : new CountGuess(this, keys, levels).counts();
        if (counts.isEmpty()) {
            return spread(date.get(), places);
        }
        List<RowFilter> sums = new ArrayList<>(places.sums(levels));
        sums.addAll(new PartGuess(this, keys, counts.getFirst()).sums());
        if (counts.getFirst().ofRows()) {
            sums.addAll(new DiscardGuess(this).discards());
        }
        return Optional.of(described(date.get(), places, levels, counts, sums));
    }

    /// Where each place has a column.
    private Optional<SourceDescription> spread(DateReading date, PlaceGuess places) {
        List<String> columns = new SpreadGuess(this, names(date.column()).getFirst()).columns();
        boolean isOne = places.levels().stream().allMatch(level -> level.fixed().isPresent());
        return columns.isEmpty() || !isOne
                ? Optional.empty()
                : Optional.of(
                        described(
                                date,
                                places,
                                List.of(PlaceLevel.spread(columns)),
                                List.of(new CountGuess(this, List.of(), List.of()).spread(columns)),
                                List.of()));
    }

    private static List<String> keys(DateReading date, List<PlaceLevel> levels) {
        List<String> keys = new ArrayList<>(names(date.column()));
        keys.addAll(names(date.year()));
        for (PlaceLevel level : levels) {
            keys.addAll(names(level.code()));
            keys.addAll(names(level.name()));
        }
        return keys;
    }

    /// What a row has in some columns; empty where it is too short.
    static List<String> key(List<String> row, int[] columns) {
        return IntStream.of(columns).mapToObj(i -> i < row.size() ? row.get(i) : "").toList();
    }

    private static List<String> names(Optional<ColumnName> column) {
        return column.map(it -> it.names().subList(0, 1)).orElse(List.of());
    }

    private SourceDescription described(
            DateReading date,
            PlaceGuess places,
            List<PlaceLevel> levels,
            List<CountReading> counts,
            List<RowFilter> sums) {
        return new SourceDescription(
                NAME,
                title,
                Optional.empty(),
                Optional.empty(),
                places.nation(),
                date,
                levels,
                counts,
                population(),
                sums,
                header.stream().map(NameWords::of).anyMatch(NameWords::isPart),
                Map.of(),
                List.of());
    }

    private CountReading wide(List<String> dates) {
        return new CountReading(
                measure(Event.CASES, ""),
                Optional.empty(),
                CountGuess.counted(neverFalls(dates)),
                false);
    }

    private boolean neverFalls(List<String> dates) {
        int[] columns = dates.stream().mapToInt(header::indexOf).toArray();
        long falling =
                rows.stream()
                        .filter(row ->
                                IntStream.range(1, columns.length)
                                        .anyMatch(i ->
                                                number(row.get(columns[i]))
                                                        < number(row.get(columns[i - 1]))))
                        .count();
        return falling * 4 < rows.size();
    }

    static double number(String cell) {
        return NumberStyle.POINT.parse(cell).orElse(Double.NaN);
    }

    /// The disease is that of the column's name, of a column that names one throughout, or of the
    /// file's name.
    Measure measure(Event event, String column) {
        Optional<String> disease =
                DiseaseNames.in(String.join(" ", NameWords.of(column).all()))
                        .or(this::diseaseOfAll)
                        .or(() -> DiseaseNames.in(String.join(" ", NameWords.of(title).all())));
        return new Measure(event, disease, Kind.COUNT);
    }

    private Optional<String> diseaseOfAll() {
        return header.stream()
                .filter(name -> NameWords.of(name).hasAny(DISEASE))
                .map(name -> cells(name).stream().distinct().toList())
                .filter(values -> values.size() == 1)
                .map(values -> DiseaseNames.code(values.getFirst()))
                .filter(DiseaseCode::isKnown)
                .findFirst();
    }

    boolean looksLikeDate(String text) {
        return isDate.test(DateReading.Kind.DAY, text);
    }

    boolean isNumeric(String column) {
        return isMostly(
                cells(column),
                cell ->
                        HIDDEN.matcher(cell).matches()
                                || List.of(NumberStyle.values()).stream()
                                        .anyMatch(style -> style.parse(cell).isPresent()));
    }

    /// A slip in a cell does not change what its column is; whoever reads it strictly will tell.
    static boolean isMostly(List<String> cells, Predicate<String> fitting) {
        return cells.stream().filter(fitting).count() * 3 >= cells.size() * 2L;
    }

    Optional<ColumnName> population() {
        return header.stream()
                .filter(name -> NameWords.of(name).hasAny(POPULATION))
                .filter(name -> !NameWords.of(name).hasAny(Set.of("density", "densidade")))
                .filter(this::isNumeric)
                .findFirst()
                .map(ColumnName::of);
    }

    /// Which diseases the rows are about, when a column names several of them.
    public List<String> diseases() {
        return header.stream()
                .filter(name -> NameWords.of(name).hasAny(DISEASE) && !isNumeric(name))
                .filter(name ->
                        NameWords.of(name).hasAny(ILLNESS)
                                || cells(name).stream()
                                        .anyMatch(it -> DiseaseNames.in(it).isPresent()))
                .map(name -> cells(name).stream().distinct().toList())
                .filter(values -> values.size() > 1)
                .findFirst()
                .orElse(List.of());
    }

    /// The cells of a column that are not blank.
    List<String> cells(String column) {
        int at = header.indexOf(column);
        return rows.stream()
                .filter(row -> at < row.size())
                .map(row -> row.get(at))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
