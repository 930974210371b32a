package predictcovid.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import predictcovid.forecast.quantile.QuantileLevels;

class WeightedIntervalScoreTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final QuantileLevels FIVE = new QuantileLevels(0.1, 0.25, 0.5, 0.75, 0.9);

    /// The quantiles of scoringutils' example for `bias_quantile`.
    static final double[] EXAMPLE = {
        705.5, 1127, 4006.25, 4341.5, 4709, 4821.996, 5340.5, 5451, 5703.5, 6087.014, 6329.5, 6341,
        6352.5, 6594.986, 6978.5, 7231, 7341.5, 7860.004, 7973, 8340.5, 8675.75, 11555, 11976.5
    };

    /// The documented example of scoringutils' `wis`; the parts are worked out by hand.
    @Test
    void equalsTheDocumentedExampleOfScoringutils() {
        assertParts(of(FIVE, 1, -1, 0, 1, 2, 3), 0.36, 0, 0);
        assertParts(of(FIVE, -15, -2, 1, 2, 2, 4), 0.34, 15, 0);
        assertParts(of(FIVE, 22, -2, 0, 3, 3, 4), 0.54, 0, 18.6);
    }

    /// Worked out in NumPy in the form of intervals and in that of quantiles.
    @ParameterizedTest
    @CsvSource({
        "8062, 330.2630782608696, 0, 605.4791304347826",
        "500, 330.2630782608696, 4003.7617391304348, 0",
        "6341, 330.2630782608696, 0, 0",
        "5000.5, 330.2630782608696, 398.1968695652174, 0",
        "20000, 330.2630782608696, 0, 11821.761739130436",
        "0, 330.2630782608696, 4503.761739130435, 0",
    })
    void equalsFiguresOfAnotherProgram(
            double observed, double dispersion, double over, double under) {
        assertParts(of(QuantileLevels.HUB, observed, EXAMPLE), dispersion, over, under);
    }

    @ParameterizedTest
    @CsvSource({
        "8062, 0.055274093071002506, 0, 0.08193962039926422",
        "500, 0.055274093071002506, 2.0338183369513536, 0",
        "20000, 0.055274093071002506, 0, 0.9153942856546587",
        "0, 0.055274093071002506, 8.250424438036218, 0",
    })
    void equalsFiguresOfAnotherProgramOnTheLogScale(
            double observed, double dispersion, double over, double under) {
        assertParts(
                WeightedIntervalScore.ofLogs(QuantileLevels.HUB, EXAMPLE, observed),
                dispersion,
                over,
                under);
    }

    @Test
    void countsValuesBelowZeroAsZeroOnTheLogScale() {
        double[] below = {-3, -1, 2, 3, 4};
        double[] cut = {0, 0, 2, 3, 4};

        assertThat(WeightedIntervalScore.ofLogs(FIVE, below, -7))
                .isEqualTo(WeightedIntervalScore.ofLogs(FIVE, cut, 0));
    }

    static List<double[]> randomForecasts() {
        Random random = new Random(7);
        return IntStream.range(0, 200)
                .mapToObj(i ->
                        random.doubles(23, 0, Math.pow(10, random.nextInt(6))).sorted().toArray())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("randomForecasts")
    void isTwiceTheMeanPinballLoss(double[] quantiles) {
        for (double observed :
                new double[] {0, quantiles[3], (quantiles[8] + quantiles[9]) / 2, 2e6}) {
            double pinball = 0;
            for (int k = 0; k < 23; k++) {
                double error = observed - quantiles[k];
                double level = QuantileLevels.HUB.level(k);
                pinball += Math.max(level * error, (level - 1) * error) / 23;
            }
            assertThat(of(QuantileLevels.HUB, observed, quantiles).total())
                    .isEqualTo(2 * pinball, within(1e-12 * Math.max(1, pinball)));
        }
    }

    @ParameterizedTest
    @MethodSource("randomForecasts")
    void growsWithTheUnitAndNotWithTheOrigin(double[] quantiles) {
        double[] larger = Arrays.stream(quantiles).map(value -> 40 + 8 * value).toArray();
        double observed = quantiles[2] / 3 + quantiles[20];

        WeightedIntervalScore score = of(QuantileLevels.HUB, observed, quantiles);
        WeightedIntervalScore scaled = of(QuantileLevels.HUB, 40 + 8 * observed, larger);

        assertThat(score.total()).isPositive();
        assertThat(scaled.total() / score.total()).isEqualTo(8, EXACT);
        assertThat(scaled.dispersion() / score.dispersion()).isEqualTo(8, EXACT);
    }

    @Test
    void isZeroForCertaintyThatComesTrueAndTheAbsoluteErrorForOneThatDoesNot() {
        double[] certain = new double[23];
        Arrays.fill(certain, 12);

        assertParts(of(QuantileLevels.HUB, 12, certain), 0, 0, 0);
        assertParts(of(QuantileLevels.HUB, 17, certain), 0, 0, 5);
        assertParts(of(QuantileLevels.HUB, 3, certain), 0, 9, 0);
    }

    @Test
    void averagesPartByPart() {
        WeightedIntervalScore mean =
                WeightedIntervalScore.mean(
                        List.of(
                                new WeightedIntervalScore(1, 2, 0),
                                new WeightedIntervalScore(3, 0, 8)));

        assertParts(mean, 2, 1, 4);
        assertThat(WeightedIntervalScore.mean(List.of()).total()).isNaN();
    }

    @Test
    void refusesQuantilesWithoutLevels() {
        assertThatThrownBy(() -> of(FIVE, 1, 1, 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 quantiles, 5 levels");
    }

    private static WeightedIntervalScore of(
            QuantileLevels levels, double observed, double... quantiles) {
        return WeightedIntervalScore.of(levels, quantiles, observed);
    }

    private static void assertParts(
            WeightedIntervalScore score, double dispersion, double over, double under) {
        assertThat(score.dispersion()).isEqualTo(dispersion, EXACT);
        assertThat(score.overprediction()).isEqualTo(over, EXACT);
        assertThat(score.underprediction()).isEqualTo(under, EXACT);
        assertThat(score.total()).isEqualTo(dispersion + over + under, EXACT);
    }
}
