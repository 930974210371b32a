package predictcovid.forest.quantile;

import java.util.Arrays;

/// Where the bins of one column meet.
final class BinEdges {
    /// Edges ascending, filled with infinity up to one less than a power of two, so that each
    /// search takes the same steps without a branch to be guessed wrong.
    private final double[] padded;

    private final int half;
    private final int bins;

    private BinEdges(double[] edges, int count) {
        half = Integer.highestOneBit(Math.max(1, count));
        padded = Arrays.copyOf(edges, 2 * half - 1);
        Arrays.fill(padded, count, padded.length, Double.POSITIVE_INFINITY);
        bins = count + 1;
    }

    /// The distinct values of evenly spaced quantiles, one fewer than `count`, linearly
    /// interpolated.
    ///
    /// @param values at least one; sorted here
    static BinEdges of(double[] values, int count) {
        Arrays.sort(values);
        double[] edges = new double[count - 1];
        int distinct = 0;
        for (int k = 1; k < count; k++) {
            double position = (double) k / count * (values.length - 1);
            int below = (int) position;
            int above = Math.min(below + 1, values.length - 1);
            double edge = values[below] + (position - below) * (values[above] - values[below]);
            if (distinct == 0 || Double.compare(edge, edges[distinct - 1]) != 0) {
                edges[distinct++] = edge;
            }
        }
        return new BinEdges(edges, distinct);
    }

    /// Number of edges below the value.
    int bin(double value) {
        int below = 0;
        for (int step = half; step > 0; step >>= 1) {
            below += padded[below + step - 1] < value ? step : 0;
        }
        return below;
    }

    /// Number of bins.
    int bins() {
        return bins;
    }
}
