package predictcovid.backtest;

import java.util.Arrays;

/// A forecast made as of an earlier step, the origin, beside what came.
final class PastForecast {
    private final int origin;
    private final double scale;
    private final double[] observed;
    private final double[] predicted;

    PastForecast(int origin, double scale, double[] observed, double[] predicted) {
        this.origin = origin;
        this.scale = scale;
        this.observed = observed;
        this.predicted = predicted;
    }

    /// Index of the last step that the forecast knew.
    int origin() {
        return origin;
    }

    /// True when the series reaches `horizon` steps after the origin and the value is known.
    boolean isKnown(int horizon) {
        return horizon <= observed.length && !Double.isNaN(observed[horizon - 1]);
    }

    double observed(int horizon) {
        return observed[horizon - 1];
    }

    double predicted(int horizon) {
        return predicted[horizon - 1];
    }

    /// The same forecast with only the outcomes that were known at step `later`.
    PastForecast knownAt(int later) {
        int reach = Math.clamp(later - origin, 0, observed.length);
        return new PastForecast(origin, scale, Arrays.copyOf(observed, reach), predicted);
    }

    /// What the forecast missed by, in units of the level at its origin.
    double residual(int horizon) {
        return (observed(horizon) - predicted(horizon)) / scale;
    }

    /// What the forecast missed by on the scale of ln(1 + cases).
    double logError(int horizon) {
        return Rmsle.residual(observed(horizon), predicted(horizon));
    }

    /// The level at the origin, as [predictcovid.forecast.ResidualIntervals] measures it.
    double scale() {
        return scale;
    }
}
