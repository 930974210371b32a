package predictcovid.web.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import predictcovid.catalog.ManifestPlaces.Backlog;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;

/// What a place reported: each value that the forecasts are made with, and beside it the report
/// that was left out of it.
public final class ReportTable {
    /// @param value NaN where nothing is known
    private record Row(
            String target, LocalDate date, double value, double reported, double expected) {}

    private ReportTable() {}

    /// The rows of one place, target by target, the oldest first: `target`, `location`, `date`,
    /// `value`; of a report that probably holds events of earlier days `left_out`, which was
    /// published, and `expected`, which was likely instead.
    public static Table of(String location, List<Outlook> outlooks) {
        List<Row> rows = new ArrayList<>();
        outlooks.forEach(outlook -> rows.addAll(rows(outlook)));
        return Table.of(
                Column.texts("target", rows.stream().map(Row::target).toList()),
                Column.texts("location", Collections.nCopies(rows.size(), location)),
                Column.dates("date", rows.stream().map(Row::date).toList()),
                numbers("value", rows, Row::value),
                numbers("left_out", rows, Row::reported),
                numbers("expected", rows, Row::expected));
    }

    private static List<Row> rows(Outlook outlook) {
        String target = outlook.target().target();
        Map<LocalDate, Row> rows = new TreeMap<>();
        for (int i = 0; i < outlook.observed().dates().size(); i++) {
            LocalDate date = outlook.observed().dates().get(i);
            double value = outlook.observed().value(i);
            rows.put(date, new Row(target, date, value, Double.NaN, Double.NaN));
        }
        for (Backlog each : outlook.target().backlogs().orElse(List.of())) {
            double value =
                    Optional.ofNullable(rows.get(each.date())).map(Row::value).orElse(Double.NaN);
            rows.put(
                    each.date(),
                    new Row(target, each.date(), value, each.value(), each.expected()));
        }
        return List.copyOf(rows.values());
    }

    private static Column numbers(String name, List<Row> rows, ToDoubleFunction<Row> value) {
        return Column.numbers(name, rows.stream().mapToDouble(value).toArray());
    }
}
