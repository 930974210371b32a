package predictcovid.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhaseTest {
    @Test
    void growsByTenPercentAWeekOrMore() {
        assertThat(Phase.of(100, 80, 121.001)).isEqualTo(Phase.GROWING);
        assertThat(Phase.of(100, 300, 120.9)).isEqualTo(Phase.STEADY);
        assertThat(Phase.of(0, 0, 1)).isEqualTo(Phase.GROWING);
    }

    @Test
    void fallsByTenPercentAWeekOrMore() {
        assertThat(Phase.of(100, 100, 80.999)).isEqualTo(Phase.FALLING);
        assertThat(Phase.of(100, 20, 81.1)).isEqualTo(Phase.STEADY);
        assertThat(Phase.of(3, 2, 0)).isEqualTo(Phase.FALLING);
    }

    @Test
    void looksAtTheLastTwoWeeksOnly() {
        assertThat(Phase.of(1, 10, 100, 100, 100)).isEqualTo(Phase.STEADY);
        assertThat(Phase.of(900, 100, 0, 0, 0)).isEqualTo(Phase.STEADY);
    }

    @Test
    void isUnknownWithoutValues() {
        assertThat(Phase.of()).isEqualTo(Phase.UNKNOWN);
        assertThat(Phase.of(5, 8)).isEqualTo(Phase.UNKNOWN);
        assertThat(Phase.of(Double.NaN, 5, 8)).isEqualTo(Phase.UNKNOWN);
        assertThat(Phase.of(5, 8, Double.NaN)).isEqualTo(Phase.UNKNOWN);
        assertThat(Phase.of(-5, 8, 9)).isEqualTo(Phase.UNKNOWN);
    }
}
