package predictcovid.forest.quantile;

import java.util.Arrays;

/// Responses as whole numbers in which a sum and a count share 64 bits: a histogram then needs one
/// addition a row, and its sums do not depend on their order. Above 2²¹ rows the whole numbers are
/// shorter than 20 bits, so that no sum reaches into the count.
final class Responses {
    private static final int SUM_BITS = 41;
    private static final long SUM_MASK = (1L << SUM_BITS) - 1;
    private static final int VALUE_BITS = 20;

    /// More would overflow the count.
    static final int MOST = (1 << (Long.SIZE - SUM_BITS)) - 1;

    private final double least;
    private final double unit;
    private final int[] whole;

    /// @param values at most [#MOST], none missing
    Responses(double[] values) {
        this(values, SUM_BITS);
    }

    /// @param sumBits bits that the sum of all whole numbers may take
    Responses(double[] values, int sumBits) {
        least = Arrays.stream(values).min().orElse(0);
        double range = Arrays.stream(values).max().orElse(0) - least;
        long most = most(values.length, sumBits);
        unit = range > 0 ? range / most : 1;
        whole = new int[values.length];
        Arrays.setAll(whole, row -> (int) Math.round((values[row] - least) / unit));
    }

    /// The greatest whole number of a row.
    static long most(int rows, int sumBits) {
        if (rows > MOST) {
            throw new IllegalArgumentException(
                    rows + " rows: a forest learns from " + MOST + " at most");
        }
        return Math.min((1L << VALUE_BITS) - 1, ((1L << sumBits) - 1) / Math.max(1, rows));
    }

    /// A row's response and a count of one.
    long packed(int row) {
        return whole[row] | (1L << SUM_BITS);
    }

    /// Number of rows in a packed sum.
    static long count(long packed) {
        return packed >>> SUM_BITS;
    }

    /// Sum of the rows' whole numbers.
    static double sum(long packed) {
        return packed & SUM_MASK;
    }

    /// Mean response of the rows in a packed sum.
    double mean(long sum) {
        return least + unit * sum(sum) / count(sum);
    }
}
