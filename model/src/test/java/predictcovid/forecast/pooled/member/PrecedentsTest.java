package predictcovid.forecast.pooled.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrecedentsTest {
    private static final Precedents PRECEDENTS =
            new Precedents(
                    new double[] {0.5, 9, -3, 2, -1, 0.25}, new double[] {100, 1, 50, 1, 1000, 10});

    @Test
    void aChangeGoesNoFurtherThanThoseFromAsManyEvents() {
        assertThat(PRECEDENTS.limited(12, 1)).isEqualTo(9);
        assertThat(PRECEDENTS.limited(12, 2)).isEqualTo(0.5);
        assertThat(PRECEDENTS.limited(-5, 20)).isEqualTo(-3);
    }

    @Test
    void oneWithinThemStays() {
        assertThat(PRECEDENTS.limited(8.5, 0.5)).isEqualTo(8.5);
        assertThat(PRECEDENTS.limited(-0.5, 5000)).isEqualTo(-0.5);
    }

    @Test
    void theHalfWithTheMostEventsSpeaksForWhatHasNeverBeenSoLarge() {
        assertThat(PRECEDENTS.limited(4, 1e6)).isEqualTo(0.5);
        assertThat(PRECEDENTS.limited(-4, 1e6)).isEqualTo(-3);
    }

    @Test
    void withoutAnyNothingIsLimited() {
        assertThat(new Precedents(new double[0], new double[0]).limited(12, 3)).isEqualTo(12);
    }
}
