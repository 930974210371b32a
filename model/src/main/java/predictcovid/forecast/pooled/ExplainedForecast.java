package predictcovid.forecast.pooled;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;

/// Forecasts with their reasons.
///
/// @param explanations one for each forecast, in the same order; empty unless asked for
/// @param importances empty unless asked for
public record ExplainedForecast(
        List<QuantileForecast> forecasts,
        List<Explanation> explanations,
        List<FeatureImportance> importances) {
    /// Of nothing.
    public static final ExplainedForecast NONE =
            new ExplainedForecast(List.of(), List.of(), List.of());

    public ExplainedForecast {
        forecasts = List.copyOf(forecasts);
        explanations = List.copyOf(explanations);
        importances = List.copyOf(importances);
    }

    /// Those of the tasks that are wanted; the importances are of all.
    public ExplainedForecast of(Predicate<ForecastTask> wanted) {
        return new ExplainedForecast(
                forecasts.stream().filter(each -> wanted.test(each.task())).toList(),
                explanations.stream().filter(each -> wanted.test(each.task())).toList(),
                importances);
    }

    /// These and more.
    public ExplainedForecast and(ExplainedForecast more) {
        return new ExplainedForecast(
                joined(forecasts, more.forecasts),
                joined(explanations, more.explanations),
                joined(importances, more.importances));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
