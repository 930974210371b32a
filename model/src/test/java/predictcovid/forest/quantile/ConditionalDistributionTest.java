package predictcovid.forest.quantile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/// A forest recovers a distribution that is known because it is simulated: normal around 2 x₁, with
/// a standard deviation of 1 where x₂ > 0 and of 0.2 elsewhere; three more columns are noise.
class ConditionalDistributionTest {
    private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final int ROWS = 1500;
    private static final int TESTS = 300;

    /// The root mean square error of the leaf weights of scikit-learn's RandomForestRegressor with
    /// 100 trees, leaves of 5 and 2 columns a split, mean of five such simulations.
    private static final double SCIKIT_LEARN = 0.394;

    @Test
    void aboutAsWellAsScikitLearn() {
        double sum = 0;
        for (int seed = 0; seed < 3; seed++) {
            sum += error(new Random(seed));
        }

        assertThat(sum / 3).isLessThan(1.08 * SCIKIT_LEARN);
    }

    private static double error(Random random) {
        double[][] rows = rows(random, ROWS);
        double[] responses =
                Arrays.stream(rows)
                        .mapToDouble(row -> 2 * row[0] + deviation(row) * random.nextGaussian())
                        .toArray();
        QuantileForest forest =
                QuantileForest.fit(
                        new Bins(rows), responses, new QuantileForestOptions(100, 5, 0.4, 1));
        WeightedQuantiles quantiles = new WeightedQuantiles(responses);
        double squares = 0;
        for (double[] row : rows(random, TESTS)) {
            double[] found = quantiles.at(LEVELS, forest.weights(row));
            for (int k = 0; k < LEVELS.length; k++) {
                double error = found[k] - quantile(row, LEVELS[k]);
                squares += error * error;
            }
        }
        return Math.sqrt(squares / TESTS / LEVELS.length);
    }

    private static double quantile(double[] row, double level) {
        return NormalDistribution.of(2 * row[0], deviation(row))
                .inverseCumulativeProbability(level);
    }

    private static double deviation(double[] row) {
        return row[1] > 0 ? 1 : 0.2;
    }

    private static double[][] rows(Random random, int count) {
        double[][] rows = new double[count][];
        Arrays.setAll(rows, _ -> random.doubles(5, -1, 1).toArray());
        return rows;
    }
}
