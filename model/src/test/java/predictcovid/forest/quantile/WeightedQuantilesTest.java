package predictcovid.forest.quantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Figures from numpy's `interp` on the middles of the weights.
class WeightedQuantilesTest {
    private static final double[] LEVELS = {0.01, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 0.99};
    private static final double[] VALUES = {3, 1, 2, 7, 5};
    private static final double[] WEIGHTS = {0.2, 0.1, 0.4, 0.05, 0.25};
    private static final double[] QUANTILES = {
        1, 1, 1.2, 2, 2.666666666666667, 3.888888888888889, 6, 6.933333333333334, 7
    };

    @Test
    void interpolateBetweenTheMiddlesOfTheWeights() {
        assertQuantiles(new WeightedQuantiles(VALUES).at(LEVELS, WEIGHTS), QUANTILES);
    }

    @Test
    void onlyTheWeightsRatiosMatter() {
        double[] larger = {20, 10, 40, 5, 25};

        assertQuantiles(new WeightedQuantiles(VALUES).at(LEVELS, larger), QUANTILES);
    }

    /// `numpy.quantile(…, method="hazen")`.
    @Test
    void withEqualWeightsAreHyndmansFifthDefinition() {
        double[] quantiles =
                new WeightedQuantiles(new double[] {1, 4, 2, 9, 3, 7})
                        .at(
                                new double[] {0.05, 0.2, 0.5, 0.77, 0.99},
                                new double[] {1, 1, 1, 1, 1, 1});

        assertQuantiles(quantiles, 1, 1.7, 3.5, 7.24, 9);
    }

    @Test
    void equalValuesShareTheirWeight() {
        double[] quantiles =
                new WeightedQuantiles(new double[] {2, 2, 1, 4})
                        .at(new double[] {0.1, 0.25, 0.4, 0.6, 0.9}, new double[] {1, 2, 1, 4});

        assertQuantiles(quantiles, 1.3, 2, 2.1333333333333333, 3.2, 4);
    }

    @Test
    void missingValuesAndTheirWeightsAreLeftOut() {
        double[] values = {Double.NaN, 3, 1, 2, Double.NaN, 7, 5};
        double[] weights = {9, 0.2, 0.1, 0.4, 3, 0.05, 0.25};

        assertQuantiles(new WeightedQuantiles(values).at(LEVELS, weights), QUANTILES);
    }

    @Test
    void valuesWithoutWeightAreLeftOut() {
        double[] values = {-100, 3, 1, 2, 4, 7, 5, 100};
        double[] weights = {0, 0.2, 0.1, 0.4, 0, 0.05, 0.25, 0};

        assertQuantiles(new WeightedQuantiles(values).at(LEVELS, weights), QUANTILES);
    }

    @Test
    void oneValueIsEveryQuantile() {
        assertQuantiles(
                new WeightedQuantiles(new double[] {6, 8})
                        .at(new double[] {0.1, 0.9}, new double[] {0, 2}),
                8,
                8);
    }

    @Test
    void areMissingWhenNoValueHasAWeight() {
        assertThat(
                        new WeightedQuantiles(new double[] {6, 8, Double.NaN})
                                .at(new double[] {0.1, 0.9}, new double[] {0, 0, 1}))
                .containsExactly(Double.NaN, Double.NaN);
    }

    private static void assertQuantiles(double[] actual, double... expected) {
        assertThat(actual).containsExactly(expected, within(1e-12));
    }
}
