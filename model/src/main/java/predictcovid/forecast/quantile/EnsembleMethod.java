package predictcovid.forecast.quantile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How forecasts become one; the names and meanings are those of hubEnsembles.
public enum EnsembleMethod {
    /// The weighted mean of each quantile or probability.
    MEAN,
    /// The weighted median of each quantile or probability; probabilities are then scaled to sum to
    /// 1.
    MEDIAN,
    /// The mixture of the distributions.
    LINEAR_POOL;

    /// The weighted mean.
    ///
    /// @param weights sum to 1
    static double mean(double[] values, double[] weights) {
        return IntStream.range(0, values.length).mapToDouble(i -> weights[i] * values[i]).sum();
    }

    /// The weighted median: each value stands in the middle of its weight, and between two the
    /// median lies on the line (matrixStats' `weightedMedian`, which hubEnsembles uses). With equal
    /// weights it is the usual one.
    static double median(double[] values, double[] weights) {
        int[] order =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> values[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double half = Arrays.stream(weights).sum() / 2;
        double middle = 0;
        double before = Double.NaN;
        double below = values[order[0]];
        double sum = 0;
        for (int i : order) {
            before = middle;
            middle = sum + weights[i] / 2;
            if (middle >= half) {
                double share = middle > before ? (half - before) / (middle - before) : 1;
                return sum == 0 ? values[i] : below + share * (values[i] - below);
            }
            sum += weights[i];
            below = values[i];
        }
        return below;
    }
}
