package predictcovid.backtest;

import predictcovid.forecast.quantile.ForecastTask;

/// What a forecaster lost on a task: enough to compare forecasters, also those whose forecasts are
/// not at hand.
///
/// @param wis weighted interval score
/// @param logWis the same on the scale of ln(1 + y)
/// @param absoluteError of the median
public record TaskLoss(
        String forecaster, ForecastTask task, double wis, double logWis, double absoluteError) {}
