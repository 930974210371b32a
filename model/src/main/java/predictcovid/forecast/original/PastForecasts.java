package predictcovid.forecast.original;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forest.Forest;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

/// The original's forecasts from many past origins of one series, each knowing only what its origin
/// knew: they tell how wide intervals must be.
///
/// @param all by origin, ascending
/// @param horizon steps ahead of each
public record PastForecasts(List<PastForecast> all, int horizon) {
    private static final int MEASURED_DAYS = 28;
    private static final int MEASURED_WEEKS = 8;
    private static final int MOST_ORIGINS = 56;
    private static final int LEAST_ROWS_AT_AN_ORIGIN = 14;

    public PastForecasts {
        all = List.copyOf(all);
    }

    /// Forecasts from the last 56 origins that have 14 rows to learn from; they run in parallel in
    /// the calling fork-join pool.
    ///
    /// @param learnt the series after the start date
    public static PastForecasts of(TimeSeries learnt, OriginalOptions options) {
        FeatureMatrix rows = OriginalModel.rows(learnt, options);
        int last = learnt.size() - 1;
        int[] origins =
                IntStream.range(Math.max(0, last - MOST_ORIGINS), last)
                        .filter(origin ->
                                rows.knownAt(learnt.date(origin)).size() >= LEAST_ROWS_AT_AN_ORIGIN)
                        .toArray();
        return run(
                learnt,
                origins,
                measuredHorizon(learnt.frequency()),
                origin ->
                        new RecursivePath(
                                        Forest.fit(
                                                rows.knownAt(learnt.date(origin)),
                                                options.atAnOrigin()),
                                        options.daysMean())
                                ::after);
    }

    /// Steps that intervals are measured for.
    public static int measuredHorizon(Frequency frequency) {
        return switch (frequency) {
            case DAILY -> MEASURED_DAYS;
            case WEEKLY -> MEASURED_WEEKS;
        };
    }

    /// How a series goes on.
    interface Path {
        /// The expected values of the `horizon` steps after `history`.
        double[] after(TimeSeries history, int horizon);
    }

    /// @param origins indices of last known steps, ascending; a missing value is no origin
    /// @param fitted learnt from what origin `i` knew
    static PastForecasts run(
            TimeSeries series, int[] origins, int horizon, IntFunction<Path> fitted) {
        return new PastForecasts(
                IntStream.of(origins)
                        .filter(origin -> !Double.isNaN(series.value(origin)))
                        .parallel()
                        .mapToObj(origin -> forecast(series, origin, horizon, fitted.apply(origin)))
                        .toList(),
                horizon);
    }

    private static PastForecast forecast(TimeSeries series, int origin, int horizon, Path path) {
        int reach = Math.min(horizon, series.size() - 1 - origin);
        double[] observed =
                IntStream.rangeClosed(1, reach)
                        .mapToDouble(h -> series.value(origin + h))
                        .toArray();
        TimeSeries history = series.head(origin + 1);
        return new PastForecast(
                origin,
                series.value(origin),
                ResidualIntervals.scale(history),
                observed,
                path.after(history, horizon));
    }

    /// Intervals from the residuals of all past forecasts.
    public ResidualIntervals intervals() {
        return ResidualIntervals.of(
                IntStream.rangeClosed(1, horizon)
                        .mapToObj(h ->
                                all.stream()
                                        .filter(forecast -> forecast.isKnown(h))
                                        .mapToDouble(forecast -> forecast.residual(h))
                                        .toArray())
                        .toList());
    }

    /// What was known of them at an origin: earlier forecasts, and of each what had come by then.
    public PastForecasts knownAt(int origin) {
        return new PastForecasts(
                all.stream()
                        .filter(past -> past.origin() < origin)
                        .map(past -> past.knownAt(origin))
                        .toList(),
                horizon);
    }
}
