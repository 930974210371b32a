package predictcovid.run.past;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import predictcovid.backtest.Coverage;
import predictcovid.backtest.summary.ScoreSummary;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.submission.SubmissionTable;

/// Past forecasts and their scores as tables.
public final class PastTables {
    /// The median and the ends of the intervals that are shown.
    public static final QuantileLevels SHOWN =
            new QuantileLevels(0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975);

    private PastTables() {}

    /// Forecasts in the eight columns of the Forecast Hubs, by the levels that are shown.
    public static Table forecasts(List<QuantileForecast> forecasts) {
        return SubmissionTable.of(forecasts.stream().map(PastTables::thinned).toList());
    }

    private static QuantileForecast thinned(QuantileForecast forecast) {
        return new QuantileForecast(
                SHOWN,
                forecast.task(),
                IntStream.range(0, SHOWN.size())
                        .mapToDouble(
                                k -> forecast.quantile(forecast.levels().indexOf(SHOWN.level(k))))
                        .toArray());
    }

    /// A row for each forecaster, target, place and horizon, and one for all horizons, whose
    /// `horizon` is missing.
    public static Table scores(List<PlaceScore> scores) {
        return Table.of(
                Column.texts("forecaster", scores.stream().map(PlaceScore::forecaster).toList()),
                Column.texts("target", scores.stream().map(PlaceScore::target).toList()),
                Column.texts("location", scores.stream().map(PlaceScore::location).toList()),
                Column.optionalIntegers(
                        "horizon", scores.stream().map(PlaceScore::horizon).toList()),
                Column.integers(
                        "forecasts", scores.stream().map(each -> each.summary().tasks()).toList()),
                numbers("ae", scores, each -> each.summary().absoluteError()),
                numbers("wis", scores, each -> each.summary().wis().total()),
                numbers("wis_over_baseline", scores, PlaceScore::overBaseline),
                numbers("coverage_50", scores, each -> coverage(each.summary(), 0.5)),
                numbers("coverage_80", scores, each -> coverage(each.summary(), 0.8)),
                numbers("coverage_95", scores, each -> coverage(each.summary(), 0.95)));
    }

    private static double coverage(ScoreSummary summary, double nominal) {
        return summary.coverages().stream()
                .filter(each -> each.nominal() == nominal)
                .mapToDouble(Coverage::measured)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static Column numbers(
            String name, List<PlaceScore> scores, ToDoubleFunction<PlaceScore> value) {
        return Column.numbers(name, scores.stream().mapToDouble(value).toArray());
    }
}
