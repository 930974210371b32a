package predictcovid.forecast.pooled.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Figures from scipy's `norm.ppf`.
class PriorTest {
    private static final int WHOLE = 16;
    private static final Prior PRIOR = new Prior(0.02, 0.6, 0.5, 2, WHOLE);

    @Test
    void expectsNoChange() {
        assertThat(PRIOR.at(1, WHOLE).normal(0, 0.5)).isEqualTo(0, within(1e-12));
    }

    @Test
    void isNormal() {
        assertThat(PRIOR.at(1, WHOLE).normal(9, 0.975)).isEqualTo(0.5543615297398711, within(1e-9));
        assertThat(PRIOR.at(4, WHOLE).normal(50, 0.01)).isEqualTo(-0.848469911002183, within(1e-9));
        assertThat(PRIOR.at(3, WHOLE).normal(1e6, 0.75))
                .isEqualTo(0.19481425388005758, within(1e-9));
    }

    /// A part of a step is less uncertain than a whole one, down to a seventh.
    @Test
    void aStepThatIsAlreadyKnownStaysUncertain() {
        assertThat(PRIOR.at(0, WHOLE).own()).isEqualTo(PRIOR.at(1.0 / 7, WHOLE).own());
        assertThat(PRIOR.at(-3, WHOLE)).isEqualTo(PRIOR.at(0, WHOLE));
        assertThat(PRIOR.at(0.5, WHOLE).own()).isEqualTo(0.008122523963, within(1e-9));
    }

    /// 30 ÷ 30.5 and 30 ÷ 32.
    @Test
    void weighsLessWhereAnotherTargetTeaches() {
        assertThat(PRIOR.trust(30, true)).isEqualTo(0.983606557377, within(1e-12));
        assertThat(PRIOR.trust(30, false)).isEqualTo(0.9375, within(1e-12));
    }

    /// Of 8 steps, half of the 16: 8 ÷ 10 ÷ 2; from 16 on 16 ÷ 18.
    @Test
    void aHistoryThatIsNotWholeCountsInProportion() {
        assertThat(PRIOR.trust(8, false)).isEqualTo(0.4, within(1e-12));
        assertThat(PRIOR.trust(16, false)).isEqualTo(16.0 / 18, within(1e-12));
        assertThat(new Prior(0.02, 0.6, 0.5, 2, 0).trust(8, false)).isEqualTo(0.8, within(1e-12));
    }

    /// Four times without history, after 8 of 16 steps 1 + 3 ÷ 2 times, then once.
    @Test
    void theEpidemicsOwnVarianceIsLargerWhileTheHistoryIsNotWhole() {
        assertThat(PRIOR.at(1, 0).own()).isEqualTo(0.08, within(1e-12));
        assertThat(PRIOR.at(1, 8).own()).isEqualTo(0.05, within(1e-12));
        assertThat(PRIOR.at(1, 50).own()).isEqualTo(0.02, within(1e-12));
        assertThat(PRIOR.at(1, 0).counting()).isEqualTo(0.6);
        assertThat(new Prior(0.02, 0.6, 4, 4, 0).at(1, 0).own()).isEqualTo(0.02, within(1e-12));
    }

    /// (1 ÷ 7)^1.3 of 0.6.
    @Test
    void whatIsKnownIsCountedAlready() {
        assertThat(PRIOR.at(0, WHOLE).counting()).isEqualTo(0.047810556455, within(1e-9));
        assertThat(PRIOR.at(1.0 / 7, WHOLE).counting()).isEqualTo(0.6);
    }
}
