package predictcovid.forest.quantile;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The rows that a tree learns from: as many as there are, drawn with replacement.
final class Bootstrap {
    private Bootstrap() {}

    /// How often each row is drawn, in an unsigned byte: 256 times will not happen, with a
    /// probability of less than 10⁻⁵⁰⁰. The first thing that a tree's random numbers decide.
    static byte[] times(int rows, SplittableRandom random) {
        byte[] times = new byte[rows];
        for (int i = 0; i < rows; i++) {
            times[random.nextInt(rows)]++;
        }
        return times;
    }

    /// The rows that the tree of a seed has not drawn, ascending: its out-of-bag rows.
    static int[] left(int rows, long seed) {
        byte[] times = times(rows, new SplittableRandom(seed));
        return IntStream.range(0, rows).filter(row -> times[row] == 0).toArray();
    }
}
