package predictcovid.web.run;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.RunManifest.Interval;

/// One forecast as its quantiles, in the order of their levels.
public final class Quantiles {
    private static final double MEDIAN = 0.5;
    private static final double SAME_LEVEL = 1e-6;

    private final double[] levels;
    private final double[] values;

    private Quantiles(double[] levels, double[] values) {
        this.levels = levels;
        this.values = values;
    }

    /// The quantiles of these levels.
    static Quantiles of(SortedMap<Double, Double> values) {
        return new Quantiles(
                values.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                values.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// The same; in one piece of memory with the levels of another one where they are equal.
    Quantiles sharing(@Nullable Quantiles other) {
        return other != null && Arrays.equals(levels, other.levels)
                ? new Quantiles(other.levels, values)
                : this;
    }

    /// How many there are.
    public int count() {
        return levels.length;
    }

    /// The level of a quantile, 0 to 1.
    public double level(int index) {
        return levels[index];
    }

    /// The value of a quantile.
    public double value(int index) {
        return values[index];
    }

    /// Whether the quantile of one half is among them: without it nothing can be said.
    boolean hasMedian() {
        return at(MEDIAN).isPresent();
    }

    /// The quantile of one half.
    public double median() {
        return at(MEDIAN).orElseThrow();
    }

    /// The central interval that should hold this share of the outcomes; empty when the forecast
    /// lacks one of its ends.
    ///
    /// @param coverage such as 0.8, which lies between the levels 0.1 and 0.9
    public Optional<Interval> interval(double coverage) {
        OptionalDouble lower = at((1 - coverage) / 2);
        OptionalDouble upper = at((1 + coverage) / 2);
        return lower.isEmpty() || upper.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(coverage, lower.getAsDouble(), upper.getAsDouble()));
    }

    /// The share of outcomes that should be less than a value, read off between the quantiles; that
    /// of the outermost ones beyond them, and NaN for NaN.
    public double levelOf(double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        int below = -1;
        while (below + 1 < values.length && values[below + 1] <= value) {
            below++;
        }
        if (below < 0) {
            return levels[0];
        }
        if (below + 1 == values.length) {
            return levels[below];
        }
        double part = (value - values[below]) / (values[below + 1] - values[below]);
        return levels[below] + part * (levels[below + 1] - levels[below]);
    }

    private OptionalDouble at(double level) {
        for (int i = 0; i < levels.length; i++) {
            if (Math.abs(levels[i] - level) < SAME_LEVEL) {
                return OptionalDouble.of(values[i]);
            }
        }
        return OptionalDouble.empty();
    }
}
