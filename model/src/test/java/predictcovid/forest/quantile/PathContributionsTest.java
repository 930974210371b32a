package predictcovid.forest.quantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathContributionsTest {
    private static final int ROWS = 600;
    private static final double[][] FEATURES = new double[ROWS][5];
    private static final double[][] RESPONSES = new double[2][ROWS];
    private static final double[] WEIGHTS = new double[ROWS];

    static {
        Random random = new Random(7);
        for (int i = 0; i < ROWS; i++) {
            for (int column = 0; column < 4; column++) {
                FEATURES[i][column] = random.nextGaussian();
            }
            RESPONSES[0][i] = FEATURES[i][0] * FEATURES[i][1] + random.nextGaussian();
            RESPONSES[1][i] = i % 3 == 0 ? Double.NaN : FEATURES[i][2] + random.nextGaussian();
            WEIGHTS[i] = i % 10 == 0 ? 0 : 0.1 + random.nextDouble();
        }
    }

    private static QuantileForest forest() {
        return forest(RowGroups.NONE);
    }

    private static QuantileForest forest(RowGroups groups) {
        return QuantileForest.fit(
                new Bins(FEATURES), RESPONSES[0], groups, new QuantileForestOptions(40, 5, 0.4, 3));
    }

    @Test
    void sumToTheWeightedMeanOfTheResponsesThatTheForestFindsAlike() {
        assertSum(forest());
    }

    @Test
    void sumToThatMeanWhereRowsBelongTogether() {
        assertSum(forest(new RowGroups(new Random(8).ints(ROWS, 0, 15).toArray(), 15)));
    }

    private static void assertSum(QuantileForest forest) {
        double[][] rows = Arrays.copyOf(FEATURES, 30);
        PathContributions paths = PathContributions.of(forest, RESPONSES, WEIGHTS, rows);

        for (int row = 0; row < rows.length; row++) {
            double[] likeness = forest.weights(rows[row]);
            for (int j = 0; j < 2; j++) {
                double sum = paths.base(j) + Arrays.stream(paths.of(row, j)).sum();

                assertThat(sum).isEqualTo(mean(RESPONSES[j], likeness), within(1e-9));
                assertThat(Math.abs(sum - paths.base(j))).isGreaterThan(1e-4);
            }
        }
    }

    private static double mean(double[] responses, double[] likeness) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < ROWS; i++) {
            if (!Double.isNaN(responses[i])) {
                sum += WEIGHTS[i] * likeness[i] * responses[i];
                total += WEIGHTS[i] * likeness[i];
            }
        }
        return sum / total;
    }

    @Test
    void giveNothingToAColumnThatNeverSplits() {
        PathContributions paths = PathContributions.of(forest(), RESPONSES, WEIGHTS, FEATURES);

        for (int row = 0; row < ROWS; row++) {
            assertThat(paths.of(row, 0)[4]).isZero();
        }
    }

    /// Four groups of ten rows by two columns, with means 0, 0, 4 and 8: the base is 3. The first
    /// column splits 0 from 6, the second 4 from 8.
    @Test
    void areTheChangesOfTheMeanAlongThePath() {
        double[][] rows = groups();
        double[] responses = groups(0, 0, 4, 8);
        QuantileForest tree = tree(rows, responses);
        double[] ones = new double[40];
        Arrays.fill(ones, 1);
        PathContributions paths =
                PathContributions.of(
                        tree,
                        new double[][] {responses},
                        ones,
                        new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});

        assertThat(paths.base(0)).isEqualTo(3);
        assertThat(paths.of(0, 0)).containsExactly(new double[] {-3, 0}, within(1e-12));
        assertThat(paths.of(1, 0)).containsExactly(new double[] {-3, 0}, within(1e-12));
        assertThat(paths.of(2, 0)).containsExactly(new double[] {3, -2}, within(1e-12));
        assertThat(paths.of(3, 0)).containsExactly(new double[] {3, 2}, within(1e-12));
    }

    /// Rows of the last group weigh 2: the base is (4 + 2 · 8) / 5 = 4. Below the first split of
    /// the row (1, 1) the weighted deviations are (0 + 2 · 4) / 2 = 4, at its leaf 2 · 4 = 8, both
    /// over the leaf's weight of 2.
    @Test
    void countRowsByTheirWeights() {
        double[] responses = groups(0, 0, 4, 8);
        QuantileForest tree = tree(groups(), responses);
        PathContributions paths =
                PathContributions.of(
                        tree,
                        new double[][] {responses},
                        groups(1, 1, 1, 2),
                        new double[][] {{1, 1}, {0, 0}});

        assertThat(paths.base(0)).isEqualTo(4);
        assertThat(paths.of(0, 0)).containsExactly(new double[] {2, 2}, within(1e-12));
        assertThat(paths.of(1, 0)).containsExactly(new double[] {-4, 0}, within(1e-12));
    }

    @Test
    void knowNothingWhereNoSimilarRowHasAResponseOrAWeight() {
        double[] responses = groups(0, 0, 4, 8);
        QuantileForest tree = tree(groups(), responses);
        double[][] known = {groups(0, 0, 4, Double.NaN)};
        double[][] rows = {{1, 1}, {1, 0}};
        PathContributions missing = PathContributions.of(tree, known, groups(1, 1, 1, 1), rows);
        PathContributions weightless = PathContributions.of(tree, known, groups(1, 1, 0, 1), rows);

        assertThat(missing.knows(0, 0)).isFalse();
        assertThat(missing.knows(1, 0)).isTrue();
        assertThat(weightless.knows(1, 0)).isFalse();
    }

    @Test
    void areTheSameAtAnyNumberOfThreads() {
        double[][] one = onThreads(1);
        double[][] three = onThreads(3);

        for (int row = 0; row < ROWS; row++) {
            assertThat(three[row]).isEqualTo(one[row]);
        }
    }

    private static double[][] onThreads(int threads) {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(
                            () -> {
                                PathContributions paths =
                                        PathContributions.of(
                                                forest(), RESPONSES, WEIGHTS, FEATURES);
                                return IntStream.range(0, ROWS)
                                        .mapToObj(row -> paths.of(row, 1))
                                        .toArray(double[][]::new);
                            })
                    .join();
        }
    }

    private static QuantileForest tree(double[][] rows, double[] responses) {
        return QuantileForest.fit(new Bins(rows), responses, new QuantileForestOptions(1, 2, 1, 1));
    }

    private static double[][] groups() {
        return IntStream.range(0, 40)
                .mapToObj(i -> new double[] {i < 20 ? 0 : 1, i / 10 % 2 == 0 ? 0 : 1})
                .toArray(double[][]::new);
    }

    private static double[] groups(double... values) {
        return IntStream.range(0, 40).mapToDouble(i -> values[i / 10]).toArray();
    }
}
