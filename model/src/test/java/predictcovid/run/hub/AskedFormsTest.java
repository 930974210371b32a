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
import predictcovid.hub.submission.Statistic;
import predictcovid.hub.task.HubTasks;
import predictcovid.hub.task.TargetOutputs;

class AskedFormsTest {
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

    @Test
    void aHubOfWholeNumbersIsToldWholeNumbers() throws IOException {
        QuantileForecast told =
                forms(
                                """
                                "quantile": {"output_type_id": {"required": [0.025, 0.5, 0.975]},
                                 "value": {"type": "integer", "minimum": 0}}
                                """)
                        .quantiles(List.of(FORECAST))
                        .getFirst();

        assertThat(told.quantiles()).containsExactly(2, 50, 98);
    }

    /// 0.01 × 1 below the first level, 0.01 × 99 above the last one, and between them the integral
    /// of 100 p from 0.01 to 0.99, which is 50 × (0.99² − 0.01²).
    @Test
    void aHubOfPointsIsToldMeansAndMediansAndNoQuantiles() throws IOException {
        AskedForms forms =
                forms(
                        """
                        "mean": {"output_type_id": {"required": null}, "value": {"type": "double"}},
                        "median": {"output_type_id": {"required": ["NA"]},
                         "value": {"type": "double"}}
                        """);

        assertThat(forms.quantiles(List.of(FORECAST))).isEmpty();
        List<Statistic> points = forms.statistics(List.of(FORECAST));
        assertThat(points).extracting(Statistic::type).containsExactly("mean", "median");
        assertThat(points.getFirst().value()).isEqualTo(0.01 + 0.99 + 49, within(1e-9));
        assertThat(points.getLast().value()).isEqualTo(50);
    }

    /// FORECAST is uniform from 1 to 99: a half of the first level at 0.5, and above the last one
    /// half of its 0.01 at twice 99.
    @Test
    void aHubOfThresholdsIsToldHowProbableItIsToStayBelowThem() throws IOException {
        AskedForms forms =
                forms(
                        """
                        "cdf": {"output_type_id": {"required": [0.5, 1, 33, 50.5, 198]},
                         "value": {"type": "double"}}
                        """);

        List<Statistic> told = forms.statistics(List.of(FORECAST));

        assertThat(told).extracting(Statistic::id).containsExactly("0.5", "1", "33", "50.5", "198");
        assertThat(told.stream().mapToDouble(Statistic::value).toArray())
                .containsExactly(new double[] {0.005, 0.01, 0.33, 0.505, 0.995}, within(1e-9));
    }

    @Test
    void noPointIsToldToAHubThatAsksForNone() throws IOException {
        AskedForms forms =
                forms(
                        """
                        "quantile": {"output_type_id": {"required": [0.5]},
                         "value": {"type": "double", "minimum": 0}}
                        """);

        assertThat(forms.statistics(List.of(FORECAST))).isEmpty();
    }

    private QuantileForecast told(String levels) throws IOException {
        return forms(
                        """
                        "quantile": {"is_required": true, "output_type_id": {"required": [%s]},
                         "value": {"type": "double", "minimum": 0}}
                        """
                                .formatted(levels))
                .quantiles(List.of(FORECAST))
                .getFirst();
    }

    private AskedForms forms(String outputTypes) throws IOException {
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
                   "output_type": {%s}}]}]}
                """
                        .formatted(outputTypes));
        return new AskedForms(new TargetOutputs(HubTasks.read(file)));
    }
}
