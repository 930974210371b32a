package predictcovid.source.owid;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import predictcovid.catalog.foreign.DateStyle;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.text.Fault;
import predictcovid.text.Notice;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// The rows of one file as observations. A blank number is missing, never zero.
final class OwidRows {
    private final CsvFile csv;
    private final OwidColumns names;
    private final StringColumn codes;
    private final StringColumn continents;
    private final StringColumn places;
    private final StringColumn dates;
    private final Map<Measure, CountColumn> counts = new EnumMap<>(Measure.class);
    private final Optional<NumberColumn> population;
    private final Map<Place, Double> populations = new HashMap<>();
    private final Map<Place, Place> interned = new HashMap<>();

    /// The rows that Tablesaw read from `csv`, every column as text.
    OwidRows(CsvFile csv, OwidColumns names, Table table) {
        this.csv = csv;
        this.names = names;
        this.codes = table.stringColumn(names.code());
        this.continents = table.stringColumn(names.continent());
        this.places = table.stringColumn(names.place());
        this.dates = table.stringColumn(names.date());
        names.counts()
                .forEach((measure, name) ->
                        counts.put(measure, new CountColumn(csv, table.stringColumn(name))));
        this.population =
                names.population().map(name -> new NumberColumn(csv, table.stringColumn(name)));
    }

    /// All rows, or the [Fault] of the first bad cell.
    OwidTable read() {
        Map<String, LocalDate> days = days();
        for (int row = 0; row < dates.size(); row++) {
            LocalDate day = days.get(dates.get(row));
            if (day != null) {
                add(row, place(row), day);
            }
        }
        Map<Measure, List<Observation>> observations = new EnumMap<>(Measure.class);
        counts.forEach((measure, column) -> observations.put(measure, column.observations()));
        CountColumn cases = Objects.requireNonNull(counts.get(Measure.CASES));
        return new OwidTable(
                observations,
                populations,
                names.layout(),
                dates.size(),
                codes.countMissing(),
                continents.countMissing(),
                cases.blank(),
                dates.size() - cases.observations().size(),
                notes());
    }

    private List<Notice> notes() {
        return Stream.concat(
                        counts.values().stream().map(CountColumn::note),
                        population.stream().map(NumberColumn::note))
                .flatMap(Optional::stream)
                .toList();
    }

    private void add(int row, Place place, LocalDate day) {
        counts.values().forEach(column -> column.add(row, place, day));
        population.ifPresent(column -> addPopulation(row, place, column));
    }

    /// The last one known; a place without inhabitants is one of unknown size.
    private void addPopulation(int row, Place place, NumberColumn column) {
        double people = column.get(row);
        if (people > 0) {
            populations.put(place, people);
        }
    }

    private Place place(int row) {
        String code = codes.get(row);
        String name = places.get(row).isEmpty() ? code : places.get(row);
        if (name.isEmpty()) {
            throw csv.cellFault("source.no-place", row, names.place(), name);
        }
        Optional<String> continent =
                Optional.of(continents.get(row)).filter(Predicate.not(String::isEmpty));
        Place place = new Place(code, name, continent);
        return interned.computeIfAbsent(place, same -> same);
    }

    private Map<String, LocalDate> days() {
        Map<String, Integer> firstRows = new LinkedHashMap<>();
        for (int row = 0; row < dates.size(); row++) {
            firstRows.putIfAbsent(dates.get(row), row);
        }
        DateStyle style = style(firstRows);
        Map<String, LocalDate> days = new HashMap<>();
        firstRows.keySet().forEach(text -> style.parse(text).ifPresent(day -> days.put(text, day)));
        return days;
    }

    private DateStyle style(Map<String, Integer> firstRows) {
        List<DateStyle> fitting = DateStyle.fitting(firstRows.keySet());
        if (fitting.isEmpty()) {
            throw dateFault("source.bad-date", firstRows, misfit(firstRows));
        }
        if (fitting.size() > 1) {
            String first = firstRows.keySet().iterator().next();
            throw dateFault("source.ambiguous-dates", firstRows, first);
        }
        return fitting.getFirst();
    }

    /// The first date that the style of most others does not know.
    private static String misfit(Map<String, Integer> firstRows) {
        DateStyle usual =
                Arrays.stream(DateStyle.values())
                        .max(Comparator.comparingLong(style -> fits(style, firstRows)))
                        .orElseThrow();
        return firstRows.keySet().stream()
                .filter(text -> usual.parse(text).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static long fits(DateStyle style, Map<String, Integer> firstRows) {
        return firstRows.keySet().stream().filter(text -> style.parse(text).isPresent()).count();
    }

    private Fault dateFault(String key, Map<String, Integer> firstRows, String value) {
        return csv.cellFault(key, firstRows.getOrDefault(value, 0), names.date(), value);
    }
}
