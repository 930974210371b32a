package predictcovid.forest.quantile;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Finds the split of a node's rows that most decreases the squared error, among a random choice of
/// columns. Two columns are counted in one pass over the rows: additions to one histogram wait for
/// each other where rows share a bin, those to the other do not. For one thread.
final class SplitSearch {
    private static final double LEAST_GAIN = 1e-12;

    private final Bins bins;
    private final int leastLeaf;
    private final int tried;
    private final RandomGenerator random;
    private final int[] columns;
    private final long[] histogram = new long[Bins.COUNT];
    private final long[] second = new long[Bins.COUNT];

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
        draw();
        for (int i = 0; i + 1 < tried; i += 2) {
            fill(columns[i], columns[i + 1], rows, responses, from, to);
            scan(columns[i], histogram, all);
            scan(columns[i + 1], second, all);
        }
        if (tried % 2 == 1) {
            fill(columns[tried - 1], rows, responses, from, to);
            scan(columns[tried - 1], histogram, all);
        }
        return column >= 0;
    }

    /// The columns to try become the first ones.
    private void draw() {
        for (int i = 0; i < tried; i++) {
            int drawn = i + random.nextInt(columns.length - i);
            int candidate = columns[drawn];
            columns[drawn] = columns[i];
            columns[i] = candidate;
        }
    }

    private void fill(int one, int other, int[] rows, long[] responses, int from, int to) {
        byte[] ofOne = bins.column(one);
        byte[] ofOther = bins.column(other);
        Arrays.fill(histogram, 0);
        Arrays.fill(second, 0);
        for (int i = from; i < to; i++) {
            int row = rows[i];
            long response = responses[i];
            histogram[ofOne[row]] += response;
            second[ofOther[row]] += response;
        }
    }

    private void fill(int one, int[] rows, long[] responses, int from, int to) {
        byte[] binned = bins.column(one);
        Arrays.fill(histogram, 0);
        for (int i = from; i < to; i++) {
            histogram[binned[rows[i]]] += responses[i];
        }
    }

    private void scan(int candidate, long[] counted, long all) {
        double count = Responses.count(all);
        double sum = Responses.sum(all);
        double base = sum * sum / count;
        long left = 0;
        for (int k = 0; k < Bins.COUNT - 1; k++) {
            if (counted[k] == 0) {
                continue;
            }
            left += counted[k];
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
