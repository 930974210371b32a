package predictcovid.forecast.pooled.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Figures from `numpy.linalg.solve` and scikit-learn's `Ridge` without intercept, which agree.
class NormalEquationsTest {
    private static final double[][] ROWS = {
        {1, 2, -1}, {0, 1, 3}, {2, -2, 1}, {4, 0, 0}, {1, 1, 1}, {3, 2, -2}
    };
    private static final double[] RESPONSES = {1, -2, 3, 4, 0.5, 2};
    private static final double[] WEIGHTS = {1, 2, 0.5, 1, 3, 1.5};

    @Test
    void penaliseCoefficientsByTheSumOfWeights() {
        assertThat(equations(1).solve(0.03))
                .containsExactly(
                        new double[] {0.9711822779148158, -0.5300629609135952, -0.3535942416583631},
                        within(1e-12));
    }

    @Test
    void withoutPenaltyAreLeastSquares() {
        assertThat(equations(1).solve(1e-14))
                .containsExactly(
                        new double[] {0.9844998498047478, -0.547882246920995, -0.3541403824972388},
                        within(1e-9));
    }

    @Test
    void onlyTheWeightsRatiosMatter() {
        assertThat(equations(7).solve(0.03))
                .containsExactly(equations(1).solve(0.03), within(1e-12));
    }

    @Test
    void aColumnOfZerosHasNoCoefficient() {
        NormalEquations equations = new NormalEquations(2);
        equations.add(new double[] {2, 0}, 6, 1);

        assertThat(equations.solve(1)).containsExactly(new double[] {2.4, 0}, within(1e-12));
    }

    private static NormalEquations equations(double times) {
        NormalEquations equations = new NormalEquations(3);
        for (int i = 0; i < ROWS.length; i++) {
            equations.add(ROWS[i], RESPONSES[i], times * WEIGHTS[i]);
        }
        return equations;
    }
}
