package predictcovid.forest.quantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantileForestTest {
    private static final int ROWS = 400;
    private static final double[][] FEATURES = features(ROWS, 3);
    private static final double[] RESPONSES =
            Arrays.stream(FEATURES).mapToDouble(row -> Math.sin(3 * row[0]) + row[1]).toArray();
    private static final QuantileForestOptions OPTIONS = new QuantileForestOptions(30, 5, 0.6, 7);

    @Test
    void weightsOfARowSumToOne() {
        QuantileForest forest = forest(OPTIONS);

        for (double[] row : new double[][] {FEATURES[3], {0, 0, 0}, {-99, 99, 0}, {1, 1, 1e9}}) {
            assertThat(Arrays.stream(forest.weights(row))).allMatch(weight -> weight >= 0);
            assertThat(sum(forest.weights(row))).isEqualTo(1, within(1e-12));
        }
    }

    /// Meinshausen's definition: the mean over the trees of 1 / leaf size for the rows of the leaf.
    /// A tree is what the forest with one tree more adds.
    @Test
    void aTreeGivesEqualWeightsToTheRowsOfTheLeaf() {
        double[] row = {0.3, -0.2, 0.1};
        double[] before = new double[ROWS];
        for (int trees = 1; trees <= 6; trees++) {
            double[] all = times(forest(with(trees)).weights(row), trees);
            double[] tree = difference(all, before);
            double leaf = Arrays.stream(tree).filter(weight -> weight > 1e-9).count();

            assertThat(leaf).isGreaterThanOrEqualTo(2).isLessThan(ROWS / 4.0);
            assertThat(Arrays.stream(tree))
                    .allMatch(weight -> Math.abs(weight) < 1e-9 || near(weight, 1 / leaf));
            before = all;
        }
    }

    /// In a single tree, every row shares its leaf with the same rows as those do, whether or not
    /// the bootstrap sample drew them.
    @Test
    void leavesShareOutAllRows() {
        QuantileForest tree = forest(with(1));
        boolean[] seen = new boolean[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double[] weights = tree.weights(FEATURES[row]);
            seen[row] = weights[row] > 0;
            int fellow =
                    IntStream.range(0, ROWS).filter(i -> weights[i] > 0).findFirst().orElse(-1);
            assertThat(tree.weights(FEATURES[fellow])).isEqualTo(weights);
        }

        assertThat(seen).containsOnly(true);
    }

    /// The responses of eight rows in two groups are powers of ten, so that the digits of a sum
    /// tell how often each row was drawn.
    @Test
    void predictsTheMeanOfTheRowsThatWereDrawn() {
        double[][] rows = {{0}, {0}, {0}, {0}, {1}, {1}, {1}, {1}};
        double[] responses = {1, 10, 100, 1000, 20001, 20010, 20100, 21000};
        Set<Double> means = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            QuantileForest tree =
                    QuantileForest.fit(
                            new Bins(rows), responses, new QuantileForestOptions(1, 1, 1, seed));
            double mean = tree.predict(new double[] {0});

            assertThat(isDrawn(tree.tree(0).mean(0) % 2500, 8)).isTrue();
            assertThat(mean > 1000 || IntStream.range(1, 9).anyMatch(n -> isDrawn(mean, n)))
                    .isTrue();
            means.add(mean);
        }

        assertThat(means).hasSizeGreaterThan(10);
    }

    private static boolean isDrawn(double mean, int count) {
        double sum = mean * count;
        int digits = String.valueOf(Math.round(sum)).chars().map(digit -> digit - '0').sum();
        return Math.abs(sum - Math.round(sum)) < 0.2 && digits == count;
    }

    @Test
    void recoversAStepExactly() {
        double[] step = Arrays.stream(FEATURES).mapToDouble(row -> row[1] > 0 ? 3 : -3).toArray();
        QuantileForest forest =
                QuantileForest.fit(
                        new Bins(FEATURES), step, new QuantileForestOptions(20, 5, 1, 1));

        assertThat(forest.predict(new double[] {0, 0.8, 0})).isEqualTo(3, within(1e-4));
        assertThat(forest.predict(new double[] {0, -0.8, 0})).isEqualTo(-3, within(1e-4));
    }

    @Test
    void isTheSameAtAnyNumberOfThreads() throws Exception {
        QuantileForest one = inPool(1);
        QuantileForest four = inPool(4);

        for (int row = 0; row < 20; row++) {
            assertThat(four.weights(FEATURES[row])).isEqualTo(one.weights(FEATURES[row]));
            assertThat(four.predict(FEATURES[row])).isEqualTo(one.predict(FEATURES[row]));
        }
    }

    @Test
    void anotherSeedGrowsAnotherForest() {
        QuantileForest other = forest(new QuantileForestOptions(30, 5, 0.6, 8));

        assertThat(other.weights(FEATURES[0])).isNotEqualTo(forest(OPTIONS).weights(FEATURES[0]));
    }

    @Test
    void equalResponsesLeaveOneLeaf() {
        double[] constant = new double[ROWS];
        Arrays.fill(constant, 0.7);
        QuantileForest forest = QuantileForest.fit(new Bins(FEATURES), constant, OPTIONS);

        assertThat(forest.predict(FEATURES[0])).isEqualTo(0.7, within(1e-6));
        assertThat(Arrays.stream(forest.weights(FEATURES[0])))
                .allMatch(weight -> near(weight, 1.0 / ROWS));
    }

    @Test
    void oneColumnIsEnough() {
        double[][] rows = features(200, 1);
        double[] responses = Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
        QuantileForest forest = QuantileForest.fit(new Bins(rows), responses, OPTIONS);

        assertThat(forest.predict(new double[] {0.5})).isEqualTo(0.5, within(0.1));
        assertThat(forest.predict(new double[] {-0.5})).isEqualTo(-0.5, within(0.1));
    }

    @Test
    void equalRowsAreTreatedAlike() {
        double[][] rows =
                IntStream.range(0, 100).mapToObj(i -> FEATURES[i % 25]).toArray(double[][]::new);
        double[] responses = IntStream.range(0, 100).mapToDouble(i -> i % 7).toArray();
        QuantileForest forest = QuantileForest.fit(new Bins(rows), responses, OPTIONS);

        double[] weights = forest.weights(FEATURES[4]);

        for (int copy = 1; copy < 4; copy++) {
            assertThat(weights[4 + 25 * copy]).isEqualTo(weights[4]);
        }
        assertThat(weights[4]).isGreaterThan(0);
    }

    @Test
    void oneRowIsTheWholeForest() {
        QuantileForest forest =
                QuantileForest.fit(new Bins(new double[][] {{1, 2}}), new double[] {5}, OPTIONS);

        assertThat(forest.weights(new double[] {9, 9})).containsExactly(1);
        assertThat(forest.predict(new double[] {9, 9})).isEqualTo(5);
    }

    @Test
    void leavesAreNoSmallerThanAsked() {
        QuantileForest small = forest(new QuantileForestOptions(1, 5, 1, 3));
        QuantileForest large = forest(new QuantileForestOptions(1, 60, 1, 3));

        assertThat(leaves(small)).isGreaterThan(3 * leaves(large)).isLessThanOrEqualTo(ROWS / 5);
        assertThat(leaves(large)).isBetween(2L, (long) ROWS / 60);
    }

    /// One response stands out at an end, so that a split would part it from all others.
    @Test
    void noLeafIsSmallerThanAskedForAnOutlier() {
        double[][] rows =
                IntStream.range(0, 60).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
        for (int outlier : new int[] {0, 59}) {
            double[] responses = new double[60];
            responses[outlier] = 1000;
            for (int seed = 0; seed < 10; seed++) {
                QuantileForest tree =
                        QuantileForest.fit(
                                new Bins(rows),
                                responses,
                                new QuantileForestOptions(1, 20, 1, seed));
                long fellows =
                        Arrays.stream(tree.weights(rows[outlier])).filter(w -> w > 0).count();
                assertThat(fellows).isGreaterThan(8);
            }
        }
    }

    private static long leaves(QuantileForest tree) {
        return Arrays.stream(FEATURES).map(tree::weights).map(Arrays::hashCode).distinct().count();
    }

    @Test
    void refusesAnotherNumberOfResponses() {
        assertThatThrownBy(
                        () -> QuantileForest.fit(new Bins(FEATURES), new double[] {1, 2}, OPTIONS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesOptionsThatGrowNothing() {
        assertThatThrownBy(() -> new QuantileForestOptions(0, 5, 0.5, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QuantileForestOptions(9, 0, 0.5, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QuantileForestOptions(9, 5, Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static QuantileForest inPool(int threads) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> forest(OPTIONS)).get();
        }
    }

    private static QuantileForest forest(QuantileForestOptions options) {
        return QuantileForest.fit(new Bins(FEATURES), RESPONSES, options);
    }

    private static QuantileForestOptions with(int trees) {
        return new QuantileForestOptions(trees, 5, 0.6, 7);
    }

    private static double[][] features(int rows, int columns) {
        Random random = new Random(1);
        return IntStream.range(0, rows)
                .mapToObj(_ -> random.doubles(columns, -1, 1).toArray())
                .toArray(double[][]::new);
    }

    private static boolean near(double actual, double expected) {
        return Math.abs(actual - expected) < 1e-9;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }

    private static double[] difference(double[] values, double[] others) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i] - others[i]).toArray();
    }
}
