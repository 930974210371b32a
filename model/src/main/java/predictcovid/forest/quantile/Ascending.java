package predictcovid.forest.quantile;

import java.util.Arrays;

/// Positions of values from the least to the greatest. The JDK sorts positions only as boxed
/// objects, which takes several times as long.
public final class Ascending {
    private Ascending() {}

    /// The position of the least value, of the next, and so on; equal values in the order in which
    /// they stand.
    public static int[] order(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] placed = new int[sorted.length];
        int[] order = new int[sorted.length];
        for (int i = 0; i < values.length; i++) {
            int first = first(sorted, values[i]);
            order[first + placed[first]++] = i;
        }
        return order;
    }

    private static int first(double[] sorted, double value) {
        int below = 0;
        int above = sorted.length;
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (Double.compare(sorted[middle], value) < 0) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return below;
    }
}
