package predictcovid.run.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.TaskScore;
import predictcovid.chart.Chart;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;

class BacktestChartsTest {
    private static final LocalDate DATE = LocalDate.parse("2020-06-03");

    @ParameterizedTest
    @CsvSource({"day inc case, new cases a day", "wk inc case, new cases a week"})
    void aTargetsPicturesSayWhetherItIsCountedByTheDayOrByTheWeek(String target, String words) {
        List<TaskScore> scores =
                Stream.of("quantile-forest", "naive").map(each -> score(each, target)).toList();
        Period period =
                Period.of(
                                List.of(DATE),
                                new TreeSet<>(List.of(DATE)),
                                "quantile-forest",
                                scores,
                                List.of())
                        .getFirst();

        List<Chart> charts =
                new BacktestCharts(
                                period, List.of("quantile-forest", "naive"), Optional.of("naive"))
                        .all();

        assertThat(charts)
                .hasSize(3)
                .allSatisfy(chart -> assertThat(chart.alternative(Locale.ENGLISH)).contains(words));
    }

    private static TaskScore score(String forecaster, String target) {
        double[] quantiles = new double[23];
        Arrays.setAll(quantiles, k -> 100 + k);
        ForecastTask task = new ForecastTask(target, "BRA", DATE, 1, DATE.plusWeeks(1));
        return TaskScore.of(forecaster, new QuantileForecast(task, quantiles), Outcome.of(107));
    }
}
