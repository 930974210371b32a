package predictcovid.forest.quantile;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Finds the split of a node's rows that most decreases the squared error, among a random choice of
/// columns. Two columns are counted in one pass over the rows: additions to one histogram wait for
/// each other where rows share a bin, those to the other do not. For one thread.
final class SplitSearch {
    private static final double LEAST_GAIN = 1e-12;

    /// One for each value of a byte, so that no bin is out of bounds.
    private static final int SIZE = 1 << Byte.SIZE;

    private final Bins bins;
    private final int leastLeaf;
    private final int tried;
    private final RandomGenerator random;
    private final int[] columns;
    /// Rows whose bins stay at hand while all columns are counted.
    private static final int AT_ONCE = 1 << 9;

    private final long[][] histograms;

    private int column;
    private int bin;
    private long left;
    private double gain;

    SplitSearch(Bins bins, QuantileForestOptions options, SplittableRandom random) {
        this.bins = bins;
        this.leastLeaf = options.leastLeaf();
        this.tried = options.tried(bins.columns());
        this.random = random;
        this.columns = new int[bins.columns()];
        Arrays.setAll(columns, i -> i);
        this.histograms = new long[tried][SIZE];
    }

    /// Looks for the best split of the rows `from … to`.
    ///
    /// @param all packed sum of the rows
    /// @return false when no split leaves enough rows on both sides
    boolean find(SampledRows rows, int from, int to, long all) {
        gain = LEAST_GAIN;
        column = -1;
        if (Responses.count(all) < 2L * leastLeaf) {
            return false;
        }
        draw();
        for (int first = from; first < to; first += AT_ONCE) {
            count(rows, first, Math.min(first + AT_ONCE, to));
        }
        for (int i = 0; i < tried; i++) {
            scan(columns[i], histograms[i], all);
        }
        return column >= 0;
    }

    private void count(SampledRows rows, int from, int to) {
        int i = 0;
        for (; i + 1 < tried; i += 2) {
            rows.count(
                    columns[i], columns[i + 1], histograms[i], histograms[i + 1], from, to);
        }
        if (i < tried) {
            rows.count(columns[i], histograms[i], from, to);
        }
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

    /// Leaves the histogram empty.
    private void scan(int candidate, long[] counted, long all) {
        double count = Responses.count(all);
        double sum = Responses.sum(all);
        double base = sum * sum / count;
        int size = bins.count(candidate);
        long before = 0;
        for (int k = 0; k < size - 1; k++) {
            if (counted[k] == 0) {
                continue;
            }
            before += counted[k];
            double leftCount = Responses.count(before);
            double rightCount = count - leftCount;
            if (rightCount < leastLeaf) {
                break;
            }
            if (leftCount >= leastLeaf) {
                double leftSum = Responses.sum(before);
                double rightSum = sum - leftSum;
                double decrease =
                        leftSum * leftSum / leftCount + rightSum * rightSum / rightCount - base;
                if (decrease > gain) {
                    gain = decrease;
                    column = candidate;
                    bin = k;
                    left = before;
                }
            }
        }
        Arrays.fill(counted, 0, size, 0);
    }

    /// The column of the split found.
    int column() {
        return column;
    }

    /// Rows in bins up to this one go left.
    int bin() {
        return bin;
    }

    /// Packed sum of the rows that go left.
    long left() {
        return left;
    }
}
