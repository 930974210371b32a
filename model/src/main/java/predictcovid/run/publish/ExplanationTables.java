package predictcovid.run.publish;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.pooled.Contribution;
import predictcovid.forecast.pooled.Explanation;
import predictcovid.forecast.pooled.FeatureImportance;

/// Explanations as tables.
public final class ExplanationTables {
    private ExplanationTables() {}

    /// A row for each forecast and feature, and one for its base, so that the contributions of a
    /// forecast sum to the change that is expected.
    public static Table contributions(List<Explanation> explanations) {
        List<Row> rows = explanations.stream().flatMap(ExplanationTables::rows).toList();
        return Table.of(
                texts("target", rows, row -> row.of.task().target()),
                texts("location", rows, row -> row.of.task().location()),
                Column.dates(
                        "reference_date",
                        rows.stream().map(row -> row.of.task().referenceDate()).toList()),
                Column.integers(
                        "horizon", rows.stream().map(row -> row.of.task().horizon()).toList()),
                texts("feature", rows, row -> row.part.feature()),
                Column.numbers(
                        "contribution",
                        rows.stream().mapToDouble(row -> row.part.value()).toArray()));
    }

    /// A row for each target and feature.
    public static Table importances(List<FeatureImportance> importances) {
        return Table.of(
                texts("target", importances, FeatureImportance::target),
                texts("feature", importances, FeatureImportance::feature),
                Column.numbers(
                        "importance",
                        importances.stream().mapToDouble(FeatureImportance::importance).toArray()));
    }

    private static Stream<Row> rows(Explanation explanation) {
        return Stream.concat(
                        Stream.of(new Contribution(RunLayout.BASE, explanation.base())),
                        explanation.contributions().stream())
                .map(part -> new Row(explanation, part));
    }

    private static <T> Column texts(String name, List<T> rows, Function<T, String> text) {
        return Column.texts(name, rows.stream().map(text).toList());
    }

    private record Row(Explanation of, Contribution part) {}
}
