package predictcovid.forest.quantile;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Quantiles of weighted values: a value stands at the middle of its weight in the sum of weights;
/// between two values the quantile is interpolated, outside them it is the outermost value (the
/// weighted form of definition 5 of Hyndman and Fan 1996). Few of many values are put in order by
/// their ranks among all; sums run over them in that order, so that the quantiles are to the last
/// bit those of all values, of which most weigh nothing.
public final class WeightedQuantiles {
    private static final int MISSING = -1;

    private final double[] values;
    private final int[] ranks;

    /// @param values NaN is left out; kept, not copied
    public WeightedQuantiles(double[] values) {
        this.values = values;
        int[] known =
                IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
        double[] unsorted = new double[known.length];
        Arrays.setAll(unsorted, i -> values[known[i]]);
        int[] order = Ascending.order(unsorted);
        ranks = new int[values.length];
        Arrays.fill(ranks, MISSING);
        for (int rank = 0; rank < order.length; rank++) {
            ranks[known[order[rank]]] = rank;
        }
    }

    /// The quantiles at ascending `levels`; NaN when no value has a weight.
    ///
    /// @param weights one for each value, not negative
    public double[] at(double[] levels, double[] weights) {
        int[] all = new int[weights.length];
        Arrays.setAll(all, i -> i);
        return at(levels, all, weights);
    }

    /// The quantiles at ascending `levels` of the values of the likeness's rows.
    public double[] at(double[] levels, Likeness likeness) {
        return at(levels, likeness.rows(), likeness.weights());
    }

    /// A bit for each rank that is met tells how many are before it.
    private double[] at(double[] levels, int[] rows, double[] weights) {
        long[] met = new long[values.length / Long.SIZE + 1];
        for (int i = 0; i < rows.length; i++) {
            int rank = ranks[rows[i]];
            if (rank >= 0 && weights[i] > 0) {
                met[rank / Long.SIZE] |= 1L << rank;
            }
        }
        int[] before = before(met);
        int size = before[met.length];
        double[] sorted = new double[size];
        double[] ofSorted = new double[size];
        for (int i = 0; i < rows.length; i++) {
            int rank = ranks[rows[i]];
            if (rank >= 0 && weights[i] > 0) {
                int word = rank / Long.SIZE;
                int position = before[word] + Long.bitCount(met[word] & ((1L << rank) - 1));
                sorted[position] = values[rows[i]];
                ofSorted[position] = weights[i];
            }
        }
        return quantiles(levels, sorted, ofSorted);
    }

    /// Number of bits before each word, and of all.
    private static int[] before(long[] words) {
        int[] before = new int[words.length + 1];
        for (int i = 0; i < words.length; i++) {
            before[i + 1] = before[i] + Long.bitCount(words[i]);
        }
        return before;
    }

    private static double[] quantiles(double[] levels, double[] sorted, double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double[] quantiles = new double[levels.length];
        double before = Double.NaN;
        double beforeAt = 0;
        double reached = 0;
        int k = 0;
        for (int i = 0; i < sorted.length && k < levels.length; i++) {
            double at = (reached + weights[i] / 2) / total;
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
            reached += weights[i];
        }
        while (k < levels.length) {
            quantiles[k++] = before;
        }
        return quantiles;
    }
}
