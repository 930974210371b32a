package predictcovid.forecast.quantile;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;

/// The predictive distribution of one number, told at the hub's 23 levels unless it has its own.
public final class QuantileForecast implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private final QuantileLevels levels;
    private final ForecastTask task;
    private final double[] quantiles;

    /// @param quantiles a value for each of [QuantileLevels#HUB]
    /// @throws IllegalArgumentException when one is missing, negative, or below the one before it
    public QuantileForecast(ForecastTask task, double... quantiles) {
        this(QuantileLevels.HUB, task, quantiles);
    }

    /// @param quantiles a value for each of the levels
    /// @throws IllegalArgumentException when one is missing, negative, or below the one before it
    public QuantileForecast(QuantileLevels levels, ForecastTask task, double... quantiles) {
        if (quantiles.length != levels.size()) {
            throw new IllegalArgumentException(quantiles.length + " quantiles of " + task);
        }
        for (int k = 0; k < quantiles.length; k++) {
            if (!(quantiles[k] >= (k == 0 ? 0 : quantiles[k - 1]))) {
                throw new IllegalArgumentException(
                        task + " has quantiles " + Arrays.toString(quantiles));
            }
        }
        this.levels = levels;
        this.task = task;
        this.quantiles = quantiles.clone();
    }

    public ForecastTask task() {
        return task;
    }

    public QuantileLevels levels() {
        return levels;
    }

    /// The value at position `k` of the levels.
    public double quantile(int k) {
        return quantiles[k];
    }

    /// The value at any level: between two of the levels on the line between their quantiles,
    /// outside them the outermost one.
    public double at(double level) {
        int above = 0;
        while (above < levels.size() && levels.level(above) < level) {
            above++;
        }
        if (above == 0 || above == levels.size()) {
            return quantiles[Math.min(above, levels.size() - 1)];
        }
        double share =
                (level - levels.level(above - 1)) / (levels.level(above) - levels.level(above - 1));
        double below = quantiles[above - 1];
        return below + share * (quantiles[above] - below);
    }

    /// The probability of at most a value, which is not negative: between two quantiles on the line
    /// between their levels; below the lowest one on a line from 0, above the highest one so that
    /// twice as much is exceeded half as often.
    public double probability(double value) {
        int below = levels.size() - 1;
        while (below >= 0 && quantiles[below] > value) {
            below--;
        }
        if (below < 0) {
            return levels.level(0) * value / quantiles[0];
        }
        double level = levels.level(below);
        if (below == levels.size() - 1) {
            return value > 0 ? 1 - (1 - level) * quantiles[below] / value : level;
        }
        double share = (value - quantiles[below]) / (quantiles[below + 1] - quantiles[below]);
        return level + share * (levels.level(below + 1) - level);
    }

    /// The mean, as if the distribution ran on a line from each quantile to the next, and ended at
    /// the outermost ones.
    public double mean() {
        int last = levels.size() - 1;
        double mean = levels.level(0) * quantiles[0] + (1 - levels.level(last)) * quantiles[last];
        for (int k = 0; k < last; k++) {
            double probability = levels.level(k + 1) - levels.level(k);
            mean += probability * (quantiles[k] + quantiles[k + 1]) / 2;
        }
        return mean;
    }

    /// The value that is exceeded as often as not.
    public double median() {
        return quantiles[levels.median()];
    }

    /// A copy of all values, ascending.
    public double[] quantiles() {
        return quantiles.clone();
    }
}
