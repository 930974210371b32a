package predictcovid.forecast.baseline;

import java.util.stream.DoubleStream;
import predictcovid.forecast.quantile.EmpiricalQuantiles;
import predictcovid.forecast.quantile.QuantileLevels;

/// The distribution of past errors and their negatives, which leaves the median where it is.
final class SymmetricErrors {
    /// Fewer past errors say nothing.
    static final int LEAST = 4;

    private SymmetricErrors() {}

    /// Quantiles of the errors at the hub's levels.
    static double[] quantiles(double[] errors) {
        EmpiricalQuantiles sample =
                new EmpiricalQuantiles(
                        DoubleStream.concat(
                                        DoubleStream.of(errors),
                                        DoubleStream.of(errors).map(error -> -error))
                                .toArray());
        return DoubleStream.of(QuantileLevels.HUB.toArray()).map(sample::at).toArray();
    }
}
