package predictcovid.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.forecast.Interval;
import predictcovid.forecast.original.PastForecast;
import predictcovid.forecast.original.PastForecasts;

class QualityTest {
    @Test
    void errorsAreTheRmsleOfEachHorizonBesideThatOfTheLastValue() {
        Quality quality =
                Quality.of(
                        List.of(
                                forecast(1, 20, 15, 10),
                                forecast(1, 40, 30, 20),
                                forecast(2, 40, 30, 10)),
                        2);

        double first = Math.log(21.0 / 16);
        double second = Math.log(41.0 / 31);
        assertThat(quality.byHorizon()).hasSize(2);
        HorizonError one = quality.byHorizon().getFirst();
        assertThat(one.forecasts()).isEqualTo(2);
        assertThat(one.rmsle())
                .isEqualTo(Math.sqrt((first * first + second * second) / 2), within(1e-12));
        HorizonError two = quality.byHorizon().getLast();
        assertThat(two.rmsle()).isEqualTo(second, within(1e-12));
        assertThat(two.baselineRmsle()).isEqualTo(Math.log(41.0 / 11), within(1e-12));
    }

    @Test
    void coverageIsTheShareOfOutcomesInsideUpToTheHorizonForecast() {
        JudgedForecast inside = new JudgedForecast(1, 12, 10, 10, intervals(8, 12));
        JudgedForecast outside = new JudgedForecast(1, 13, 10, 10, intervals(8, 12));
        JudgedForecast tooFar = new JudgedForecast(3, 12, 10, 10, intervals(8, 12));

        Quality quality = Quality.of(List.of(inside, inside, outside, tooFar), 2);

        assertThat(quality.coverage())
                .containsExactly(new Coverage(0.8, 2.0 / 3, 3), new Coverage(0.95, 2.0 / 3, 3));
    }

    @Test
    void isWorseOnlyByTheFarthestHorizonThatTenForecastsReach() {
        List<JudgedForecast> good =
                IntStream.range(0, 10).mapToObj(_ -> forecast(1, 20, 19, 10)).toList();
        List<JudgedForecast> bad =
                IntStream.range(0, 10).mapToObj(_ -> forecast(2, 20, 90, 18)).toList();
        List<JudgedForecast> all =
                java.util.stream.Stream.concat(good.stream(), bad.stream()).toList();

        assertThat(Quality.of(all, 2).isWorse(2)).isTrue();
        assertThat(Quality.of(all, 2).isWorse(1)).isFalse();
        assertThat(Quality.of(all.subList(0, 19), 2).isWorse(2)).isFalse();
    }

    /// Calm until origin 40, then each step doubles or halves: calm residuals cannot hold that.
    @Test
    void theOriginalsIntervalsAreThoseThatEachOriginKnew() {
        List<PastForecast> all =
                IntStream.range(5, 60)
                        .mapToObj(origin -> {
                            double last = value(origin);
                            return new PastForecast(
                                    origin,
                                    last,
                                    last,
                                    new double[] {value(origin + 1)},
                                    new double[] {last});
                        })
                        .toList();

        Quality quality = Quality.of(new PastForecasts(all, 1), 1);

        Coverage eighty = quality.coverage().getFirst();
        assertThat(eighty.outcomes()).isEqualTo(55 - 4);
        assertThat(eighty.measured()).isLessThan(0.95);
    }

    private static double value(int step) {
        return step < 40 || step % 2 == 0 ? 100 : 200;
    }

    private static JudgedForecast forecast(
            int horizon, double observed, double expected, double last) {
        return new JudgedForecast(horizon, observed, expected, last, List.of());
    }

    private static List<Interval> intervals(double lower, double upper) {
        return List.of(new Interval(0.8, lower, upper), new Interval(0.95, lower, upper));
    }
}
