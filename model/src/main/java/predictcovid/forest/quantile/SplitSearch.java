package predictcovid.forest.quantile;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Finds the split of a node's rows that most decreases the squared error, among a random choice of
/// columns. Two columns are counted in one pass over the rows: additions to one histogram wait for
/// each other where rows share a bin, those to the other do not. For one thread.
final class SplitSearch {
    private static final double LEAST_GAIN = 1e-12;

    /// A split is weighed exactly when it could be the best but for rounding.
    private static final double ALMOST = 1 - 1e-12;

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

    /// A bit for each bin of a histogram that must be looked at.
    private final long[] occupied = new long[SIZE / Long.SIZE];

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
        this.histograms = new long[tried + 1][SIZE];
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
            mark(rows, i, from, to);
            scan(columns[i], histograms[i], occupied, all);
        }
        return column >= 0;
    }

    /// The last of an odd number of columns is counted twice.
    private void count(SampledRows rows, int from, int to) {
        for (int i = 0; i < tried; i += 2) {
            int other = i + 1 < tried ? columns[i + 1] : columns[i];
            rows.count(columns[i], other, histograms[i], histograms[i + 1], from, to);
        }
    }

    /// All bins of the column tried as the i-th; those that its rows are in where they are few.
    private void mark(SampledRows rows, int i, int from, int to) {
        int size = bins.count(columns[i]);
        if (to - from < size / 2) {
            rows.mark(columns[i], occupied, from, to);
        } else {
            Arrays.fill(occupied, 0, size / Long.SIZE, -1);
            if (size % Long.SIZE > 0) {
                occupied[size / Long.SIZE] = (1L << size) - 1;
            }
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
    private void scan(int candidate, long[] counted, long[] occupied, long all) {
        double count = Responses.count(all);
        double sum = Responses.sum(all);
        double base = sum * sum / count;
        double least = (base + gain) * ALMOST;
        long before = 0;
        for (int word = 0; word < occupied.length; word++) {
            for (long bits = occupied[word]; bits != 0; bits &= bits - 1) {
                int k = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                before += counted[k];
                counted[k] = 0;
                double leftCount = Responses.count(before);
                double rightCount = count - leftCount;
                double leftSum = Responses.sum(before);
                double rightSum = sum - leftSum;
                // the sum of the squares over their counts, times both counts: without a division
                if (leftSum * leftSum * rightCount + rightSum * rightSum * leftCount
                                > least * leftCount * rightCount
                        && leftCount >= leastLeaf
                        && rightCount >= leastLeaf) {
                    double decrease =
                            leftSum * leftSum / leftCount + rightSum * rightSum / rightCount - base;
                    if (decrease > gain) {
                        gain = decrease;
                        least = (base + gain) * ALMOST;
                        column = candidate;
                        bin = k;
                        left = before;
                    }
                }
            }
            occupied[word] = 0;
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

    /// Packed sum of the rows that go left.
    long left() {
        return left;
    }
}
