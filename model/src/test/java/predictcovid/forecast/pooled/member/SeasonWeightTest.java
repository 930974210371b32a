package predictcovid.forecast.pooled.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SeasonWeightTest {
    private static final SeasonWeight WIDE = new SeasonWeight(0.2, 8);

    /// g + (1 − g) exp(−(D / b)² / 2), worked out in Python.
    @Test
    void fallsWithTheDistanceInTheYear() {
        assertThat(WIDE.at(0, 52)).isEqualTo(1);
        assertThat(WIDE.at(-1, 52)).isEqualTo(0.9937743506081949, within(1e-12));
        assertThat(WIDE.at(-8, 52)).isEqualTo(0.6852245277701068, within(1e-12));
        assertThat(WIDE.at(-26, 52)).isEqualTo(0.20406885538481018, within(1e-12));
        assertThat(new SeasonWeight(0.05, 6).at(-6, 52))
                .isEqualTo(0.6262041267270018, within(1e-12));
    }

    @Test
    void theYearIsACircle() {
        assertThat(WIDE.at(-51, 52)).isEqualTo(WIDE.at(-1, 52));
        assertThat(WIDE.at(-52, 52)).isEqualTo(1);
        assertThat(WIDE.at(-52 * 3 - 5, 52)).isEqualTo(WIDE.at(-5, 52));
        assertThat(WIDE.at(-27, 52)).isEqualTo(WIDE.at(-25, 52));
        assertThat(WIDE.at(5, 52)).isEqualTo(WIDE.at(-5, 52));
    }

    @Test
    void noneTreatsAllTimesAlike() {
        for (int steps = -120; steps <= 0; steps++) {
            assertThat(SeasonWeight.NONE.at(steps, 52)).isEqualTo(1);
        }
    }
}
