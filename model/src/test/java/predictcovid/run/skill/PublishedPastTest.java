package predictcovid.run.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.target.Target;

/// Ten dates a week apart of two places; two weeks ahead, or two days.
class PublishedPastTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 4);

    /// Two places, two horizons, seven levels: 28 rows a date.
    @Test
    void theNewestDatesAreKeptAsFarAsTheyHaveRoom() {
        PublishedPast past = PublishedPast.of(judged("wk inc covid hosp", 7), 99).orElseThrow();

        assertThat(past.about().dates()).isEqualTo(3);
        assertThat(past.about().locations()).containsExactly("01", "US");
        assertThat(past.about().forecaster()).isEqualTo("mine");
        assertThat(past.table().rows()).isEqualTo(3 * 28);
        assertThat(past.table().dates("reference_date").getFirst())
                .isEqualTo(FIRST.plusWeeks(7 - 1));
    }

    @Test
    void whereNotEvenOneDateHasRoomOrThereIsNoneNothingIsKept() {
        assertThat(PublishedPast.of(judged("wk inc covid hosp", 7), 27)).isEmpty();
        assertThat(PublishedPast.of(judged("wk inc covid hosp", 7).of("another"))).isEmpty();
    }

    /// They are numbered from 0, whose first step ends on the reference date.
    @Test
    void horizonsCountFromTheLastStepKnown() {
        Table weeks = PublishedPast.of(judged("wk inc covid hosp", 7)).orElseThrow().table();
        Table days = PublishedPast.of(judged("day inc case", 1)).orElseThrow().table();

        assertThat(weeks.dates("reference_date").getFirst()).isEqualTo(FIRST.minusWeeks(1));
        assertThat(days.dates("reference_date").getFirst()).isEqualTo(FIRST.minusDays(1));
        for (Table table : List.of(weeks, days)) {
            assertThat(Set.copyOf(table.integers("horizon"))).containsExactlyInAnyOrder(1, 2);
            assertThat(table.dates("target_end_date").getFirst()).isEqualTo(FIRST);
        }
    }

    private static JudgedForecasts judged(String target, int daysAStep) {
        return new JudgedForecasts(
                "backtest",
                List.of("mine", "other"),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                IntStream.range(0, 10)
                        .boxed()
                        .flatMap(week ->
                                Stream.of("US", "01")
                                        .flatMap(place ->
                                                Stream.of(0, 1)
                                                        .map(step ->
                                                                forecast(
                                                                        target,
                                                                        place,
                                                                        FIRST.plusWeeks(week),
                                                                        step,
                                                                        daysAStep))))
                        .toList(),
                Target::named);
    }

    private static QuantileForecast forecast(
            String target, String place, LocalDate date, int step, int daysAStep) {
        double[] quantiles = new double[QuantileLevels.HUB.size()];
        Arrays.fill(quantiles, 7);
        return new QuantileForecast(
                new ForecastTask(target, place, date, step, date.plusDays((long) step * daysAStep)),
                quantiles);
    }
}
