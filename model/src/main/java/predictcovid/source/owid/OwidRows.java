package predictcovid.source.owid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.text.Fault;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// The rows of one file as observations. A blank number is missing, never zero.
final class OwidRows {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d+)?");
    private static final double MORE_THAN_ANYONE = 1e10;

    private final CsvFile csv;
    private final OwidColumns names;
    private final StringColumn codes;
    private final StringColumn continents;
    private final StringColumn places;
    private final StringColumn dates;
    private final StringColumn newCases;
    private final Map<Place, Place> interned = new HashMap<>();
    private final Map<Place, Map<LocalDate, Observation>> seen = new HashMap<>();
    private final List<Observation> observations = new ArrayList<>();

    /// The rows that Tablesaw read from `csv`, every column as text.
    OwidRows(CsvFile csv, OwidColumns names, Table table) {
        this.csv = csv;
        this.names = names;
        this.codes = table.stringColumn(names.code());
        this.continents = table.stringColumn(names.continent());
        this.places = table.stringColumn(names.place());
        this.dates = table.stringColumn(names.date());
        this.newCases = table.stringColumn(names.newCases());
    }

    /// All rows, or the [Fault] of the first bad cell.
    OwidTable read() {
        Map<String, LocalDate> days = days();
        for (int row = 0; row < dates.size(); row++) {
            LocalDate day = days.get(dates.get(row));
            if (day != null) {
                add(row, new Observation(place(row), day, number(row)));
            }
        }
        return new OwidTable(
                observations,
                names.layout(),
                dates.size(),
                codes.countMissing(),
                continents.countMissing(),
                newCases.countMissing(),
                dates.size() - observations.size());
    }

    private void add(int row, Observation observation) {
        Observation before =
                seen.computeIfAbsent(observation.place(), place -> new HashMap<>())
                        .putIfAbsent(observation.date(), observation);
        if (before == null) {
            observations.add(observation);
        } else if (!before.equals(observation)) {
            throw new Fault(
                    "source.two-values",
                    csv.name(),
                    csv.lineOf(row),
                    observation.place().name(),
                    observation.date(),
                    before.newCases(),
                    observation.newCases());
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

    private double number(int row) {
        String text = newCases.get(row);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(Math.abs(number) < MORE_THAN_ANYONE)) {
            throw csv.cellFault("source.bad-number", row, names.newCases(), text);
        }
        return number;
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
