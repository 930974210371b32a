package predictcovid.run.publish;

import static predictcovid.catalog.table.ForecastTable.DATE;
import static predictcovid.catalog.table.ForecastTable.NEW_CASES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forecast.Forecast;
import predictcovid.forecast.ForecastPoint;
import predictcovid.run.training.SearchReport;
import predictcovid.selection.ScoredColumns;
import predictcovid.series.TimeSeries;

/// The run's tables.
final class Tables {
    private Tables() {}

    /// The forecast without its intervals.
    static List<RunManifest.Value> values(Forecast forecast) {
        return forecast.points().stream()
                .map(point -> new RunManifest.Value(point.targetEndDate(), point.value()))
                .toList();
    }

    /// The forecast with its horizon and, in percent, the bounds of its intervals, such as
    /// `lower_80`.
    static Table forecast(Forecast forecast) {
        List<ForecastPoint> points = forecast.points();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.dates(DATE, points.stream().map(ForecastPoint::targetEndDate).toList()));
        columns.add(
                Column.integers("horizon", points.stream().map(ForecastPoint::horizon).toList()));
        columns.add(
                Column.numbers(
                        NEW_CASES, points.stream().mapToDouble(ForecastPoint::value).toArray()));
        for (double coverage : Forecast.COVERAGES) {
            long percent = Math.round(100 * coverage);
            columns.add(
                    numbers(
                            "lower_" + percent,
                            points.size(),
                            i -> bound(points.get(i), coverage, true)));
            columns.add(
                    numbers(
                            "upper_" + percent,
                            points.size(),
                            i -> bound(points.get(i), coverage, false)));
        }
        return new Table(columns);
    }

    /// Rows of features with the level that a prediction starts from and the difference to the next
    /// step.
    static Table features(FeatureMatrix rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(
                Column.dates(DATE, IntStream.range(0, rows.size()).mapToObj(rows::date).toList()));
        for (int column = 0; column < rows.columns().size(); column++) {
            int at = column;
            columns.add(numbers(rows.columns().get(column), rows.size(), i -> rows.row(i)[at]));
        }
        columns.add(numbers("diff_new_cases_next_day", rows.size(), rows::target));
        return new Table(columns);
    }

    /// Every step of a series; a missing value is null.
    static Table series(TimeSeries series) {
        List<LocalDate> dates = IntStream.range(0, series.size()).mapToObj(series::date).toList();
        return Table.of(
                Column.dates(DATE, dates), numbers(NEW_CASES, series.size(), series::value));
    }

    /// A column search's choices, best first, with the error as a fraction.
    static Table ranking(SearchReport report) {
        List<ScoredColumns> ranking = report.ranking();
        return Table.of(
                Column.integers("rank", IntStream.rangeClosed(1, ranking.size()).boxed().toList()),
                Column.texts(
                        "columns",
                        ranking.stream()
                                .map(scored -> String.join(",", scored.columns()))
                                .toList()),
                Column.numbers(
                        "rmsle", ranking.stream().mapToDouble(ScoredColumns::rmsle).toArray()));
    }

    private static Column numbers(String name, int rows, IntToDoubleFunction value) {
        return Column.numbers(name, IntStream.range(0, rows).mapToDouble(value).toArray());
    }

    private static double bound(ForecastPoint point, double coverage, boolean lower) {
        return point.intervals().stream()
                .filter(interval -> interval.coverage() == coverage)
                .map(interval -> lower ? interval.lower() : interval.upper())
                .findFirst()
                .orElse(Double.NaN);
    }
}
