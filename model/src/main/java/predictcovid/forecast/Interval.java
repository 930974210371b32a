package predictcovid.forecast;

import java.util.List;
import predictcovid.forecast.quantile.QuantileLevels;

/// The central interval that should hold `coverage` (0 to 1) of the outcomes.
public record Interval(double coverage, double lower, double upper) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("interval from " + lower + " to " + upper);
        }
    }

    /// Whether a value lies inside, the ends included.
    public boolean holds(double value) {
        return lower <= value && value <= upper;
    }

    /// The intervals that are published, narrowest first.
    ///
    /// @param quantiles at the hub's levels
    public static List<Interval> published(double[] quantiles) {
        return Forecast.COVERAGES.stream().map(coverage -> of(coverage, quantiles)).toList();
    }

    /// The one between two of the quantiles at the hub's levels.
    ///
    /// @param coverage whose ends are levels, such as 0.8
    public static Interval of(double coverage, double[] quantiles) {
        int lower = QuantileLevels.HUB.indexOf((1 - coverage) / 2);
        return new Interval(
                coverage, quantiles[lower], quantiles[QuantileLevels.HUB.mirror(lower)]);
    }
}
