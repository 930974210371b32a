package predictcovid.run.training;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import predictcovid.forecast.Forecast;
import predictcovid.forecast.ForecastPoint;
import predictcovid.forecast.RecursiveForecaster;
import predictcovid.forecast.ResidualIntervals;
import predictcovid.forest.Forest;
import predictcovid.series.TimeSeries;

/// All that a forecast needs: the contents of `predict.model`.
///
/// @param programVersion the program that trained it
/// @param forest learnt from every row known at the last observation
/// @param daysMean steps in the rolling mean
/// @param series the series learnt from, to its last observation
/// @param intervals widths for each horizon, from past forecasts
public record TrainedModel(
        String programVersion,
        Forest forest,
        int daysMean,
        TimeSeries series,
        ResidualIntervals intervals)
        implements Serializable {

    /// Forecasts the steps that cover `days` days after the last observation.
    public Forecast forecast(int days) {
        int horizon = series.frequency().steps(days);
        double[] path = new RecursiveForecaster(forest, daysMean).path(series, horizon);
        double scale = ResidualIntervals.scale(series);
        List<ForecastPoint> points = new ArrayList<>();
        for (int h = 1; h <= horizon; h++) {
            double value = path[h - 1];
            points.add(
                    new ForecastPoint(
                            series.date(series.size() - 1 + h),
                            h,
                            value,
                            intervals.around(value, h, scale)));
        }
        return new Forecast(series.location(), series.frequency(), series.lastDate(), points);
    }
}
