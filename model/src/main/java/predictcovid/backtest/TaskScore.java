package predictcovid.backtest;

import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;

/// How a forecaster did on one task: all that summaries are made of.
///
/// @param median the forecast's median
/// @param wis weighted interval score
/// @param logWis the same on the scale of ln(1 + y)
/// @param rank where the observation lies among the quantiles
public record TaskScore(
        String forecaster,
        ForecastTask task,
        Outcome outcome,
        double median,
        WeightedIntervalScore wis,
        WeightedIntervalScore logWis,
        QuantileRank rank) {
    /// Scores a forecast against what came.
    public static TaskScore of(String forecaster, QuantileForecast forecast, Outcome outcome) {
        double[] quantiles = forecast.quantiles();
        double observed = outcome.observed();
        return new TaskScore(
                forecaster,
                forecast.task(),
                outcome,
                forecast.median(),
                WeightedIntervalScore.of(forecast.levels(), quantiles, observed),
                WeightedIntervalScore.ofLogs(forecast.levels(), quantiles, observed),
                QuantileRank.of(forecast.levels(), quantiles, observed));
    }

    /// What the median misses by, in the unit of the observation.
    public double absoluteError() {
        return Math.abs(outcome.observed() - median);
    }

    /// ln(1 + observed) − ln(1 + median).
    public double logError() {
        return Rmsle.residual(outcome.observed(), median);
    }

    /// The absolute error in units of the naive change; NaN when that is unknown or zero.
    public double scaledError() {
        double change = outcome.naiveChange();
        return change > 0 ? absoluteError() / change : Double.NaN;
    }

    /// What the comparison with other forecasters needs.
    public TaskLoss loss() {
        return new TaskLoss(forecaster, task, wis.total(), logWis.total(), absoluteError());
    }
}
