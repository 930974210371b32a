package predictcovid.run.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import predictcovid.backtest.Outcome;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;

/// A forecast all of whose quantiles are one number loses what that number misses by.
class PlaceScoreTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final LocalDate FIRST = LocalDate.parse("2020-06-01");
    private static final Map<LocalDate, Double> CAME =
            Map.of(
                    FIRST.plusDays(1), 10.0,
                    FIRST.plusDays(2), 20.0,
                    FIRST.plusDays(8), 30.0);

    /// From the first origin 12 and 20 against 10 and 20, from the second 33 against 30; the day
    /// after that has not come.
    private static final List<QuantileForecast> MINE =
            List.of(
                    always("BRA", 0, 1, 12),
                    always("BRA", 0, 2, 20),
                    always("BRA", 7, 1, 33),
                    always("BRA", 7, 2, 99));

    /// Misses the first by 5 and the second origin's by 10; the second day it did not forecast.
    private static final List<QuantileForecast> BASELINE =
            List.of(always("BRA", 0, 1, 15), always("BRA", 7, 1, 40), always("PRT", 0, 1, 10));

    private static QuantileForecast always(String place, int origin, int horizon, double value) {
        double[] quantiles = new double[QuantileLevels.HUB.size()];
        Arrays.fill(quantiles, value);
        LocalDate reference = FIRST.plusDays(origin);
        return new QuantileForecast(
                new ForecastTask(
                        "day inc case", place, reference, horizon, reference.plusDays(horizon)),
                quantiles);
    }

    private static List<PlaceScore> scores(List<QuantileForecast> baseline) {
        return PlaceScore.of(
                task -> Optional.ofNullable(CAME.get(task.targetEndDate())).map(Outcome::of),
                "forest",
                MINE,
                "naive",
                baseline);
    }

    /// One day ahead 2 and 3 are lost, 2.5 on average, of the baseline 5 and 10: 7.5.
    @Test
    void comparesWithTheBaselineWhatBothForecast() {
        List<PlaceScore> scores = scores(BASELINE);

        assertThat(scores).extracting(PlaceScore::location).containsOnly("BRA");
        PlaceScore all = scores.getFirst();
        assertThat(all.horizon()).isEmpty();
        assertThat(all.summary().tasks()).isEqualTo(3);
        assertThat(all.summary().wis().total()).isCloseTo(5 / 3.0, EXACT);
        assertThat(all.overBaseline()).isCloseTo(5 / 15.0, EXACT);
        PlaceScore oneDay = scores.get(1);
        assertThat(oneDay.horizon()).isEqualTo(OptionalInt.of(1));
        assertThat(oneDay.summary().absoluteError()).isCloseTo(2.5, EXACT);
        assertThat(oneDay.overBaseline()).isCloseTo(2.5 / 7.5, EXACT);
        PlaceScore twoDays = scores.get(2);
        assertThat(twoDays.summary().tasks()).isEqualTo(1);
        assertThat(twoDays.summary().coverages()).allMatch(each -> each.measured() == 1);
        assertThat(twoDays.overBaseline()).isNaN();
    }

    @Test
    void theBaselineStandsBesideItAndLosesOneForEachOfItsOwn() {
        assertThat(scores(BASELINE).subList(3, 5))
                .extracting(PlaceScore::forecaster, PlaceScore::horizon, PlaceScore::overBaseline)
                .containsExactly(
                        tuple("naive", OptionalInt.empty(), 1.0),
                        tuple("naive", OptionalInt.of(1), 1.0));
    }

    @Test
    void withoutABaselineNothingIsCompared() {
        assertThat(scores(List.of()))
                .hasSize(3)
                .allMatch(each -> Double.isNaN(each.overBaseline()));
    }

    @Test
    void aRowOfTheTableWithoutAHorizonIsOfAll() {
        Table table = PastTables.scores(scores(BASELINE));

        assertThat(table.rows()).isEqualTo(5);
        assertThat(table.numbers("wis")[0]).isCloseTo(5 / 3.0, EXACT);
        assertThat(table.numbers("wis_over_baseline")[2]).isNaN();
        assertThat(table.numbers("coverage_80")).startsWith(1 / 3.0, 0, 1);
        assertThat(table.integers("forecasts")).startsWith(3, 2, 1);
    }

    /// The quantile of level `q` is 100 `q`.
    @Test
    void sevenQuantilesOfAForecastAreKept() {
        double[] quantiles =
                Arrays.stream(QuantileLevels.HUB.toArray()).map(level -> 100 * level).toArray();
        ForecastTask task = MINE.getFirst().task();

        Table table = PastTables.forecasts(List.of(new QuantileForecast(task, quantiles)));

        assertThat(table.numbers("output_type_id"))
                .containsExactly(0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975);
        assertThat(table.numbers("value")).containsExactly(2.5, 10, 25, 50, 75, 90, 97.5);
    }
}
