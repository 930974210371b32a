package predictcovid.forecast.quantile;

import java.util.Arrays;

/// Quantiles of a sample, linearly interpolated between its order statistics (definition 7 of
/// Hyndman and Fan 1996, The American Statistician 50, 361–365).
public final class EmpiricalQuantiles {
    private final double[] sorted;

    /// @param sample at least one value, none missing
    public EmpiricalQuantiles(double[] sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("an empty sample has no quantiles");
        }
        sorted = sample.clone();
        Arrays.sort(sorted);
    }

    /// The quantile at a level from 0 to 1.
    public double at(double level) {
        double position = level * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
