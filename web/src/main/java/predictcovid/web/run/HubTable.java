package predictcovid.web.run;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;

/// Quantile forecasts in the eight columns of the Forecast Hubs.
public final class HubTable {
    private static final String REFERENCE_DATE = "reference_date";
    private static final String TARGET = "target";
    private static final String HORIZON = "horizon";
    private static final String TARGET_END_DATE = "target_end_date";
    private static final String LOCATION = "location";
    private static final String OUTPUT_TYPE = "output_type";
    private static final String OUTPUT_TYPE_ID = "output_type_id";
    private static final String VALUE = "value";
    private static final String QUANTILE = "quantile";

    private HubTable() {}

    /// The rows by what they are about. Rows that are no quantile are left out.
    ///
    /// @throws predictcovid.text.Fault when a column is missing
    static Map<Subject, HubRows> read(Table table) {
        return read(table, (subject, _) -> subject);
    }

    /// The same of forecasts from many reference dates, the oldest first.
    static Map<Subject, SortedMap<LocalDate, HubRows>> readByOrigin(Table table) {
        record Origin(Subject subject, LocalDate date) {}
        Map<Subject, SortedMap<LocalDate, HubRows>> origins = new HashMap<>();
        read(table, Origin::new)
                .forEach((origin, rows) ->
                        origins.computeIfAbsent(origin.subject, _ -> new TreeMap<>())
                                .put(origin.date, rows));
        return origins;
    }

    private static <K> Map<K, HubRows> read(Table table, BiFunction<Subject, LocalDate, K> key) {
        List<LocalDate> references = table.dates(REFERENCE_DATE);
        List<@Nullable String> targets = table.texts(TARGET);
        List<Integer> horizons = table.integers(HORIZON);
        List<LocalDate> ends = table.dates(TARGET_END_DATE);
        List<@Nullable String> locations = table.texts(LOCATION);
        List<@Nullable String> types = table.texts(OUTPUT_TYPE);
        double[] levels = table.numbers(OUTPUT_TYPE_ID);
        double[] values = table.numbers(VALUE);
        Map<K, HubRows> rows = new HashMap<>();
        for (int i = 0; i < table.rows(); i++) {
            if (QUANTILE.equals(types.get(i)) && isUsable(levels[i], values[i])) {
                LocalDate reference = references.get(i);
                rows.computeIfAbsent(
                                key.apply(Subject.of(targets.get(i), locations.get(i)), reference),
                                _ -> new HubRows(reference))
                        .add(horizons.get(i), ends.get(i), levels[i], values[i]);
            }
        }
        return rows;
    }

    /// The outlooks of one place as a table.
    public static Table of(String location, List<Outlook> outlooks) {
        List<Row> rows = outlooks.stream().flatMap(HubTable::rows).toList();
        return Table.of(
                Column.dates(REFERENCE_DATE, each(rows, row -> row.outlook().referenceDate())),
                Column.texts(TARGET, each(rows, row -> row.outlook().target().target())),
                Column.integers(HORIZON, each(rows, row -> row.step().horizon())),
                Column.dates(TARGET_END_DATE, each(rows, row -> row.step().date())),
                Column.texts(LOCATION, Collections.nCopies(rows.size(), location)),
                Column.texts(OUTPUT_TYPE, Collections.nCopies(rows.size(), QUANTILE)),
                Column.numbers(OUTPUT_TYPE_ID, rows.stream().mapToDouble(Row::level).toArray()),
                Column.numbers(VALUE, rows.stream().mapToDouble(Row::value).toArray()));
    }

    private record Row(Outlook outlook, Step step, double level, double value) {}

    private static Stream<Row> rows(Outlook outlook) {
        return outlook.steps().stream().flatMap(step -> rows(outlook, step));
    }

    private static Stream<Row> rows(Outlook outlook, Step step) {
        Quantiles quantiles = step.quantiles();
        return IntStream.range(0, quantiles.count())
                .mapToObj(i -> new Row(outlook, step, quantiles.level(i), quantiles.value(i)));
    }

    private static <T> List<T> each(List<Row> rows, Function<Row, T> cell) {
        return rows.stream().map(cell).toList();
    }

    private static boolean isUsable(double level, double value) {
        return level > 0 && level < 1 && Double.isFinite(value);
    }
}
