package predictcovid.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Scores that R worked out by the definitions, pair by pair.
class SampleScoreTest {
    @Test
    void crpsIsWhatTheDefinitionSays() {
        double[] draws = {3, 9.5, 1, 7, 7, 12, 0, 4.25, 30, 2};

        assertThat(SampleScore.crps(draws, 5)).isCloseTo(1.532500000000000, within(1e-12));
        assertThat(SampleScore.crps(new double[] {1, 2, 4}, 3)).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void crpsOfOneDrawIsItsError() {
        assertThat(SampleScore.crps(new double[] {8}, 5)).isEqualTo(3);
    }

    @Test
    void energyIsWhatTheDefinitionSays() {
        double[][] paths = {{3, 9.5, 1}, {7, 7, 12}, {0, 4.25, 30}, {2, 5, 8}, {6, 6, 6}};

        assertThat(SampleScore.energy(paths, new double[] {5, 7, 9}))
                .isCloseTo(2.582763265637254, within(1e-12));
        assertThat(SampleScore.energy(new double[][] {{0, 0}, {3, 4}}, new double[] {0, 4}))
                .isCloseTo(2.25, within(1e-12));
    }

    @Test
    void energyOfOneStepIsTheCrps() {
        double[] draws = {3, 9.5, 1, 7};
        double[][] paths = {{3}, {9.5}, {1}, {7}};

        assertThat(SampleScore.energy(paths, new double[] {5}))
                .isCloseTo(SampleScore.crps(draws, 5), within(1e-12));
    }
}
