package predictcovid.source.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import predictcovid.catalog.csv.DateStyle;
import predictcovid.series.Measure;
import predictcovid.target.Event;
import predictcovid.target.Kind;
import predictcovid.text.Notice;

/// What the keys of a TOML file describe.
record DescriptionKeys(TomlKeys keys) {
    private static final List<Event> SHARED = List.of(Event.VISITS, Event.POSITIVES);
    private static final List<String> SEPARATORS = List.of(",", ";", "tab");

    /// Such as `year-month-day`.
    static String word(DateStyle style) {
        return switch (style) {
            case ISO -> "year-month-day";
            case DAY_FIRST -> "day-month-year";
            case MONTH_FIRST -> "month-day-year";
        };
    }

    /// Such as `cases`.
    static String word(Measure measure) {
        return word(measure.event());
    }

    private static String word(Event event) {
        return switch (event) {
            case CASES, DEATHS, ADMISSIONS, OTHER -> event.name().toLowerCase(Locale.ROOT);
            case VISITS -> "emergency-visits";
            case POSITIVES -> "positive-tests";
        };
    }

    /// The description; it is worth something only when nothing was wrong.
    ///
    /// @param standard name of a description that has none
    SourceDescription read(String standard, Map<String, KnownPlace> places) {
        String name = keys.text("name").orElse(standard);
        DateReading date = date();
        List<PlaceLevel> levels = levels();
        boolean isSpread = levels.stream().anyMatch(PlaceLevel::isSpread);
        if (isSpread && (date.isWide() || levels.size() > 1)) {
            keys.wrong("place", levels.size() + "", new Notice("source.toml-spread"));
        }
        SourceDescription description =
                new SourceDescription(
                        name,
                        keys.text("title").orElse(name),
                        keys.choice("separator", SEPARATORS, word -> word)
                                .map(word -> word.equals("tab") ? '\t' : word.charAt(0)),
                        keys.choice("decimal", List.of(".", ","), word -> word).map(","::equals),
                        keys.text("nation"),
                        date,
                        levels,
                        counts(date.isWide() || isSpread),
                        keys.column("population"),
                        filters(),
                        keys.choice("rows", List.of("one", "add"), word -> word)
                                .map("add"::equals)
                                .orElse(false),
                        places,
                        keys.texts("signs").stream().map(ColumnName::of).toList());
        keys.end();
        return description;
    }

    private DateReading date() {
        Optional<TomlKeys> table = keys.table("date");
        if (table.isEmpty()) {
            keys.missing("date");
            return DateReading.inColumns(DateReading.Kind.DAY);
        }
        TomlKeys date = table.get();
        Optional<ColumnName> column = date.column("column");
        boolean isWide = date.flag("in-columns");
        DateReading.Kind kind =
                date.choice("is", List.of(DateReading.Kind.values()), DateReading.Kind::word)
                        .orElse(DateReading.Kind.DAY);
        Optional<ColumnName> year = date.column("year");
        Optional<DateStyle> order =
                date.choice("order", List.of(DateStyle.values()), DescriptionKeys::word);
        if (column.isPresent() && isWide) {
            date.wrong("in-columns", "true", new Notice("source.toml-two-dates"));
        } else if (column.isEmpty() && !isWide) {
            date.missing("column");
        }
        if (year.isPresent() && !kind.isNumbered()) {
            date.wrong("year", year.get().toString(), new Notice("source.toml-year"));
        }
        date.end();
        return new DateReading(kind, column, year, order);
    }

    private List<PlaceLevel> levels() {
        List<PlaceLevel> levels = new ArrayList<>();
        List<TomlKeys> tables = keys.tables("place");
        for (TomlKeys level : tables) {
            Optional<ColumnName> code = level.column("code");
            Optional<ColumnName> name = level.column("name");
            Optional<String> fixed = level.text("fixed");
            List<String> columns = level.texts("in-columns");
            if (code.isEmpty() && name.isEmpty() && fixed.isEmpty() && columns.isEmpty()) {
                level.missing("name");
            }
            levels.add(
                    new PlaceLevel(
                            code,
                            level.number("code-length"),
                            name,
                            fixed,
                            level.choice("blank", List.of("sum", "fault"), word -> word)
                                    .map("sum"::equals)
                                    .orElse(false),
                            columns));
            level.end();
        }
        if (levels.isEmpty()) {
            keys.missing("place");
        }
        return levels;
    }

    private List<CountReading> counts(boolean isWide) {
        List<CountReading> counts = new ArrayList<>();
        Set<Measure> measures = new TreeSet<>();
        for (TomlKeys count : keys.tables("count")) {
            CountReading.Counted counted =
                    count.choice(
                                    "counted",
                                    List.of(CountReading.Counted.values()),
                                    CountReading.Counted::word)
                            .orElse(CountReading.Counted.NEW);
            Measure measure = measure(count, counted);
            if (!measures.add(measure)) {
                count.wrong("measure", word(measure), new Notice("source.toml-measure-once"));
            }
            Optional<ColumnName> column = count.column("column");
            boolean ofRows = counted == CountReading.Counted.ROWS;
            if (column.isEmpty() && !isWide && !ofRows) {
                count.missing("column");
            } else if (ofRows && column.isPresent()) {
                count.wrong("column", column.get().toString(), new Notice("source.toml-rows"));
            }
            List<RowFilter> where =
                    count.table("where").map(it -> filters(it, true)).orElse(List.of());
            counts.add(new CountReading(measure, column, counted, count.flag("optional"), where));
            count.end();
        }
        if (counts.isEmpty()) {
            keys.missing("count");
        } else if (isWide && counts.size() > 1) {
            keys.wrong("count", counts.size() + "", new Notice("source.toml-wide-count"));
        }
        return counts;
    }

    /// The event is the measure's, or what the words about it name.
    private static Measure measure(TomlKeys count, CountReading.Counted counted) {
        Optional<Event> measure = count.choice("measure", Measure.EVENTS, DescriptionKeys::word);
        Optional<String> text = count.text("event");
        Optional<Event> told = text.flatMap(EventGuess::in);
        if (measure.isEmpty() && told.isEmpty() && count.text("measure").isEmpty()) {
            count.missing("measure");
        }
        Event event = measure.filter(it -> it != Event.CASES).or(() -> told).orElse(Event.CASES);
        if (counted.isShare() && !SHARED.contains(event)) {
            count.wrong(
                    "counted",
                    counted.word(),
                    new Notice(
                            "source.toml-shares",
                            SHARED.stream()
                                    .map(DescriptionKeys::word)
                                    .collect(Collectors.joining(", "))));
        }
        return new Measure(
                event,
                text.flatMap(EventGuess::disease),
                counted.isShare() ? Kind.SHARE : Kind.COUNT);
    }

    private List<RowFilter> filters() {
        List<RowFilter> filters = new ArrayList<>();
        for (boolean keeps : new boolean[] {true, false}) {
            keys.table(keeps ? "keep" : "leave-out")
                    .ifPresent(table -> filters.addAll(filters(table, keeps)));
        }
        return filters;
    }

    private static List<RowFilter> filters(TomlKeys table, boolean keeps) {
        List<RowFilter> filters = new ArrayList<>();
        table.all()
                .forEach((column, values) ->
                        filters.add(new RowFilter(ColumnName.of(column), values, keeps)));
        return filters;
    }
}
