package predictcovid.run.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import predictcovid.backtest.TaskLoss;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.quantile.ForecastTask;

class ScoreTablesTest {
    private static final LocalDate DATE = LocalDate.of(2025, 1, 4);

    @Test
    void skillByHorizonCountsItsOwnForecastsAndHasALogRatio() {
        List<TaskLoss> ours =
                List.of(
                        loss("ours", "01", 0, 2, 0.2),
                        loss("ours", "01", 1, 3, 0.3),
                        loss("ours", "02", 1, 5, 0.1));
        List<TaskLoss> theirs =
                List.of(
                        loss("theirs", "01", 0, 4, 0.8),
                        loss("theirs", "01", 1, 6, 0.5),
                        loss("theirs", "02", 1, 4, 0.3));
        Skill skill = Skill.of(ours, "theirs", theirs).orElseThrow();
        Period period = new Period("wk inc", DATE, List.of(), Map.of(), List.of(skill));

        Table table = ScoreTables.skills(List.of(period));

        assertThat(table.texts("horizon")).containsExactly("", "0", "1");
        assertThat(table.integers("forecasts")).containsExactly(3, 1, 2);
        assertThat(table.numbers("relative_wis"))
                .containsExactly(new double[] {10.0 / 14, 0.5, 0.8}, within(1e-12));
        assertThat(table.numbers("relative_log_wis"))
                .containsExactly(new double[] {0.6 / 1.6, 0.25, 0.5}, within(1e-12));
    }

    private static TaskLoss loss(
            String model, String place, int horizon, double wis, double logWis) {
        ForecastTask task =
                new ForecastTask("wk inc", place, DATE, horizon, DATE.plusWeeks(horizon));
        return new TaskLoss(model, task, wis, logWis, wis);
    }
}
