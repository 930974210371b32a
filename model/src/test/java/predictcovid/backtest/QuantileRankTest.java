package predictcovid.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import predictcovid.forecast.quantile.QuantileLevels;

class QuantileRankTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final QuantileLevels FIVE = new QuantileLevels(0.1, 0.25, 0.5, 0.75, 0.9);
    private static final QuantileLevels THREE = new QuantileLevels(0.1, 0.5, 0.9);

    /// The examples that scoringutils documents and tests for `bias_quantile`.
    @Test
    void biasEqualsTheExamplesOfScoringutils() {
        assertThat(of(THREE, 2, 1, 2, 3).bias()).isZero();
        assertThat(of(THREE, 2, 0, 1, 2).bias()).isEqualTo(-0.8, EXACT);
        assertThat(of(THREE, 10, 1, 5, 9).bias()).isEqualTo(-1, EXACT);
        assertThat(of(THREE, 20.0 / 3, 2, 6, 10).bias()).isEqualTo(-0.8, EXACT);
        assertThat(of(THREE, 10.0 / 3, 3, 7, 11).bias()).isEqualTo(0.8, EXACT);
        assertThat(of(THREE, 0, 4, 8, 12).bias()).isEqualTo(1, EXACT);
        assertThat(of(QuantileLevels.HUB, 8062, WeightedIntervalScoreTest.EXAMPLE).bias())
                .isEqualTo(-0.8, EXACT);
        double[] first = IntStream.range(0, 23).mapToDouble(k -> 1.5 + k).toArray();
        double[] second = IntStream.range(0, 23).mapToDouble(k -> 3.3 + k).toArray();
        assertThat(of(QuantileLevels.HUB, 15, first).bias()).isEqualTo(-0.3, EXACT);
        assertThat(of(QuantileLevels.HUB, 12.4, second).bias()).isEqualTo(0.2, EXACT);
    }

    /// The example of scoringutils' `interval_coverage`.
    @Test
    void coverageEqualsTheExampleOfScoringutils() {
        assertThat(of(FIVE, 1, -1, 0, 1, 2, 3).isCovered(0.5)).isTrue();
        assertThat(of(FIVE, -15, -2, 1, 2, 2, 4).isCovered(0.5)).isFalse();
        assertThat(of(FIVE, 22, -2, 0, 3, 3, 4).isCovered(0.5)).isFalse();
    }

    @Test
    void endsOfAnIntervalBelongToIt() {
        assertThat(of(FIVE, 2, 1, 2, 3, 4, 5).isCovered(0.5)).isTrue();
        assertThat(of(FIVE, 4, 1, 2, 3, 4, 5).isCovered(0.5)).isTrue();
        assertThat(of(FIVE, 1.99, 1, 2, 3, 4, 5).isCovered(0.5)).isFalse();
        assertThat(of(FIVE, 4.01, 1, 2, 3, 4, 5).isCovered(0.5)).isFalse();
        assertThat(of(FIVE, 4.01, 1, 2, 3, 4, 5).isCovered(0.8)).isTrue();
        assertThat(of(FIVE, 5.01, 1, 2, 3, 4, 5).isCovered(0.8)).isFalse();
    }

    @Test
    void refusesACoverageWithoutLevels() {
        assertThatThrownBy(() -> of(FIVE, 2, 1, 2, 3, 4, 5).isCovered(0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.95");
    }

    @Test
    void isAtMostAQuantileThatItEquals() {
        QuantileRank rank = of(FIVE, 3, 1, 2, 3, 4, 5);

        assertThat(IntStream.range(0, 5).filter(rank::isAtMost)).containsExactly(2, 3, 4);
        assertThat(IntStream.range(0, 5).filter(rank::isAtLeast)).containsExactly(0, 1, 2);
    }

    @Test
    void standsForThePartBetweenItsNeighbours() {
        assertPit(of(FIVE, 0, 1, 2, 3, 4, 5), 0, 0.1);
        assertPit(of(FIVE, 1.2, 1, 2, 3, 4, 5), 0.1, 0.25);
        assertPit(of(FIVE, 9, 1, 2, 3, 4, 5), 0.9, 1);
    }

    @Test
    void standsForTheQuantilesThatEqualItAndHalfTheWayToTheNext() {
        assertPit(of(FIVE, 2, 1, 2, 3, 4, 5), 0.175, 0.375);
        assertPit(of(FIVE, 0, 0, 0, 0, 1, 2), 0, 0.625);
        assertPit(of(FIVE, 1, 0, 0, 0, 1, 2), 0.625, 0.825);
        assertPit(of(FIVE, 7, 1, 2, 7, 7, 7), 0.375, 1);
    }

    @Test
    void refusesImpossibleNumbers() {
        assertThatThrownBy(() -> new QuantileRank(FIVE, 3, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QuantileRank(FIVE, 3, 6))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static QuantileRank of(QuantileLevels levels, double observed, double... quantiles) {
        return QuantileRank.of(levels, quantiles, observed);
    }

    private static void assertPit(QuantileRank rank, double from, double to) {
        assertThat(rank.pitFrom()).isEqualTo(from, EXACT);
        assertThat(rank.pitTo()).isEqualTo(to, EXACT);
        assertThat(rank.pit()).isEqualTo((from + to) / 2, EXACT);
    }
}
