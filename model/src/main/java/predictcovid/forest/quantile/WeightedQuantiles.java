package predictcovid.forest.quantile;

import java.util.stream.IntStream;

/// Quantiles of weighted values: a value stands at the middle of its weight in the sum of weights;
/// between two values the quantile is interpolated, outside them it is the outermost value (the
/// weighted form of definition 5 of Hyndman and Fan 1996).
public final class WeightedQuantiles {
    private final double[] sorted;
    private final int[] order;

    /// @param values NaN is left out
    public WeightedQuantiles(double[] values) {
        int[] known =
                IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
        double[] unsorted = IntStream.of(known).mapToDouble(i -> values[i]).toArray();
        int[] ascending = Ascending.order(unsorted);
        order = IntStream.of(ascending).map(i -> known[i]).toArray();
        sorted = IntStream.of(ascending).mapToDouble(i -> unsorted[i]).toArray();
    }

    /// The quantiles at ascending `levels`; NaN when no value has a weight.
    ///
    /// @param weights one for each value, not negative
    public double[] at(double[] levels, double[] weights) {
        double total = 0;
        for (int i : order) {
            total += weights[i];
        }
        double[] quantiles = new double[levels.length];
        double before = Double.NaN;
        double beforeAt = 0;
        double reached = 0;
        int k = 0;
        for (int i = 0; i < sorted.length && k < levels.length; i++) {
            double weight = weights[order[i]];
            if (weight <= 0) {
                continue;
            }
            double at = (reached + weight / 2) / total;
            while (k < levels.length && levels[k] <= at) {
                quantiles[k] =
                        Double.isNaN(before)
                                ? sorted[i]
                                : before
                                        + (sorted[i] - before)
                                                * (levels[k] - beforeAt)
                                                / (at - beforeAt);
                k++;
            }
            before = sorted[i];
            beforeAt = at;
            reached += weight;
        }
        while (k < levels.length) {
            quantiles[k++] = before;
        }
        return quantiles;
    }
}
