package predictcovid.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.forecast.quantile.CategoryForecast;
import predictcovid.forecast.quantile.ForecastTask;

/// The forecasts of the examples of scoringutils' `rps_ordinal` and `logs_categorical`.
class CategoryScoreTest {
    private static final ForecastTask TASK =
            ForecastTask.ofNoWeek("peak", "US", LocalDate.of(2025, 1, 4));

    @ParameterizedTest
    @CsvSource({
        "0.8, 0.1, 0.1, three, 2.302585092994046, 1.45",
        "0.1, 0.2, 0.7, three, 0.356674943938732, 0.10",
        "0.4, 0.4, 0.2, two, 0.916290731874155, 0.20",
        "1, 0, 0, one, 0, 0",
        "1, 0, 0, three, Infinity, 2",
    })
    void agreesWithNumbersWorkedOutByHand(
            double one, double two, double three, String came, double log, double ranked) {
        CategoryScore score = CategoryScore.of(forecast(one, two, three), came);

        assertThat(score.ranked()).isCloseTo(ranked, within(1e-12));
        if (Double.isInfinite(log)) {
            assertThat(score.log()).isEqualTo(log);
        } else {
            assertThat(score.log()).isCloseTo(log, within(1e-12));
        }
    }

    @Test
    void knowsNoOtherCategories() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategoryScore.of(forecast(0.2, 0.3, 0.5), "four"))
                .withMessageContaining("four");
        assertThatIllegalArgumentException().isThrownBy(() -> forecast(0.2, 0.3, 0.6));
        assertThatIllegalArgumentException().isThrownBy(() -> forecast(1.2, 0.3, -0.5));
    }

    private static CategoryForecast forecast(double... probabilities) {
        return new CategoryForecast(TASK, List.of("one", "two", "three"), probabilities);
    }
}
