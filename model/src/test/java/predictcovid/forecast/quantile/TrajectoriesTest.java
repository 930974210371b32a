package predictcovid.forecast.quantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrajectoriesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 30);

    @Test
    void eachHorizonHasTheDistributionOfItsForecast() {
        List<QuantileForecast> forecasts = List.of(forecast(0, 100), forecast(1, 300));
        Trajectories drawn = Trajectories.draw(forecasts, 200, 1);

        for (int step = 0; step < 2; step++) {
            double[] sorted = at(drawn, step);
            Arrays.sort(sorted);
            EmpiricalQuantiles sample = new EmpiricalQuantiles(sorted);
            for (double level : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
                double told = forecasts.get(step).quantile(QuantileLevels.HUB.indexOf(level));
                assertThat(sample.at(level)).isEqualTo(told, within(0.01 * told));
            }
            assertThat(sorted[0]).isEqualTo(forecasts.get(step).quantile(0));
            assertThat(sorted[199]).isEqualTo(forecasts.get(step).quantile(22));
        }
    }

    @Test
    void neighbouringHorizonsGoTogetherMoreThanDistantOnes() {
        List<QuantileForecast> forecasts =
                IntStream.range(0, 4).mapToObj(horizon -> forecast(horizon, 100)).toList();
        Trajectories drawn = Trajectories.draw(forecasts, 200, 1);

        // the walk's own correlations are the square roots of 1/2 and 1/4
        assertThat(correlation(at(drawn, 0), at(drawn, 1))).isEqualTo(0.71, within(0.1));
        assertThat(correlation(at(drawn, 0), at(drawn, 3))).isEqualTo(0.5, within(0.13));
    }

    @Test
    void theSameSeedDrawsTheSame() {
        List<QuantileForecast> forecasts = List.of(forecast(0, 100), forecast(1, 300));

        assertThat(Trajectories.draw(forecasts, 50, 7).trajectory(3))
                .containsExactly(Trajectories.draw(forecasts, 50, 7).trajectory(3))
                .isNotEqualTo(Trajectories.draw(forecasts, 50, 8).trajectory(3));
    }

    private static double[] at(Trajectories drawn, int step) {
        return IntStream.range(0, drawn.size())
                .mapToDouble(i -> drawn.trajectory(i)[step])
                .toArray();
    }

    private static QuantileForecast forecast(int horizon, double scale) {
        double[] quantiles =
                Arrays.stream(QuantileLevels.HUB.toArray())
                        .map(level -> scale * (1 + level))
                        .toArray();
        return new QuantileForecast(
                new ForecastTask("t", "US", DAY, horizon, DAY.plusWeeks(horizon)), quantiles);
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
