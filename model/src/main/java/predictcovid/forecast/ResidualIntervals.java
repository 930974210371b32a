package predictcovid.forecast;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.series.TimeSeries;

/// Prediction intervals from how far past forecasts of the same horizon missed the level, in units
/// of the level at their origin. Locally weighted split conformal prediction (Lei et al. 2018): the
/// half-width for coverage c is the ⌈(n + 1)c⌉-th smallest of n absolute residuals, and no horizon
/// is narrower than the ones before it.
public final class ResidualIntervals implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    /// The coverages that are published, narrowest first.
    public static final List<Double> COVERAGES = List.of(0.8, 0.95);

    private static final int LEVEL_STEPS = 7;
    private static final double[][] NONE = {};

    private final double[][] sorted;

    private ResidualIntervals(double[][] sorted) {
        this.sorted = sorted;
    }

    /// Intervals from past residuals.
    ///
    /// @param residuals for each horizon (1, 2, …) the residuals (observed − predicted) / [#scale]
    ///   at the origin, in any order
    public static ResidualIntervals of(List<double[]> residuals) {
        return new ResidualIntervals(
                residuals.stream()
                        .map(each -> Arrays.stream(each).map(Math::abs).sorted().toArray())
                        .toList()
                        .toArray(NONE));
    }

    /// The level that residuals are measured in: the mean of the last seven known values to the end
    /// of `history`, and one case, so that it is never zero.
    public static double scale(TimeSeries history) {
        return 1
                + IntStream.iterate(history.size() - 1, t -> t >= 0, t -> t - 1)
                        .mapToDouble(history::value)
                        .filter(value -> !Double.isNaN(value))
                        .limit(LEVEL_STEPS)
                        .average()
                        .orElse(0);
    }

    /// The intervals around `value` at `horizon` (1-based), never below zero; those whose coverage
    /// needs more residuals than there are, are left out.
    ///
    /// @param scale of the history that the forecast starts from
    public List<Interval> around(double value, int horizon, double scale) {
        List<Interval> intervals = new ArrayList<>();
        for (double coverage : COVERAGES) {
            double width = scale * halfWidth(horizon, coverage);
            if (!Double.isNaN(width)) {
                intervals.add(new Interval(coverage, Math.max(0, value - width), value + width));
            }
        }
        return intervals;
    }

    /// Half-width in units of the scale; NaN when a horizon up to this one has fewer than c / (1 −
    /// c) residuals.
    private double halfWidth(int horizon, double coverage) {
        if (horizon > sorted.length) {
            return Double.NaN;
        }
        return Stream.of(sorted)
                .limit(horizon)
                .mapToDouble(residuals -> quantile(residuals, coverage))
                .reduce(0, Math::max);
    }

    private static double quantile(double[] residuals, double coverage) {
        // the small step down keeps 19 residuals enough for 95 %: 20 × 0.95 is a hair above 19 in
        // floating point
        int rank = (int) Math.ceil((residuals.length + 1) * coverage - 1e-9);
        return rank > residuals.length ? Double.NaN : residuals[rank - 1];
    }
}
