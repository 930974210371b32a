package predictcovid.source.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import predictcovid.series.Measure;
import predictcovid.target.Event;
import predictcovid.target.Kind;

/// Which columns of a table are probably its counts: by their names, by another column that tells
/// what each number counts, or else each row, where the rows are about single people.
///
/// @param keys the columns of date and places
/// @param levels of the table's places
record CountGuess(Guess table, List<String> keys, List<PlaceLevel> levels) {
    private static final Set<String> NO_COUNT = Set.of("id");

    /// What columns about a single person are called.
    private static final Set<String> PERSON =
            Set.of(
                    "patient",
                    "paciente",
                    "idade",
                    "edad",
                    "alter",
                    "sexo",
                    "sex",
                    "onset",
                    "sintomas",
                    "notificacao",
                    "prontuario",
                    "desfecho",
                    "outcome",
                    "evolucao",
                    "hospitalizado");

    private static final int MOST_INDICATORS = 12;
    private static final int FEWEST_DAYS = 20;
    private static final double NEARLY_ALWAYS = 0.95;
    private static final int FEWEST_NUMBERED = 8;

    private static final Set<String> NUMBER =
            Set.of(
                    "anzahl",
                    "number",
                    "numero",
                    "num",
                    "nombre",
                    "count",
                    "conteo",
                    "cantidad",
                    "qtd",
                    "quantidade",
                    "zahl",
                    "entries");

    /// Names of a count that say nothing else.
    private static final Set<String> VALUE = Set.of("value", "valor", "wert", "valeur", "valore");

    /// What columns are called that tell what each number is.
    private static final Set<String> INDICATOR =
            Set.of(
                    "metric",
                    "indicator",
                    "indicador",
                    "indikator",
                    "indicateur",
                    "indicatore",
                    "measure",
                    "variable",
                    "variavel",
                    "signal");

    private static final Set<String> NEW =
            Set.of(
                    "new",
                    "novo",
                    "novos",
                    "nova",
                    "novas",
                    "neu",
                    "neue",
                    "neuer",
                    "daily",
                    "diarios",
                    "weekly",
                    "neuinfektionen",
                    "nuevos",
                    "nuevas",
                    "nouveaux",
                    "nouvelles",
                    "nuovi",
                    "nuove",
                    "incid",
                    "diarias",
                    "tagliche");

    private static final Set<String> CUMULATIVE =
            Set.of(
                    "cum",
                    "cumulative",
                    "acumulado",
                    "acumulados",
                    "acumulada",
                    "acum",
                    "kumulativ",
                    "kumulierte",
                    "kumuliert",
                    "acumuladas",
                    "cumul",
                    "cumules",
                    "cumulee",
                    "sofar");

    /// Words of running totals, but also of a day's sum of all kinds of cases.
    private static final Set<String> TOTAL =
            Set.of("total", "totals", "totale", "totales", "totais", "gesamt", "summe");

    /// The counts; none when nothing tells them.
    List<CountReading> counts() {
        List<CountReading> named =
                Stream.of(
                                count(EventGuess.CASES, Event.CASES),
                                count(EventGuess.DEATHS, Event.DEATHS),
                                count(EventGuess.ADMISSIONS, Event.ADMISSIONS),
                                count(EventGuess.VISITS, Event.VISITS))
                        .flatMap(List::stream)
                        .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<CountReading> byRow = byIndicator();
        if (!byRow.isEmpty()) {
            return byRow;
        }
        Optional<String> only = onlyIndicator();
        return only.isPresent()
                ? of(only.get()).stream().toList()
                : positivity().or(this::number).or(this::rows).stream().toList();
    }

    /// What columns count of which each is a place.
    CountReading spread(List<String> columns) {
        return new CountReading(
                table.measure(Event.CASES, ""),
                Optional.empty(),
                counted(new CumulativeGuess(table, levels).isThroughout(columns)),
                false);
    }

    private boolean neverFalls(String column) {
        return new CumulativeGuess(table, levels).isThroughout(column);
    }

    /// The numbers of a column of which another one tells what each counts.
    private List<CountReading> byIndicator() {
        Optional<CountReading> number = number();
        List<CountReading> counts = new ArrayList<>();
        for (String name : number.isPresent() ? table.header() : List.<String>of()) {
            Map<Event, String> told = new EnumMap<>(Event.class);
            List<String> values = table.cells(name).stream().distinct().toList();
            if (!table.isNumeric(name) && values.size() <= MOST_INDICATORS) {
                values.stream()
                        .filter(value -> isCount(NameWords.of(value)))
                        .filter(value -> !NameWords.of(value).hasAny(CUMULATIVE))
                        .forEach(value ->
                                EventGuess.in(value)
                                        .ifPresent(event -> told.putIfAbsent(event, value)));
            }
            if (counts.isEmpty() && values.size() > 1 && !told.isEmpty()) {
                told.forEach((event, value) ->
                        counts.add(
                                new CountReading(
                                        table.measure(event, name),
                                        number.get().column(),
                                        CountReading.Counted.NEW,
                                        false,
                                        List.of(
                                                new RowFilter(
                                                        ColumnName.of(name),
                                                        List.of(value),
                                                        true)))));
            }
        }
        return counts;
    }

    /// What all numbers are, where a column of indicators has one for all and it tells an event.
    private Optional<String> onlyIndicator() {
        return number().stream()
                .flatMap(_ -> table.header().stream())
                .filter(name -> NameWords.of(name).hasAny(INDICATOR))
                .map(name -> table.cells(name).stream().distinct().toList())
                .filter(values -> values.size() == 1)
                .map(List::getFirst)
                .filter(value -> EventGuess.in(value).isPresent())
                .findFirst();
    }

