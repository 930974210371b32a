package predictcovid.forecast.baseline;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.forecast.quantile.EmpiricalQuantiles;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.series.TimeSeries;

/// `hub-baseline`, the Forecast Hub's: the last value as median; past one-step changes and their
/// negatives, added up over the steps ahead; cut at zero (Cramer et al. 2022, PNAS 119(15),
/// e2113561119). The sums' distribution is computed, not drawn: after each step it is kept as its
/// quantiles.
public final class RandomWalk implements LocalMethod {
    private static final int KEPT = 201;

    @Override
    public Optional<double[][]> quantiles(TimeSeries history, int[] leads) {
        double[] values = history.values();
        double[] changes =
                IntStream.range(1, values.length)
                        .mapToDouble(step -> values[step] - values[step - 1])
                        .filter(change -> !Double.isNaN(change))
                        .toArray();
        if (changes.length < SymmetricErrors.LEAST) {
            return Optional.empty();
        }
        double[][] sums = sums(changes, Arrays.stream(leads).max().orElse(1));
        double last = values[values.length - 1];
        return EachLead.of(leads, lead -> Optional.of(around(last, sums[Math.max(1, lead) - 1])));
    }

    private static double[] around(double last, double[] sums) {
        EmpiricalQuantiles sample = new EmpiricalQuantiles(sums);
        double[] quantiles =
                Arrays.stream(QuantileLevels.HUB.toArray())
                        .map(level -> Math.max(0, last + sample.at(level)))
                        .toArray();
        quantiles[QuantileLevels.HUB.median()] = last;
        return quantiles;
    }

    /// For each number of steps a sample that stands for the sum of so many changes.
    private static double[][] sums(double[] changes, int most) {
        double[] single = kept(withNegatives(changes));
        double[][] sums = new double[most][];
        sums[0] = single;
        for (int step = 1; step < most; step++) {
            double[] before = sums[step - 1];
            double[] pairs = new double[KEPT * KEPT];
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] = before[i / KEPT] + single[i % KEPT];
            }
            sums[step] = kept(pairs);
        }
        return sums;
    }

    private static double[] withNegatives(double[] changes) {
        double[] both = Arrays.copyOf(changes, 2 * changes.length);
        for (int i = 0; i < changes.length; i++) {
            both[changes.length + i] = -changes[i];
        }
        return both;
    }

    /// The quantiles in the middle of equal parts.
    private static double[] kept(double[] sample) {
        EmpiricalQuantiles quantiles = new EmpiricalQuantiles(sample);
        return IntStream.range(0, KEPT).mapToDouble(i -> quantiles.at((i + 0.5) / KEPT)).toArray();
    }
}
