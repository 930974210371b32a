package predictcovid.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.forecast.Forecaster;
import predictcovid.forecast.Interval;
import predictcovid.forecast.NaiveForecaster;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

class RollingBacktestTest {
    @Test
    void everyForecastKnowsOnlyItsOwnPast() {
        TimeSeries series = daily(IntStream.range(0, 30).mapToDouble(t -> t).toArray());
        ConcurrentHashMap<Integer, Integer> lengths = new ConcurrentHashMap<>();

        RollingBacktest.run(
                series,
                new int[] {10, 20},
                3,
                origin ->
                        (history, horizon) -> {
                            lengths.put(origin, history.size());
                            return new double[horizon];
                        });

        assertThat(lengths).containsEntry(10, 11).containsEntry(20, 21);
    }

    @Test
    void errorsAreTheRmsleOfEachHorizon() {
        // origins 0 and 1, one and two steps ahead: 10 → 20, 40; 20 → 40
        TimeSeries series = daily(10, 20, 40);
        Forecaster doubling =
                (history, horizon) ->
                        IntStream.rangeClosed(1, horizon)
                                .mapToDouble(h -> history.value(history.size() - 1) * 1.5 * h)
                                .toArray();

        List<HorizonError> errors =
                RollingBacktest.run(series, new int[] {0, 1}, 2, origin -> doubling).errors();

        double first = Math.log(21.0 / 16);
        double second = Math.log(41.0 / 31);
        assertThat(errors).hasSize(2);
        assertThat(errors.get(0).forecasts()).isEqualTo(2);
        assertThat(errors.get(0).rmsle())
                .isEqualTo(Math.sqrt((first * first + second * second) / 2), within(1e-12));
        assertThat(errors.get(1).forecasts()).isEqualTo(1);
        assertThat(errors.get(1).rmsle()).isEqualTo(Math.log(41.0 / 31), within(1e-12));
        assertThat(errors.get(1).baselineRmsle()).isEqualTo(Math.log(41.0 / 11), within(1e-12));
    }

    @Test
    void intervalsComeFromLevelsAndNotFromCumulatedSteps() {
        // a value that jumps between 100 and 200: two steps ahead the level is always the same
        // again
        TimeSeries series =
                daily(IntStream.range(0, 60).mapToDouble(t -> t % 2 == 0 ? 100 : 200).toArray());
        int[] origins = IntStream.range(20, 59).toArray();

        RollingBacktest backtest =
                RollingBacktest.run(series, origins, 2, origin -> new NaiveForecaster());

        assertThat(backtest.errors().get(0).rmsle()).isGreaterThan(0.6);
        assertThat(backtest.errors().get(1).rmsle()).isZero();
    }

    @Test
    void coverageJudgesEachIntervalByResidualsKnownAtItsOrigin() {
        // calm until step 40, then every step doubles the level or halves it: calm intervals cannot
        // hold that
        double[] values =
                IntStream.range(0, 60).mapToDouble(t -> t < 40 || t % 2 == 0 ? 100 : 200).toArray();
        int[] origins = IntStream.range(5, 59).toArray();

        RollingBacktest backtest =
                RollingBacktest.run(daily(values), origins, 1, origin -> new NaiveForecaster());

        Coverage eighty = backtest.coverage(1).getFirst();
        Interval wide = backtest.intervals().around(100, 1, 100).getFirst();
        assertThat(eighty.nominal()).isEqualTo(0.8);
        assertThat(eighty.outcomes()).isEqualTo(54 - 4);
        assertThat(eighty.measured()).isLessThan(0.95);
        assertThat(wide.upper()).isGreaterThan(140);
    }

    @Test
    void aMissingOutcomeIsNotJudged() {
        TimeSeries series = daily(10, 20, Double.NaN, 40);

        List<HorizonError> errors =
                RollingBacktest.run(series, new int[] {0, 1, 2}, 1, origin -> new NaiveForecaster())
                        .errors();

        assertThat(errors.getFirst().forecasts()).isEqualTo(1);
    }

    private static TimeSeries daily(double... values) {
        return new TimeSeries("Aldoria", Frequency.DAILY, LocalDate.parse("2020-06-01"), values);
    }
}
