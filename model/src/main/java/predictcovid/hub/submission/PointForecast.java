package predictcovid.hub.submission;

import predictcovid.forecast.quantile.ForecastTask;

/// One number in the place of a distribution.
///
/// @param type what number it is, as the hubverse calls it: [#MEAN] or [#MEDIAN]
public record PointForecast(ForecastTask task, String type, double value) {
    public static final String MEAN = "mean";
    public static final String MEDIAN = "median";
}
