package predictcovid.forest.quantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Quantiles from the rows met, against sums that walk over all training rows.
class LikenessTest {
    private static final double[] LEVELS = {0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99};

    /// Five trees meet some 60 of 3,000 rows and 300 trees most of them: the two ways to add up.
    @Test
    void quantilesAreThoseOfAllRowsToTheLastBit() {
        assertSameQuantiles(3_000, 5);
        assertSameQuantiles(400, 300);
    }

    private static void assertSameQuantiles(int size, int trees) {
        Random random = new Random(size);
        double[][] rows = rows(random, size);
        double[] responses =
                Arrays.stream(rows).mapToDouble(row -> row[0] + random.nextGaussian()).toArray();
        double[] values = values(random, size);
        double[] rowWeights = random.doubles(size).map(w -> w < 0.1 ? 0 : w).toArray();
        QuantileForest forest =
                QuantileForest.fit(
                        new Bins(rows), responses, new QuantileForestOptions(trees, 5, 0.5, 2));
        WeightedQuantiles quantiles = new WeightedQuantiles(values);

        for (int i = 0; i < 50; i++) {
            double[] weights = weights(forest, rows[i]);
            assertThat(forest.weights(rows[i])).isEqualTo(weights);
            for (int row = 0; row < size; row++) {
                weights[row] *= rowWeights[row];
            }

            assertThat(quantiles.at(LEVELS, forest.likeness(rows[i]).times(rowWeights)))
                    .isEqualTo(walked(values, weights));
        }
    }

    /// Some are missing, some are equal, some are minus zero.
    private static double[] values(Random random, int size) {
        return IntStream.range(0, size)
                .mapToDouble(i ->
                        i % 9 == 0
                                ? Double.NaN
                                : i % 4 == 0 ? -0.0 : Math.rint(20 * random.nextGaussian()) / 8)
                .toArray();
    }

    private static double[] weights(QuantileForest forest, double[] row) {
        byte[] bins = forest.bins().of(row);
        double[] weights = new double[forest.bins().rows()];
        for (int t = 0; t < forest.trees(); t++) {
            QuantileTree tree = forest.tree(t);
            int leaf = tree.leaf(bins, 0);
            for (int i = tree.from(leaf); i < tree.to(leaf); i++) {
                weights[tree.member(i)] += 1.0 / (tree.to(leaf) - tree.from(leaf));
            }
        }
        return Arrays.stream(weights).map(weight -> weight / forest.trees()).toArray();
    }

    /// The weighted form of definition 5 of Hyndman and Fan.
    private static double[] walked(double[] values, double[] weights) {
        int[] order =
                IntStream.range(0, values.length)
                        .filter(i -> !Double.isNaN(values[i]))
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> values[i]))
                        .mapToInt(i -> i)
                        .toArray();
        double total = 0;
        for (int i : order) {
            total += weights[i];
        }
        double[] quantiles = new double[LEVELS.length];
        for (int k = 0; k < LEVELS.length; k++) {
            quantiles[k] = walked(values, weights, order, total, LEVELS[k]);
        }
        return quantiles;
    }

    private static double walked(
            double[] values, double[] weights, int[] order, double total, double level) {
        double reached = 0;
        double before = Double.NaN;
        double beforeAt = 0;
        for (int i : order) {
            if (weights[i] > 0) {
                double at = (reached + weights[i] / 2) / total;
                if (level <= at) {
                    return Double.isNaN(before)
                            ? values[i]
                            : before + (values[i] - before) * (level - beforeAt) / (at - beforeAt);
                }
                before = values[i];
                beforeAt = at;
                reached += weights[i];
            }
        }
        return before;
    }

    @Test
    void rowsWithoutAValueOrAWeightTellNothing() {
        double[][] rows = rows(new Random(1), 100);
        QuantileForest forest =
                QuantileForest.fit(
                        new Bins(rows), new double[100], new QuantileForestOptions(3, 5, 1, 1));
        double[] unknown = new double[100];
        Arrays.fill(unknown, Double.NaN);
        Likeness all = forest.likeness(rows[0]);

        assertThat(new WeightedQuantiles(unknown).at(LEVELS, all)).containsOnly(Double.NaN);
        assertThat(new WeightedQuantiles(new double[100]).at(LEVELS, all.times(new double[100])))
                .containsOnly(Double.NaN);
        assertThat(Arrays.stream(all.weights()).sum()).isEqualTo(1, within(1e-12));
    }

    /// A leaf with three rows of one week and one of another gives each week a half.
    @Test
    void inALeafEachGroupCountsTheSame() {
        int[] weeks = {0, 0, 0, 1, 2, 3, 3, 2};
        double[][] rows = {{0}, {0}, {0}, {0}, {9}, {9}, {9}, {9}};
        QuantileForest forest =
                QuantileForest.fit(
                        new Bins(rows),
                        new double[] {0, 0, 0, 0, 1, 1, 1, 1},
                        new RowGroups(weeks, 4),
                        new QuantileForestOptions(1, 1, 1, 1));

        assertThat(forest.weights(new double[] {0}))
                .containsExactly(
                        new double[] {1 / 6.0, 1 / 6.0, 1 / 6.0, 0.5, 0, 0, 0, 0}, within(1e-12));
        assertThat(forest.weights(new double[] {9}))
                .containsExactly(new double[] {0, 0, 0, 0, 0.25, 0.25, 0.25, 0.25}, within(1e-12));
    }

    @Test
    void groupsChangeNoTree() {
        Random random = new Random(4);
        double[][] rows = rows(random, 300);
        double[] responses = random.doubles(300).toArray();
        RowGroups groups = new RowGroups(random.ints(300, 0, 20).toArray(), 20);
        QuantileForestOptions options = new QuantileForestOptions(10, 5, 0.5, 2);

        assertThat(QuantileForest.fit(new Bins(rows), responses, groups, options).predict(rows[0]))
                .isEqualTo(QuantileForest.fit(new Bins(rows), responses, options).predict(rows[0]));
    }

    private static double[][] rows(Random random, int size) {
        return IntStream.range(0, size)
                .mapToObj(_ -> random.doubles(4, -1, 1).toArray())
                .toArray(double[][]::new);
    }
}
