package predictcovid.forecast;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Prediction intervals from how far past forecasts of the same horizon missed the level, on the scale of
/// ln(1 + cases). Split conformal prediction (Lei et al. 2018): the half-width for coverage c is the
/// ⌈(n + 1)c⌉-th smallest of n absolute residuals, and no horizon is narrower than the ones before it.
public final class ResidualIntervals implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    /// The coverages that are published, narrowest first.
    public static final List<Double> COVERAGES = List.of(0.8, 0.95);

    private static final double[][] NONE = {};

    private final double[][] sorted;

    private ResidualIntervals(double[][] sorted) {
        this.sorted = sorted;
    }

    /// Intervals from past residuals.
    ///
    /// @param residuals for each horizon (1, 2, …) the residuals ln(1 + observed) − ln(1 + predicted), in any order
    public static ResidualIntervals of(List<double[]> residuals) {
        return new ResidualIntervals(
                residuals.stream()
                        .map(each -> Arrays.stream(each).map(Math::abs).sorted().toArray())
                        .toList()
                        .toArray(NONE));
    }

    /// Number of past forecasts behind the intervals of `horizon` (1-based).
    public int residuals(int horizon) {
        return horizon > sorted.length ? 0 : sorted[horizon - 1].length;
    }

    /// The intervals around `value` at `horizon`; those whose coverage needs more residuals than there are, are
    /// left out.
    public List<Interval> around(double value, int horizon) {
        List<Interval> intervals = new ArrayList<>();
        for (double coverage : COVERAGES) {
            double width = halfWidth(horizon, coverage);
            if (!Double.isNaN(width)) {
                double centre = Math.log1p(value);
                intervals.add(
                        new Interval(
                                coverage,
                                Math.max(0, Math.expm1(centre - width)),
                                Math.expm1(centre + width)));
            }
        }
        return intervals;
    }

    /// Half-width on the log scale; NaN when `horizon` has fewer than c / (1 − c) residuals.
    private double halfWidth(int horizon, double coverage) {
        if (horizon > sorted.length) {
            return Double.NaN;
        }
        return Stream.of(sorted)
                .limit(horizon)
                .mapToDouble(residuals -> quantile(residuals, coverage))
                .reduce(0, (widest, width) -> Double.isNaN(width) ? width : Math.max(widest, width));
    }

    private static double quantile(double[] residuals, double coverage) {
        // the small step down keeps 19 residuals enough for 95 %: 20 × 0.95 is a hair above 19 in floating point
        int rank = (int) Math.ceil((residuals.length + 1) * coverage - 1e-9);
        return rank > residuals.length ? Double.NaN : residuals[rank - 1];
    }
}
