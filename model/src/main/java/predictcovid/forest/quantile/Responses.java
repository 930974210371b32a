package predictcovid.forest.quantile;

import java.util.Arrays;

/// Responses as whole numbers in which a sum and a count share 64 bits: a histogram then needs one
/// addition a row, and its sums do not depend on their order.
final class Responses {
    private static final int SUM_BITS = 41;
    private static final long SUM_MASK = (1L << SUM_BITS) - 1;
    private static final int VALUE_BITS = 20;

    private final double least;
    private final double unit;
    private final long[] packed;

    /// @param values at most 2²¹ of them, none missing
    Responses(double[] values) {
        least = Arrays.stream(values).min().orElse(0);
        double range = Arrays.stream(values).max().orElse(0) - least;
        unit = range > 0 ? range / ((1L << VALUE_BITS) - 1) : 1;
        packed =
                Arrays.stream(values)
                        .mapToLong(value -> Math.round((value - least) / unit) | 1L << SUM_BITS)
                        .toArray();
    }

    /// A row's response and a count of one.
    long packed(int row) {
        return packed[row];
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
