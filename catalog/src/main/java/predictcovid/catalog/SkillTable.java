package predictcovid.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.SkillReport.Line;
import predictcovid.catalog.SkillReport.Ratio;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;

/// Skill as a table, a row for each model, horizon and measure; those of one phase of the epidemic
/// name it, and count forecasts that the others count, too.
public final class SkillTable {
    private record Row(SkillReport report, @Nullable String phase, Line line) {
        static Stream<Row> of(SkillReport report) {
            return Stream.concat(
                    report.lines().stream().map(line -> new Row(report, null, line)),
                    report.phases().orElse(List.of()).stream()
                            .flatMap(phase ->
                                    phase.lines().stream()
                                            .map(line -> new Row(report, phase.phase(), line))));
        }
    }

    private SkillTable() {}

    /// The lines of some reports, one below the other.
    public static Table of(List<SkillReport> reports) {
        List<Row> rows = reports.stream().flatMap(Row::of).toList();
        return Table.of(
                Column.texts("hub", of(rows, row -> row.report.hub())),
                Column.texts("target", of(rows, row -> row.report.target().name())),
                Column.texts("model", of(rows, row -> row.line.model())),
                Column.optionalIntegers("horizon", of(rows, SkillTable::horizon)),
                Column.texts("phase", rows.stream().<@Nullable String>map(Row::phase).toList()),
                Column.texts("measure", of(rows, row -> row.line.measure())),
                Column.integers("forecasts", of(rows, row -> row.line.forecasts())),
                numbers("value", rows, row -> row.line.value()),
                numbers("over_baseline", rows, row -> row.line.overBaseline().map(Ratio::value)),
                common("common_baseline", rows, row -> row.line.overBaseline()),
                numbers("over_ensemble", rows, row -> row.line.overEnsemble().map(Ratio::value)),
                common("common_ensemble", rows, row -> row.line.overEnsemble()));
    }

    private static OptionalInt horizon(Row row) {
        return row.line.horizon().map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static Column numbers(
            String name, List<Row> rows, Function<Row, Optional<Double>> number) {
        return Column.numbers(
                name,
                rows.stream().mapToDouble(row -> number.apply(row).orElse(Double.NaN)).toArray());
    }

    private static Column common(
            String name, List<Row> rows, Function<Row, Optional<Ratio>> ratio) {
        return Column.integers(
                name, of(rows, row -> ratio.apply(row).map(Ratio::forecasts).orElse(0)));
    }

    private static <T> List<T> of(List<Row> rows, Function<Row, T> cell) {
        return rows.stream().map(cell).toList();
    }
}
