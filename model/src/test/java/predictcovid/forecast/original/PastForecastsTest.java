package predictcovid.forecast.original;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.forest.ForestOptions;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

class PastForecastsTest {
    @Test
    void everyForecastKnowsOnlyItsOwnPast() {
        TimeSeries series = daily(IntStream.range(0, 30).mapToDouble(t -> t).toArray());
        ConcurrentHashMap<Integer, Integer> lengths = new ConcurrentHashMap<>();

        PastForecasts.run(
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
    void aMissingValueIsNoOriginAndAMissingOutcomeIsNotKnown() {
        TimeSeries series = daily(10, 20, Double.NaN, 40);

        PastForecasts past =
                PastForecasts.run(series, new int[] {0, 1, 2}, 1, _ -> (_, h) -> new double[h]);

        assertThat(past.all()).extracting(PastForecast::origin).containsExactly(0, 1);
        assertThat(past.all().getFirst().isKnown(1)).isTrue();
        assertThat(past.all().getLast().isKnown(1)).isFalse();
    }

    @Test
    void residualsAreOfLevelsAndNotOfCumulatedSteps() {
        // a value that jumps between 100 and 200: two steps ahead the level is the same again
        TimeSeries series =
                daily(IntStream.range(0, 60).mapToDouble(t -> t % 2 == 0 ? 100 : 200).toArray());

        PastForecasts past =
                PastForecasts.run(
                        series,
                        IntStream.range(20, 59).toArray(),
                        2,
                        _ ->
                                (history, h) -> {
                                    double[] path = new double[h];
                                    java.util.Arrays.fill(path, history.value(history.size() - 1));
                                    return path;
                                });

        assertThat(past.all().getFirst().residual(1)).isNotZero();
        assertThat(past.all().getFirst().residual(2)).isZero();
    }

    @Test
    void whatIsPublishedIsWhatTheForecasterSaysOfTheSameSeries() {
        TimeSeries series =
                daily(IntStream.range(0, 60).mapToDouble(t -> 500 + (t * 37) % 90).toArray());
        OriginalOptions options =
                new OriginalOptions(
                        List.of("weekday", "day"),
                        5,
                        LocalDate.parse("2020-06-10"),
                        new ForestOptions(20, 1));
        OriginalModel model =
                OriginalModel.fit(
                        series.between(LocalDate.parse("2020-06-11"), series.lastDate()),
                        options,
                        PastForecasts.of(
                                series.between(LocalDate.parse("2020-06-11"), series.lastDate()),
                                options));

        double[][] quantiles =
                OriginalModel.fit(series, options)
                        .flatMap(each -> each.quantiles(new int[] {1, 7}))
                        .orElseThrow();

        assertThat(model.forecast(7).points().get(6).value()).isEqualTo(quantiles[1][11]);
        assertThat(model.forecast(7).points().get(6).intervals().getFirst().lower())
                .isEqualTo(quantiles[1][3]);
    }

    private static TimeSeries daily(double... values) {
        return new TimeSeries("Aldoria", Frequency.DAILY, LocalDate.parse("2020-06-01"), values);
    }
}
