package predictcovid.forecast.original;

import java.util.Arrays;

/// A forecast made as of an earlier step, the origin, beside what came.
public final class PastForecast {
    private final int origin;
    private final double last;
    private final double scale;
    private final double[] observed;
    private final double[] predicted;

    /// @param origin index of the last step known
    /// @param last its value
    /// @param scale the level there, see [ResidualIntervals#scale]
    /// @param observed what came, one step ahead and more, as far as it is known
    /// @param predicted what was expected
    public PastForecast(
            int origin, double last, double scale, double[] observed, double[] predicted) {
        this.origin = origin;
        this.last = last;
        this.scale = scale;
        this.observed = observed;
        this.predicted = predicted;
    }

    /// Index of the last step that the forecast knew.
    public int origin() {
        return origin;
    }

    /// True when the series reaches `horizon` steps after the origin and the value is known.
    public boolean isKnown(int horizon) {
        return horizon <= observed.length && !Double.isNaN(observed[horizon - 1]);
    }

    public double observed(int horizon) {
        return observed[horizon - 1];
    }

    public double predicted(int horizon) {
        return predicted[horizon - 1];
    }

    /// The same forecast with only the outcomes that were known at step `later`.
    PastForecast knownAt(int later) {
        int reach = Math.clamp(later - origin, 0, observed.length);
        return new PastForecast(origin, last, scale, Arrays.copyOf(observed, reach), predicted);
    }

    /// What the forecast missed by, in units of the level at its origin.
    double residual(int horizon) {
        return (observed(horizon) - predicted(horizon)) / scale;
    }

    /// The value at the origin.
    public double last() {
        return last;
    }

    /// The level at the origin, as [ResidualIntervals] measures it.
    public double scale() {
        return scale;
    }
}
