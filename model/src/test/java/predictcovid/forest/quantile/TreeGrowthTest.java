package predictcovid.forest.quantile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Trees on up to 255 bins, whose nodes are first walked column by column and then copied.
class TreeGrowthTest {
    private static final int ROWS = 70_000;
    private static final int COLUMNS = 20;
    private static final double[][] FEATURES = features();
    private static final double[] RESPONSES =
            Arrays.stream(FEATURES).mapToDouble(row -> Math.sin(5 * row[0]) + row[1]).toArray();

    private static double[][] features() {
        Random random = new Random(11);
        return IntStream.range(0, ROWS)
                .mapToObj(_ -> random.doubles(COLUMNS, -1, 1).toArray())
                .toArray(double[][]::new);
    }

    /// 70,000 rows have numbers of three bytes, and their root is too large for a copy.
    @Test
    void everyRowStandsOnceInTheLeafThatItsBinsLeadTo() {
        Bins bins = bins(FEATURES, 255);
        QuantileTree tree = forest(bins, RESPONSES).tree(0);
        boolean[] seen = new boolean[ROWS];
        int leaves = 0;
        for (int node = 0, position = 0; position < ROWS; node++) {
            if (tree.isLeaf(node)) {
                leaves++;
                for (int i = tree.from(node); i < tree.to(node); i++, position++) {
                    int row = tree.member(i);
                    assertThat(tree.leaf(bins.all(), row * COLUMNS)).isEqualTo(node);
                    assertThat(seen[row]).isFalse();
                    seen[row] = true;
                }
            }
        }

        assertThat(leaves).isGreaterThan(1_000);
    }

    @Test
    void isTheSameAtOneTwoAndThreeThreads() {
        double[] one = onThreads(1);

        assertThat(onThreads(2)).isEqualTo(one);
        assertThat(onThreads(3)).isEqualTo(one);
    }

    private static double[] onThreads(int threads) {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> forest(bins(FEATURES, 255), RESPONSES).weights(FEATURES[9]))
                    .join();
        }
    }

    /// A step behind bin 199 of 250: a signed byte would have it among the low ones.
    @Test
    void aSplitAmongTheUpperOf255BinsIsFound() {
        double[][] rows =
                IntStream.range(0, 2_500)
                        .mapToObj(i -> new double[] {i % 250})
                        .toArray(double[][]::new);
        double[] step = Arrays.stream(rows).mapToDouble(row -> row[0] < 200 ? 1 : 2).toArray();
        QuantileForest forest = forest(bins(rows, 255), step);

        assertThat(forest.predict(new double[] {199})).isEqualTo(1);
        assertThat(forest.predict(new double[] {200})).isEqualTo(2);
    }

    /// At the root of many rows and of few, which look at all bins and at those met.
    @Test
    void theRootsSplitHasTheLeastSquaredErrorOfAll() {
        for (int size : new int[] {60, 3_000}) {
            for (int count : new int[] {64, 255}) {
                double[][] rows = Arrays.copyOf(FEATURES, size);
                double[] responses = new Random(size).doubles(size).toArray();
                Bins bins = bins(rows, count);
                QuantileTree tree =
                        QuantileForest.fit(
                                        bins, responses, new QuantileForestOptions(1, 8, 1, count))
                                .tree(0);

                double least = Double.POSITIVE_INFINITY;
                for (int column = 0; column < COLUMNS; column++) {
                    for (int bin = 0; bin < count; bin++) {
                        least = Math.min(least, error(bins, responses, count, column, bin));
                    }
                }
                int bin =
                        IntStream.range(0, count)
                                .filter(b -> isSplitAt(tree, b))
                                .findFirst()
                                .getAsInt();
                assertThat(error(bins, responses, count, tree.column(0), bin))
                        .isLessThan(least * (1 + 1e-6));
            }
        }
    }

    private static boolean isSplitAt(QuantileTree tree, int bin) {
        byte[] at = new byte[COLUMNS];
        byte[] above = new byte[COLUMNS];
        Arrays.fill(at, (byte) bin);
        Arrays.fill(above, (byte) (bin + 1));
        return tree.next(0, at, 0) != tree.next(0, above, 0);
    }

    /// The squared error that a split leaves of the rows that the first tree has drawn.
    private static double error(Bins bins, double[] responses, long seed, int column, int bin) {
        long first = new SplittableRandom(seed).longs(1).findFirst().getAsLong();
        byte[] times = Bootstrap.times(bins.rows(), new SplittableRandom(first));
        double[][] sums = new double[2][3];
        for (int row = 0; row < times.length; row++) {
            double[] side = sums[bins.bin(row, column) <= bin ? 0 : 1];
            side[0] += times[row];
            side[1] += times[row] * responses[row];
            side[2] += times[row] * responses[row] * responses[row];
        }
        return Arrays.stream(sums).allMatch(side -> side[0] >= 8)
                ? Arrays.stream(sums)
                        .mapToDouble(side -> side[2] - side[1] * side[1] / side[0])
                        .sum()
                : Double.POSITIVE_INFINITY;
    }

    private static Bins bins(double[][] rows, int count) {
        return new Bins(rows, count);
    }

    private static QuantileForest forest(Bins bins, double[] responses) {
        return QuantileForest.fit(bins, responses, new QuantileForestOptions(3, 8, 0.3, 1));
    }
}
