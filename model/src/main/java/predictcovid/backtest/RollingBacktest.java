package predictcovid.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import predictcovid.forecast.Forecaster;
import predictcovid.forecast.Interval;
import predictcovid.forecast.NaiveForecaster;
import predictcovid.forecast.ResidualIntervals;
import predictcovid.series.TimeSeries;

/// Forecasts from many past origins, each knowing only what its origin knew.
public final class RollingBacktest {
    private final List<PastForecast> model;
    private final List<PastForecast> baseline;
    private final int horizon;

    private RollingBacktest(List<PastForecast> model, List<PastForecast> baseline, int horizon) {
        this.model = model;
        this.baseline = baseline;
        this.horizon = horizon;
    }

    /// Forecasts `horizon` steps from every origin; origins run in parallel in the calling
    /// fork-join pool.
    ///
    /// @param origins indices of last known steps, ascending; a missing value is no origin
    /// @param fitted the forecaster trained on what origin `i` knew
    public static RollingBacktest run(
            TimeSeries series, int[] origins, int horizon, IntFunction<Forecaster> fitted) {
        int[] known = IntStream.of(origins).filter(i -> !Double.isNaN(series.value(i))).toArray();
        return new RollingBacktest(
                forecasts(series, known, horizon, fitted),
                forecasts(series, known, horizon, origin -> new NaiveForecaster()),
                horizon);
    }

    /// The model's error and the baseline's at each horizon that at least one past forecast
    /// reaches.
    public List<HorizonError> errors() {
        List<HorizonError> errors = new ArrayList<>();
        for (int h = 1; h <= horizon; h++) {
            double[] errorsOfModel = each(model, h, PastForecast::logError);
            if (errorsOfModel.length > 0) {
                double[] errorsOfBaseline = each(baseline, h, PastForecast::logError);
                errors.add(
                        new HorizonError(
                                h,
                                errorsOfModel.length,
                                rms(errorsOfModel),
                                rms(errorsOfBaseline)));
            }
        }
        return errors;
    }

    /// Intervals from the residuals of all past forecasts.
    public ResidualIntervals intervals() {
        return intervals(model);
    }

    /// The coverage that such intervals had: each past forecast gets the intervals of the residuals
    /// that were known at its own origin, and is judged by what came later. All horizons to
    /// `horizon` together.
    public List<Coverage> coverage(int horizon) {
        return ResidualIntervals.COVERAGES.stream()
                .map(nominal -> coverage(nominal, Math.min(horizon, this.horizon)))
                .toList();
    }

    private Coverage coverage(double nominal, int horizon) {
        int inside = 0;
        int outcomes = 0;
        for (PastForecast forecast : model) {
            ResidualIntervals known = intervals(knownAt(forecast.origin()));
            for (int h = 1; h <= horizon; h++) {
                for (Interval interval : intervalsOf(forecast, h, known)) {
                    if (interval.coverage() == nominal) {
                        double observed = forecast.observed(h);
                        inside +=
                                interval.lower() <= observed && observed <= interval.upper()
                                        ? 1
                                        : 0;
                        outcomes++;
                    }
                }
            }
        }
        return new Coverage(
                nominal, outcomes == 0 ? Double.NaN : (double) inside / outcomes, outcomes);
    }

    private static List<Interval> intervalsOf(
            PastForecast forecast, int h, ResidualIntervals known) {
        return forecast.isKnown(h)
                ? known.around(forecast.predicted(h), h, forecast.scale())
                : List.of();
    }

    private List<PastForecast> knownAt(int origin) {
        return model.stream()
                .filter(past -> past.origin() < origin)
                .map(past -> past.knownAt(origin))
                .toList();
    }

    private ResidualIntervals intervals(List<PastForecast> forecasts) {
        return ResidualIntervals.of(
                IntStream.rangeClosed(1, horizon)
                        .mapToObj(h -> each(forecasts, h, PastForecast::residual))
                        .toList());
    }

    private static double[] each(
            List<PastForecast> forecasts, int h, ToDoubleBiFunction<PastForecast, Integer> error) {
        return forecasts.stream()
                .filter(forecast -> forecast.isKnown(h))
                .mapToDouble(forecast -> error.applyAsDouble(forecast, h))
                .toArray();
    }

    private static double rms(double[] errors) {
        return Math.sqrt(
                DoubleStream.of(errors).map(error -> error * error).average().orElse(Double.NaN));
    }

    private static List<PastForecast> forecasts(
            TimeSeries series, int[] origins, int horizon, IntFunction<Forecaster> fitted) {
        return IntStream.of(origins)
                .parallel()
                .mapToObj(origin -> forecast(series, origin, horizon, fitted.apply(origin)))
                .toList();
    }

    private static PastForecast forecast(
            TimeSeries series, int origin, int horizon, Forecaster forecaster) {
        int reach = Math.min(horizon, series.size() - 1 - origin);
        double[] observed =
                IntStream.rangeClosed(1, reach)
                        .mapToDouble(h -> series.value(origin + h))
                        .toArray();
        TimeSeries history = series.head(origin + 1);
        return new PastForecast(
                origin,
                ResidualIntervals.scale(history),
                observed,
                forecaster.path(history, horizon));
    }
}
