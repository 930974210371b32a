package predictcovid.forecast.original;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.series.TimeSeries;

/// Predictive distributions from how far past forecasts of the same horizon missed the level, in
/// units of the level at their origin. Locally weighted split conformal prediction (Lei et al.
/// 2018): the half-width for coverage c is the ⌈(n + 1)c⌉-th smallest of n absolute residuals, and
/// no horizon is narrower than the ones before it.
public final class ResidualIntervals {
    private static final double LEAST_COVERAGE = 0.8;
    private static final List<Double> WIDER = List.of(0.9, 0.95);
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
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

    /// By horizon the number of residuals and their sizes, ascending.
    void write(DataOutput out) throws IOException {
        out.writeInt(sorted.length);
        for (double[] residuals : sorted) {
            PlainArray.write(residuals, out);
        }
    }

    /// Reads what [#write] wrote.
    static ResidualIntervals read(DataInput in) throws IOException {
        List<double[]> residuals = new ArrayList<>();
        int horizons = in.readInt();
        for (int horizon = 0; horizon < horizons; horizon++) {
            residuals.add(PlainArray.read(in));
        }
        return of(residuals);
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

    /// The quantiles around `value` at `horizon` (1-based), at the hub's levels, never below zero:
    /// each level stands at the half-width of its central interval. Beyond the widest interval that
    /// the residuals can tell it goes on as a normal distribution would, beyond the farthest
    /// horizon as the errors of a random walk. Nothing where no residuals tell an interval of 80 %
    /// one step ahead.
    ///
    /// @param scale of the history that the forecast starts from
    public Optional<double[]> quantiles(double value, int horizon, double scale) {
        int measured = measured(horizon);
        if (measured == 0) {
            return Optional.empty();
        }
        double unit = scale * Math.sqrt((double) horizon / measured);
        double[] quantiles = new double[QuantileLevels.HUB.size()];
        for (int k = 0; k <= QuantileLevels.HUB.median(); k++) {
            double coverage = 1 - 2 * QuantileLevels.HUB.level(k);
            double width = coverage <= 0 ? 0 : unit * width(measured, coverage);
            quantiles[k] = Math.max(0, value - width);
            quantiles[QuantileLevels.HUB.mirror(k)] = Math.max(0, value + width);
        }
        return Optional.of(quantiles);
    }

    /// The farthest horizon up to this one with an interval of 80 %; 0 when there is none.
    private int measured(int horizon) {
        int measured = Math.min(horizon, sorted.length);
        while (measured > 0 && Double.isNaN(halfWidth(measured, LEAST_COVERAGE))) {
            measured--;
        }
        return measured;
    }

    private double width(int horizon, double coverage) {
        double width = halfWidth(horizon, coverage);
        if (!Double.isNaN(width)) {
            return width;
        }
        double widest = LEAST_COVERAGE;
        for (double more : WIDER) {
            widest = Double.isNaN(halfWidth(horizon, more)) ? widest : more;
        }
        return halfWidth(horizon, widest) * deviations(coverage) / deviations(widest);
    }

    /// Half of a central interval of the standard normal distribution.
    private static double deviations(double coverage) {
        return NORMAL.inverseCumulativeProbability((1 + coverage) / 2);
    }

    /// Half-width in units of the scale; NaN when a horizon up to this one has fewer than c / (1 −
    /// c) residuals.
    private double halfWidth(int horizon, double coverage) {
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
