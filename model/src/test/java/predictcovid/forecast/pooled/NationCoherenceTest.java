package predictcovid.forecast.pooled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.series.Area;
import predictcovid.series.Geography;

class NationCoherenceTest {
    private static final Geography PLACES =
            new Geography(List.of(area("A"), area("N"), area("B")), "N");

    private static final double[][] UNCHANGED = {{6, 6}, {40, 40}, {30, 30}};

    /// The parts' means are 5 and 20, the nation's 15: the nation grows by (25 / 15 − 1) / 2 = 1/3.
    @Test
    void theNationMovesHalfWayToTheSumOfItsParts() {
        double[][][] quantiles = {{{4, 6}}, {{10, 20}}, {{15, 25}}};

        NationCoherence.apply(quantiles, UNCHANGED, PLACES);

        assertThat(quantiles[1][0])
                .containsExactly(new double[] {40 / 3.0, 80 / 3.0}, within(1e-12));
        assertThat(quantiles[0][0]).containsExactly(4, 6);
        assertThat(quantiles[2][0]).containsExactly(15, 25);
    }

    @Test
    void everyLeadMovesByItself() {
        double[][][] quantiles = {{{5, 5}, {5, 5}}, {{15, 15}, {20, 20}}, {{20, 20}, {5, 5}}};

        NationCoherence.apply(quantiles, UNCHANGED, PLACES);

        assertThat(quantiles[1][0]).containsExactly(new double[] {20, 20}, within(1e-12));
        assertThat(quantiles[1][1]).containsExactly(new double[] {15, 15}, within(1e-12));
    }

    /// B leaves 10 of the nation's last value, and grows from 30 to 40: the sum is 50, the nation's
    /// mean 40, which grows by (50 / 40 − 1) / 2 = 1/8.
    @Test
    void whatAPartWithoutForecastHadIsTakenToStay() {
        double[][][] quantiles = {{}, {{32, 48}}, {{30, 50}}};

        NationCoherence.apply(quantiles, UNCHANGED, PLACES);

        assertThat(quantiles[1][0]).containsExactly(36, 54);
    }

    @Test
    void partsThatHaveMoreThanTheNationLeaveNothing() {
        double[][][] quantiles = {{}, {{20, 20}}, {{30, 30}}};
        double[][] unchanged = {{}, {20}, {30}};

        NationCoherence.apply(quantiles, unchanged, PLACES);

        assertThat(quantiles[1][0]).containsExactly(25, 25);
    }

    @Test
    void nothingMovesWhenTheNationIsMissing() {
        double[][][] quantiles = {{{4, 6}}, {}, {{15, 25}}};

        NationCoherence.apply(quantiles, UNCHANGED, PLACES);

        assertThat(quantiles[1]).isEmpty();
    }

    @Test
    void nothingMovesWhenTheNationIsZero() {
        double[][][] quantiles = {{{4, 6}}, {{0, 0}}, {{15, 25}}};

        NationCoherence.apply(quantiles, UNCHANGED, PLACES);

        assertThat(quantiles[1][0]).containsExactly(0, 0);
    }

    @Test
    void anAbsurdPartDoesNotMoveTheNation() {
        double[][][] quantiles = {{{1e9, 2e9}}, {{10, 20}}, {{15, 25}}};

        NationCoherence.apply(quantiles, UNCHANGED, PLACES);

        assertThat(quantiles[1][0]).containsExactly(10, 20);
    }

    private static Area area(String code) {
        return new Area(code, code, 1e6, Optional.empty());
    }
}
