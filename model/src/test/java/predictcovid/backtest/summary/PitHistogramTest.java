package predictcovid.backtest.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.TaskScore;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;

class PitHistogramTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void countsEachObservationInThePartOfItsLevels() {
        List<TaskScore> scores =
                List.of(
                        Scored.score(11.5),
                        Scored.score(11.6),
                        Scored.score(30),
                        Scored.score(2.5));

        assertThat(shares(PitHistogram.of(scores, 10)))
                .containsExactly(new double[] {0.25, 0, 0, 0, 0, 0.5, 0, 0, 0, 0.25}, EXACT);
    }

    @Test
    void spreadsAnObservationOverPartsThatAreFinerThanItsLevels() {
        PitHistogram histogram = PitHistogram.of(List.of(Scored.score(11.5)), 40);

        assertThat(histogram.share(20)).isEqualTo(0.5, EXACT);
        assertThat(histogram.share(21)).isEqualTo(0.5, EXACT);
    }

    /// Counts from a geometric distribution, most of them 0 or 1, forecast by their true quantiles;
    /// as exact as levels 0.05 apart tell.
    @Test
    void isAboutLevelForCalibratedForecastsOfSmallCounts() {
        Random random = new Random(1);
        double ratio = 0.45;
        double[] quantiles =
                IntStream.range(0, 23)
                        .mapToDouble(k ->
                                Math.ceil(
                                        Math.log(1 - QuantileLevels.HUB.level(k)) / Math.log(ratio)
                                                - 1))
                        .map(value -> Math.max(0, value))
                        .toArray();
        QuantileForecast forecast = new QuantileForecast(Scored.task("US", 0, 0), quantiles);
        List<TaskScore> scores =
                random.doubles(20_000)
                        .map(u -> Math.floor(Math.log(u) / Math.log(ratio)))
                        .mapToObj(count -> TaskScore.of("ours", forecast, Outcome.of(count)))
                        .toList();

        for (double share : shares(PitHistogram.of(scores, 10))) {
            assertThat(share).isBetween(0.07, 0.13);
        }
    }

    /// scoringutils' histogram is made of differences of the coverage of quantiles, which here are
    /// 0, 1, … 22.
    @Test
    void agreesWithTheCoverageOfQuantilesWhereNothingIsTied() {
        double[] observed = new Random(3).doubles(500, -1, 24).toArray();
        List<TaskScore> scores = Arrays.stream(observed).mapToObj(Scored::score).toList();
        PitHistogram histogram = PitHistogram.of(scores, 10);

        for (int bin = 1; bin < 9; bin++) {
            int lower = QuantileLevels.HUB.indexOf(bin / 10.0);
            int upper = QuantileLevels.HUB.indexOf((bin + 1) / 10.0);
            long between = Arrays.stream(observed).filter(x -> x > lower && x <= upper).count();
            assertThat(histogram.share(bin)).isEqualTo(between / 500.0, EXACT);
        }
    }

    @Test
    void isEmptyWithoutScores() {
        PitHistogram empty = PitHistogram.of(List.of(), 10);

        assertThat(empty.observations()).isZero();
        assertThat(shares(empty)).hasSize(10).containsOnly(0);
    }

    private static double[] shares(PitHistogram histogram) {
        return IntStream.range(0, histogram.bins()).mapToDouble(histogram::share).toArray();
    }
}
