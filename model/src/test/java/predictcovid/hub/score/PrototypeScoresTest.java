package predictcovid.hub.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.check.HubRules;
import predictcovid.hub.check.SubmissionCheck;
import predictcovid.hub.file.DateCells;
import predictcovid.hub.file.NumberCells;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;
import predictcovid.hub.submission.Format;
import predictcovid.hub.submission.Submission;
import predictcovid.hub.submission.SubmissionFile;
import predictcovid.hub.submission.SubmissionName;
import predictcovid.hub.target.TargetData;
import predictcovid.hub.target.TargetRequest;
import predictcovid.hub.task.HubTasks;

/// The reference prototype's forecasts as submissions; the figures are pandas' on the same files.
@Tag("real-data")
class PrototypeScoresTest {
    private static final Path SHARED = Path.of("../../shared");
    private static final Path FORECASTS =
            SHARED.resolve("reference/prototype/forecasts-dev.csv.gz");
    private static final Path TRUTH = SHARED.resolve("data/hub/truth-to-2025-10-18.parquet");
    private static final Path TASKS = SHARED.resolve("data/hub/tasks.json");

    @TempDir private Path hub;

    @Test
    void scoresAllReferenceDatesAsPandasDoes() {
        assumeThat(FORECASTS).exists();
        HubTasks tasks = HubTasks.read(TASKS);
        forecasts()
                .forEach((date, forecasts) -> {
                    Format format = date.getDayOfMonth() % 2 == 0 ? Format.CSV : Format.PARQUET;
                    SubmissionName name = new SubmissionName(date.toString(), "proto", "forest");
                    Path file =
                            SubmissionFile.write(
                                    hub, new Submission(name, forecasts, List.of()), format, true);
                    assertThat(
                                    SubmissionCheck.check(
                                                    file,
                                                    HubRules.of(tasks, Optional.empty(), Map.of()))
                                            .findings())
                            .isEmpty();
                });
        TargetData data = TargetData.read(TRUTH, TargetRequest.of(List.of()));
        HubScores scores =
                HubScores.of(
                        hub,
                        NewestReports.of(data.reports(), LocalDate.MAX),
                        HubTasks.general(),
                        LocalDate.MIN);
        List<ScoreLine> lines = ScoreLines.of(scores, Optional.empty(), ScorePart.NOTHING);

        assertThat(scores.problems()).isEmpty();
        assertThat(scores.files()).isEqualTo(44);
        assertThat(lines).hasSize(2);
        assertLine(lines.getFirst(), 9_328, 49.7502868051, 75.9189591724, 0.4446826758);
        assertLine(lines.getLast(), 3_060, 0.0013045795, 0.0020053891, 0.4101307190);
    }

    private static void assertLine(
            ScoreLine line, int tasks, double wis, double absoluteError, double coverage50) {
        assertThat(line.tasks()).isEqualTo(tasks);
        assertThat(line.wis()).isCloseTo(wis, within(1e-9));
        assertThat(line.absoluteError()).isCloseTo(absoluteError, within(1e-9));
        assertThat(line.coverage50()).isCloseTo(coverage50, within(1e-9));
    }

    private static Map<LocalDate, List<QuantileForecast>> forecasts() {
        Map<ForecastTask, double[]> quantiles = new LinkedHashMap<>();
        TableFile file = TableFile.read(FORECASTS);
        Table table = file.table();
        DateCells reference = DateCells.of(file.require("reference_date"));
        DateCells end = DateCells.of(file.require("target_end_date"));
        TextCells target = TextCells.of(file.require("target"));
        TextCells location = TextCells.of(file.require("location"));
        NumberCells horizon = NumberCells.of(file.require("horizon"));
        NumberCells level = NumberCells.of(file.require("output_type_id"));
        NumberCells value = NumberCells.of(file.require("value"));
        for (int row = 0; row < table.rows(); row++) {
            ForecastTask task =
                    new ForecastTask(
                            target.get(row),
                            location.get(row),
                            reference.get(row).orElseThrow(),
                            (int) horizon.get(row).orElseThrow(),
                            end.get(row).orElseThrow());
            int k = QuantileLevels.HUB.indexOf(level.get(row).orElseThrow());
            quantiles.computeIfAbsent(task, _ -> new double[QuantileLevels.HUB.size()])[k] =
                    value.get(row).orElseThrow();
        }
        Map<LocalDate, List<QuantileForecast>> byDate = new LinkedHashMap<>();
        quantiles.forEach((task, values) ->
                byDate.computeIfAbsent(task.referenceDate(), _ -> new ArrayList<>())
                        .add(new QuantileForecast(task, values)));
        return byDate;
    }
}
