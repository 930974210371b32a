package predictcovid.run.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.task.HubTasks;
import predictcovid.hub.task.TargetOutputs;

class AskedLevelsTest {
    private static final LocalDate DATE = LocalDate.of(2025, 1, 4);

    /// A hundred times its level, and 99 at level 0.99.
    private static final QuantileForecast FORECAST =
            new QuantileForecast(
                    new ForecastTask("t", "a", DATE, 0, DATE),
                    IntStream.range(0, 23)
                            .mapToDouble(k -> 100 * QuantileLevels.HUB.level(k))
                            .toArray());

    @TempDir Path folder;

    /// 0.33 lies between 0.3 and 0.35.
    @Test
    void aLevelBetweenTwoLiesOnTheLineThroughBoth() throws IOException {
        QuantileForecast told = told("0.05, 0.33, 0.5, 0.67, 0.95");

        assertThat(told.levels().toArray()).containsExactly(0.05, 0.33, 0.5, 0.67, 0.95);
        assertThat(told.quantiles())
                .containsExactly(new double[] {5, 33, 50, 67, 95}, within(1e-9));
    }

    @Test
    void beyondTheOutermostLevelsNothingIsInvented() throws IOException {
        assertThat(told("0.001, 0.5, 0.999")).isSameAs(FORECAST);
    }

    private QuantileForecast told(String levels) throws IOException {
        Path file = folder.resolve("tasks.json");
        Files.writeString(
                file,
                """
                {"schema_version":
                 "https://raw.githubusercontent.com/hubverse-org/schemas/main/v5.0.0/tasks-schema.json",
                 "rounds": [{"round_id_from_variable": true, "round_id": "reference_date",
                  "model_tasks": [{
                   "task_ids": {
                    "reference_date": {"required": null, "optional": ["2025-01-04"]},
                    "target": {"required": ["t"], "optional": null},
                    "horizon": {"required": [0], "optional": null},
                    "location": {"required": ["a"], "optional": null}},
                   "output_type": {"quantile": {"is_required": true,
                    "output_type_id": {"required": [%s]},
                    "value": {"type": "double", "minimum": 0}}}}]}]}
                """
                        .formatted(levels));
        return new AskedLevels(new TargetOutputs(HubTasks.read(file)))
                .of(List.of(FORECAST))
                .getFirst();
    }
}
