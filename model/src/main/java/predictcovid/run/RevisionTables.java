package predictcovid.run;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import predictcovid.series.vintage.LagRevision;
import predictcovid.series.vintage.RevisionReport;
import predictcovid.series.vintage.RevisionReport.Appearance;
import predictcovid.series.vintage.RevisionReport.Revision;

/// Revisions as tables; changes are fractions of the earlier number.
final class RevisionTables {
    private RevisionTables() {}

    /// A row for each target, place and lag.
    public static Table byLag(List<RevisionReport> reports) {
        List<Row<LagRevision>> rows = rows(reports, RevisionReport::lags);
        return Table.of(
                texts("target", rows, Row::target),
                texts("location", rows, row -> row.of.location()),
                Column.integers("lag", rows.stream().map(row -> row.of.lag()).toList()),
                Column.integers("numbers", rows.stream().map(row -> row.of.values()).toList()),
                numbers("median_change", rows, row -> row.of.change()),
                numbers("lower_quartile", rows, row -> row.of.lowerChange()),
                numbers("upper_quartile", rows, row -> row.of.upperChange()),
                numbers("share_changed", rows, row -> row.of.shareChanged()));
    }

    /// The largest revisions of each target, the largest first.
    public static Table largest(List<RevisionReport> reports) {
        List<Row<Revision>> rows = rows(reports, RevisionReport::largest);
        return Table.of(
                texts("target", rows, Row::target),
                texts("location", rows, row -> row.of.location()),
                Column.dates("target_end_date", rows.stream().map(row -> row.of.date()).toList()),
                Column.integers("lag", rows.stream().map(row -> row.of.lag()).toList()),
                Column.dates("as_of", rows.stream().map(row -> row.of.asOf()).toList()),
                numbers("observation_before", rows, row -> row.of.from()),
                numbers("observation", rows, row -> row.of.to()));
    }

    /// The places that came in or fell out.
    public static Table appearances(List<RevisionReport> reports) {
        List<Row<Appearance>> rows = rows(reports, RevisionReport::appearances);
        return Table.of(
                texts("target", rows, Row::target),
                texts("location", rows, row -> row.of.location()),
                Column.dates("as_of", rows.stream().map(row -> row.of.asOf()).toList()),
                Column.flags("added", rows.stream().map(row -> row.of.added()).toList()));
    }

    private static <T> List<Row<T>> rows(
            List<RevisionReport> reports, Function<RevisionReport, List<T>> of) {
        return reports.stream()
                .flatMap(report ->
                        of.apply(report).stream().map(each -> new Row<>(report.target(), each)))
                .toList();
    }

    private static <T> Column texts(String name, List<Row<T>> rows, Function<Row<T>, String> cell) {
        return Column.texts(name, rows.stream().map(cell).toList());
    }

    private static <T> Column numbers(
            String name, List<Row<T>> rows, ToDoubleFunction<Row<T>> cell) {
        return Column.numbers(name, rows.stream().mapToDouble(cell).toArray());
    }

    private record Row<T>(String target, T of) {}
}
