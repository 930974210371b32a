package predictcovid.hub.score;

import predictcovid.forecast.quantile.ForecastTask;

/// How a model did on one task by one measure.
///
/// @param task of no single week where a whole trajectory was judged
public record MeasuredTask(String model, ForecastTask task, ScoringRule measure, double value) {}
