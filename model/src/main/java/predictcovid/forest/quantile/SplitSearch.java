package predictcovid.forest.quantile;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Finds the split of a node's rows that most decreases the squared error, among a random choice of
/// columns. For one thread.
final class SplitSearch {
    private static final double LEAST_GAIN = 1e-12;

    private final Bins bins;
    private final int leastLeaf;
    private final int tried;
    private final RandomGenerator random;
    private final int[] columns;
    private final long[] histogram = new long[Bins.COUNT];

    private int column;
    private int bin;
    private double gain;

    SplitSearch(Bins bins, QuantileForestOptions options, SplittableRandom random) {
        this.bins = bins;
        this.leastLeaf = options.leastLeaf();
        this.tried = options.tried(bins.columns());
        this.random = random;
        this.columns = new int[bins.columns()];
        Arrays.setAll(columns, i -> i);
    }

    /// Looks for the best split of the rows `rows[from … to)`, whose packed responses, each times
    /// the row's multiplicity, are in `responses`.
    ///
    /// @param all packed sum of the rows
    /// @return false when no split leaves enough rows on both sides
    boolean find(int[] rows, long[] responses, int from, int to, long all) {
        gain = LEAST_GAIN;
        column = -1;
        if (Responses.count(all) < 2L * leastLeaf) {
            return false;
        }
        for (int i = 0; i < tried; i++) {
            int drawn = i + random.nextInt(columns.length - i);
            int candidate = columns[drawn];
            columns[drawn] = columns[i];
            columns[i] = candidate;
            fill(bins.column(candidate), rows, responses, from, to);
            scan(candidate, all);
        }
        return column >= 0;
    }

    private void fill(byte[] binned, int[] rows, long[] responses, int from, int to) {
        Arrays.fill(histogram, 0);
        for (int i = from; i < to; i++) {
            histogram[binned[rows[i]]] += responses[i];
        }
    }

    private void scan(int candidate, long all) {
        double count = Responses.count(all);
        double sum = Responses.sum(all);
        double base = sum * sum / count;
        long left = 0;
        for (int k = 0; k < Bins.COUNT - 1; k++) {
            if (histogram[k] == 0) {
                continue;
            }
            left += histogram[k];
            double leftCount = Responses.count(left);
            double rightCount = count - leftCount;
            if (rightCount < leastLeaf) {
                return;
            }
            if (leftCount >= leastLeaf) {
                double leftSum = Responses.sum(left);
                double rightSum = sum - leftSum;
                double decrease =
                        leftSum * leftSum / leftCount + rightSum * rightSum / rightCount - base;
                if (decrease > gain) {
                    gain = decrease;
                    column = candidate;
                    bin = k;
                }
            }
        }
    }

    /// The column of the split found.
    int column() {
        return column;
    }

    /// Rows in bins up to this one go left.
    int bin() {
        return bin;
    }
}
