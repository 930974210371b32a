package predictcovid.forecast.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

class ResidualIntervalsTest {
    /// Absolute values 0.01 … 0.19 in mixed order and signs.
    private static final double[] NINETEEN =
            IntStream.rangeClosed(1, 19)
                    .map(i -> i * 7 % 20)
                    .mapToDouble(i -> (i % 2 == 0 ? 1 : -1) * i / 100.0)
                    .toArray();

    @Test
    void halfWidthIsTheConformalQuantileOfAbsoluteResiduals() {
        // ⌈20 × 0.8⌉ = 16th of 19, ⌈20 × 0.95⌉ = 19th of 19, ⌈20 × 0.5⌉ = 10th, times the scale
        // 1000
        double[] quantiles = quantiles(List.of(NINETEEN), 5000, 1);

        assertThat(at(quantiles, 0.1, 0.9)).containsExactly(new double[] {4840, 5160}, EXACT);
        assertThat(at(quantiles, 0.025, 0.975)).containsExactly(new double[] {4810, 5190}, EXACT);
        assertThat(at(quantiles, 0.25, 0.5, 0.75))
                .containsExactly(new double[] {4900, 5000, 5100}, EXACT);
    }

    @Test
    void goesOnAsANormalDistributionBeyondWhatTheResidualsTell() {
        // 98 % needs 49 residuals: the half-width of 95 % times 2.326348 / 1.959964
        assertThat(at(quantiles(List.of(NINETEEN), 5000, 1), 0.99)[0])
                .isEqualTo(5000 + 190 * 2.3263478740 / 1.9599639845, within(1e-6));
        // 18 residuals tell 90 % (⌈19 × 0.9⌉ = 18th: 0.18 × 1000) but not 95 %
        double[] eighteen = IntStream.rangeClosed(1, 18).mapToDouble(i -> i / 100.0).toArray();
        assertThat(at(quantiles(List.of(eighteen), 5000, 1), 0.95, 0.975))
                .containsExactly(
                        new double[] {5180, 5000 + 180 * 1.9599639845 / 1.6448536270},
                        within(1e-6));
    }

    @Test
    void fewerThanFourResidualsTellNothing() {
        assertThat(ResidualIntervals.of(List.of(new double[] {1, 2, 3})).quantiles(5000, 1, 1000))
                .isEmpty();
    }

    @Test
    void growsWithTheRootOfAHorizonThatWasNotMeasured() {
        double[] measured = quantiles(List.of(NINETEEN), 5000, 1);
        double[] farther = quantiles(List.of(NINETEEN), 5000, 4);

        assertThat(at(farther, 0.9)[0] - 5000)
                .isEqualTo(2 * (at(measured, 0.9)[0] - 5000), within(1e-9));
    }

    @Test
    void isNeverNarrowerThanAnEarlierHorizon() {
        double[] smaller = IntStream.range(0, 19).mapToDouble(i -> 0.001).toArray();

        assertThat(quantiles(List.of(NINETEEN, smaller), 5000, 2))
                .isEqualTo(quantiles(List.of(NINETEEN, smaller), 5000, 1));
    }

    @Test
    void neverReachesBelowZero() {
        assertThat(at(quantiles(List.of(NINETEEN), 50, 1), 0.1)[0]).isZero();
    }

    private static final Offset<Double> EXACT = within(1e-6);

    private static double[] quantiles(List<double[]> residuals, double value, int horizon) {
        return ResidualIntervals.of(residuals).quantiles(value, horizon, 1000).orElseThrow();
    }

    private static double[] at(double[] quantiles, double... levels) {
        return Arrays.stream(levels)
                .map(level -> quantiles[QuantileLevels.HUB.indexOf(level)])
                .toArray();
    }

    @Test
    void scaleIsTheMeanOfTheLastSevenKnownValuesAndOneCase() {
        double[] values = {900, 1, 2, 3, Double.NaN, 4, 5, 6, 7};

        assertThat(ResidualIntervals.scale(daily(values))).isEqualTo(1 + 28.0 / 7);
        assertThat(ResidualIntervals.scale(daily(0, 0))).isEqualTo(1);
    }

    private static TimeSeries daily(double... values) {
        return new TimeSeries("Aldoria", Frequency.DAILY, LocalDate.parse("2020-06-01"), values);
    }
}
