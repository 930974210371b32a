package predictcovid.forecast.pooled.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Figures from scipy's `norm.ppf`.
class PriorTest {
    private static final Prior PRIOR = new Prior(0.02, 0.6, 0.5, 2);

    @Test
    void expectsNoChange() {
        assertThat(PRIOR.at(1).normal(0, 0.5)).isEqualTo(0, within(1e-12));
    }

    @Test
    void isNormal() {
        assertThat(PRIOR.at(1).normal(9, 0.975)).isEqualTo(0.5543615297398711, within(1e-9));
        assertThat(PRIOR.at(4).normal(50, 0.01)).isEqualTo(-0.848469911002183, within(1e-9));
        assertThat(PRIOR.at(3).normal(1e6, 0.75)).isEqualTo(0.19481425388005758, within(1e-9));
    }

    /// A part of a step is less uncertain than a whole one, down to a seventh.
    @Test
    void aStepThatIsAlreadyKnownStaysUncertain() {
        assertThat(PRIOR.at(0)).isEqualTo(PRIOR.at(1.0 / 7));
        assertThat(PRIOR.at(-3)).isEqualTo(PRIOR.at(1.0 / 7));
        assertThat(PRIOR.at(0.5).own()).isEqualTo(0.008122523963, within(1e-9));
    }

    @Test
    void weighsLessWhereAnotherTargetTeaches() {
        assertThat(PRIOR.steps(true)).isEqualTo(0.5);
        assertThat(PRIOR.steps(false)).isEqualTo(2);
    }
}