    /// The numbers of that indicator; none of a rate.
    private Optional<CountReading> of(String indicator) {
        NameWords words = NameWords.of(indicator);
        Event event = EventGuess.in(indicator).orElseThrow();
        ColumnName column = number().flatMap(CountReading::column).orElseThrow();
        String name = column.names().getFirst();
        if (event == Event.POSITIVES) {
            return Optional.of(positivity(name, indicator));
        }
        return Optional.of(
                        new CountReading(
                                table.measure(event, indicator),
                                Optional.of(column),
                                counted(words.hasAny(CUMULATIVE) || isCumulative(name)),
                                false))
                .filter(_ -> isCount(words));
    }

    /// A column that says nothing but that it counts.
    private Optional<CountReading> number() {
        return Stream.of(NUMBER, VALUE)
                .flatMap(words -> count(words, Event.CASES).stream())
                .findFirst();
    }

    /// Each row, where it is about one person.
    private Optional<CountReading> rows() {
        boolean isOfPeople =
                table.population().isEmpty()
                        && table.header().stream()
                                .map(NameWords::of)
                                .anyMatch(name -> name.isPart() || name.hasAny(PERSON));
        return Optional.of(
                        new CountReading(
                                table.measure(Event.CASES, ""),
                                Optional.empty(),
                                CountReading.Counted.ROWS,
                                false))
                .filter(_ -> isOfPeople && !isRegular());
    }

    /// Whether each place has the same number of rows on each date: of its age groups, say. People
    /// do not fall ill so regularly.
    private boolean isRegular() {
        int[] at = keys.stream().mapToInt(table.header()::indexOf).toArray();
        Map<List<String>, Integer> rows = new HashMap<>();
        for (List<String> row : table.rows()) {
            rows.merge(Guess.key(row, at), 1, Integer::sum);
        }
        Map<Integer, Integer> sizes = new HashMap<>();
        rows.values().forEach(size -> sizes.merge(size, 1, Integer::sum));
        int most = sizes.values().stream().mapToInt(each -> each).max().orElse(0);
        return rows.size() >= FEWEST_DAYS && most >= NEARLY_ALWAYS * rows.size();
    }

    /// The share of tests that are positive.
    private Optional<CountReading> positivity() {
        return table.header().stream()
                .filter(name -> EventGuess.isPositivity(NameWords.of(name)))
                .filter(table::isNumeric)
                .findFirst()
                .map(name -> positivity(name, name));
    }

    /// @param text names the disease
    private CountReading positivity(String column, String text) {
        boolean isPercent = table.cells(column).stream().anyMatch(cell -> Guess.number(cell) > 1);
        return new CountReading(
                new Measure(
                        Event.POSITIVES,
                        table.measure(Event.POSITIVES, text).disease(),
                        Kind.SHARE),
                Optional.of(ColumnName.of(column)),
                isPercent ? CountReading.Counted.PERCENT : CountReading.Counted.SHARE,
                false);
    }

    /// The best column of each disease.
    private List<CountReading> count(Set<String> words, Event event) {
        Map<Measure, String> best = new LinkedHashMap<>();
        table.header().stream()
                .filter(name -> NameWords.of(name).hasAny(words) && isCount(NameWords.of(name)))
                .filter(name -> !NameWords.of(name).hasAny(NO_COUNT))
                .filter(name -> !table.cells(name).isEmpty() && table.isNumeric(name))
                .filter(name -> !Guess.isMostly(table.cells(name), table::looksLikeDate))
                .filter(name -> !isNumbering(name))
                .filter(name -> event != Event.CASES || !EventGuess.isWorse(NameWords.of(name)))
                .sorted(
                        Comparator.comparingInt((String name) -> -rank(NameWords.of(name)))
                                .thenComparingInt(String::length))
                .forEach(name -> best.putIfAbsent(table.measure(event, name), name));
        return best.entrySet().stream()
                .map(each ->
                        new CountReading(
                                each.getKey(),
                                Optional.of(ColumnName.of(each.getValue())),
                                counted(isCumulative(each.getValue())),
                                false))
                .toList();
    }

    /// Whether it numbers the rows.
    private boolean isNumbering(String name) {
        List<String> cells = table.cells(name);
        for (int i = 1; i < cells.size(); i++) {
            if (Guess.number(cells.get(i)) != Guess.number(cells.get(i - 1)) + 1) {
                return false;
            }
        }
        return cells.size() >= FEWEST_NUMBERED;
    }

    /// New patients in hospital are counted, those who lie there are not.
    private static boolean isCount(NameWords words) {
        boolean isOfHospital = words.hasAny(Set.of("hosp"));
        return isOfHospital ? words.hasAny(NEW) || words.hasAny(NUMBER) : !words.isRate();
    }

    private boolean isCumulative(String name) {
        NameWords words = NameWords.of(name);
        return !words.hasAny(NEW)
                && (words.hasAny(CUMULATIVE)
                        || neverFalls(name)
                        || (words.hasAny(TOTAL)
                                && new CumulativeGuess(table, levels).seldomFalls(name)));
    }

    static CountReading.Counted counted(boolean isCumulative) {
        return isCumulative ? CountReading.Counted.CUMULATIVE : CountReading.Counted.NEW;
    }

    private static int rank(NameWords words) {
        return (words.isOfSome() ? -9 : 0)
                + (words.hasAny(NUMBER) ? 3 : 0)
                + (words.hasAny(NEW) ? 2 : 0)
                - (words.hasAny(CUMULATIVE) || words.hasAny(TOTAL) ? 1 : 0);
    }
}
