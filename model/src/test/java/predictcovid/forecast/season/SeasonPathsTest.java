package predictcovid.forecast.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.series.Panel;
import predictcovid.target.Frequency;

/// Four weeks of a season are known, two are forecast.
class SeasonPathsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 11, 2);
    private static final Season SEASON =
            new Season(IntStream.range(0, 6).mapToObj(FIRST::plusWeeks).toList());

    @Test
    void aPeakThatIsPastStaysWhereItWasButForRevisions() {
        SeasonPaths paths = paths(new double[] {10, 100, 50, 20}, 15, 10);

        assertThat(paths.peakWeeks()).containsOnly(1);
        double[] peaks = paths.peaks();
        assertThat(Arrays.stream(peaks).average().orElseThrow()).isCloseTo(100, within(1.0));
        double spread =
                Math.sqrt(
                        Arrays.stream(peaks)
                                .map(Math::log)
                                .map(log -> log - Math.log(100))
                                .map(error -> error * error)
                                .average()
                                .orElseThrow());
        assertThat(spread).isCloseTo(0.03, within(0.005));
    }

    @Test
    void aPeakToComeIsThatOfTheTrajectories() {
        SeasonPaths paths = paths(new double[] {10, 20, 30, 40}, 70, 60);

        assertThat(paths.peakWeeks()).containsOnly(4);
        assertThat(paths.peaks()).containsOnly(70);
    }

    @Test
    void sharesWeeksToComeWithTheirNeighboursToCome() {
        double[] shares = PeakWeeks.probabilities(new int[] {0, 0, 3, 2}, 2, 5);

        // 0.01 for any week; a quarter of 0.95 for each path
        assertThat(shares)
                .containsExactly(
                        new double[] {
                            0.01 + 0.475,
                            0.01,
                            0.01 + 0.2375 * (0.25 + 2.0 / 3),
                            0.01 + 0.2375 * (0.5 + 1.0 / 3),
                            0.01 + 0.2375 * 0.25
                        },
                        within(1e-12));
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aSeasonHasNoGap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Season(List.of(FIRST, FIRST.plusWeeks(2))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Season(List.of()));
    }

    private static SeasonPaths paths(double[] known, double... ahead) {
        Panel panel = new Panel(Frequency.WEEKLY, FIRST, new double[][] {known});
        LocalDate reference = FIRST.plusWeeks(4);
        List<QuantileForecast> forecasts =
                IntStream.range(0, ahead.length)
                        .mapToObj(i -> forecast(reference, i, ahead[i]))
                        .toList();
        Analogues none = new Analogues(panel, AnaloguesTest.areas(1), SEASON.last(), SEASON.last());
        return SeasonPaths.draw(panel, 0, forecasts, SEASON, none, 500, 1);
    }

    private static QuantileForecast forecast(LocalDate reference, int horizon, double value) {
        double[] quantiles = new double[QuantileLevels.HUB.size()];
        Arrays.fill(quantiles, value);
        return new QuantileForecast(
                new ForecastTask("wk inc", "00", reference, horizon, reference.plusWeeks(horizon)),
                quantiles);
    }
}
