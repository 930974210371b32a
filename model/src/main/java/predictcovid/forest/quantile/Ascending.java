package predictcovid.forest.quantile;

import java.util.Arrays;

/// Positions of values from the least to the greatest. The JDK sorts positions only as boxed
/// objects, which takes several times as long.
public final class Ascending {
    private Ascending() {}

    /// The position of the least value, of the next, and so on; equal values in the order in which
    /// they stand.
    public static int[] order(double[] values) {
        long[] keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(values[i]);
        }
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        int[] placed = new int[sorted.length];
        int[] order = new int[sorted.length];
        for (int i = 0; i < keys.length; i++) {
            int first = first(sorted, keys[i]);
            order[first + placed[first]++] = i;
        }
        return order;
    }

    /// A whole number in whose order values stand as [Double#compare] has them.
    private static long key(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE);
    }

    /// Where the key, which is among the sorted ones, stands first. The same steps for all keys:
    /// nothing that a processor would guess wrong.
    private static int first(long[] sorted, long key) {
        int first = 0;
        for (int size = sorted.length; size > 1; ) {
            int half = size >>> 1;
            first += sorted[first + half - 1] < key ? half : 0;
            size -= half;
        }
        return first;
    }
}
