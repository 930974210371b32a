package predictcovid.hub.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.backtest.TaskScore;
import predictcovid.backtest.summary.ScoreSummary;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.task.HubTasks;
import predictcovid.text.Notice;

/// Outputs other than 23 quantiles, in a hub that asks for them.
class OtherOutputsTest {
    private static final String HEADER =
            "reference_date,target,horizon,target_end_date,location,output_type,output_type_id,value";

    @TempDir private Path hub;

    @BeforeEach
    void writeHub() throws IOException {
        write(
                "hub-config/tasks.json",
                """
                {"rounds": [{"round_id_from_variable": true, "round_id": "reference_date",
                  "model_tasks": [
                   {"task_ids": {"target": {"required": null, "optional": ["trend"]}},
                    "output_type": {"pmf": {"output_type_id": {"required": ["down", "flat", "up"]}}},
                    "target_metadata": [{"target_type": "ordinal", "is_step_ahead": true,
                      "target_keys": {"target": "trend"}}]},
                   {"task_ids": {"target": {"required": null, "optional": ["kind"]}},
                    "output_type": {"pmf": {"output_type_id": {"required": ["a", "b"]}}},
                    "target_metadata": [{"target_type": "nominal", "is_step_ahead": true,
                      "target_keys": {"target": "kind"}}]},
                   {"task_ids": {"target": {"required": null, "optional": ["wk inc"]}},
                    "output_type": {"quantile": {"output_type_id":
                      {"required": [0.025, 0.25, 0.5, 0.75, 0.975]}}},
                    "target_metadata": [{"target_type": "discrete", "is_step_ahead": true,
                      "target_keys": {"target": "wk inc"}}]}]}]}
                """);
        write(
                "oracle-output.csv",
                """
                target,target_end_date,location,output_type_id,oracle_value
                trend,2025-01-11,01,up,1
                kind,2025-01-11,01,a,1
                wk inc,2025-01-04,01,,5
                wk inc,2025-01-11,01,,7
                """);
    }

    @Test
    void probabilitiesOfOrderedCategoriesHaveTwoScores() throws IOException {
        submit(
                "ours",
                pmf("trend", "up", 0.7) + pmf("trend", "down", 0.1) + pmf("trend", "flat", 0.2));
        submit(
                "base",
                pmf("trend", "up", 0.1) + pmf("trend", "down", 0.8) + pmf("trend", "flat", 0.1));
        List<MeasureLine> lines =
                MeasureLines.of(scores().measured(), Optional.of("t-base"), ScorePart.NOTHING);

        assertThat(lines)
                .extracting(MeasureLine::measure)
                .containsExactly(
                        ScoringRule.LOG_SCORE,
                        ScoringRule.LOG_SCORE,
                        ScoringRule.RPS,
                        ScoringRule.RPS);
        assertThat(lines).extracting(MeasureLine::model).startsWith("t-ours", "t-base", "t-ours");
        assertThat(lines.get(0).mean()).isCloseTo(-Math.log(0.7), within(1e-12));
        assertThat(lines.get(0).relative()).isCloseTo(Math.log(0.7) / Math.log(0.1), within(1e-12));
        // down 0.1² + (down or flat) 0.3², over 0.8² + 0.9²
        assertThat(lines.get(2).mean()).isCloseTo(0.10, within(1e-12));
        assertThat(lines.get(2).relative()).isCloseTo(0.10 / 1.45, within(1e-12));
    }

    @Test
    void categoriesWithoutAnOrderHaveNoRankedScore() throws IOException {
        submit("ours", pmf("kind", "a", 0.25) + pmf("kind", "b", 0.75));

        assertThat(scores().measured())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.measure()).isEqualTo(ScoringRule.LOG_SCORE);
                    assertThat(one.value()).isCloseTo(Math.log(4), within(1e-12));
                });
    }

    @Test
    void probabilitiesThatAreNoneAreLeftOut() throws IOException {
        submit("ours", pmf("kind", "a", 0.5) + pmf("kind", "b", 0.6) + pmf("trend", "up", 1.0));
        HubScores scores = scores();

        assertThat(scores.measured()).isEmpty();
        assertThat(scores.problems().getFirst()).isInstanceOf(Notice.class);
        assertThat(scores.problems().getFirst().toString()).contains("2 forecasts");
    }

    @Test
    void samplesHaveAScoreEachWeekAndOneAsTrajectories() throws IOException {
        submit("ours", draw("s1", 0, 5) + draw("s1", 1, 7) + draw("s2", 0, 8) + draw("s2", 1, 11));
        List<MeasuredTask> measured = scores().measured();

        assertThat(measured)
                .extracting(MeasuredTask::measure)
                .containsExactly(ScoringRule.CRPS, ScoringRule.CRPS, ScoringRule.ENERGY);
        // mean distance from the outcome less half the mean distance of the draws
        assertThat(measured.get(0).value()).isCloseTo(1.5 - 0.75, within(1e-12));
        assertThat(measured.get(1).value()).isCloseTo(2 - 1, within(1e-12));
        assertThat(measured.get(2).value()).isCloseTo(2.5 - 1.25, within(1e-12));
        assertThat(measured.get(2).task().isOfNoWeek()).isTrue();
    }

    @Test
    void drawsOfSingleWeeksAreNoTrajectories() throws IOException {
        submit("ours", draw("s1", 0, 5) + draw("s2", 1, 7) + draw("s3", 0, 8) + draw("s4", 1, 11));
        submit("mixed", draw("s1", 0, 5) + draw("s1", 1, 7) + draw("s3", 0, 8) + draw("s4", 1, 9));

        assertThat(scores().measured())
                .hasSize(4)
                .extracting(MeasuredTask::measure)
                .containsOnly(ScoringRule.CRPS);
    }

    @Test
    void quantilesHaveTheLevelsThatTheHubAsksFor() throws IOException {
        submit(
                "ours",
                quantile(0.025, 1)
                        + quantile(0.25, 3)
                        + quantile(0.5, 4)
                        + quantile(0.75, 6)
                        + quantile(0.975, 9)
                        + quantile(0.9, 8));
        TaskScore score = scores().scores().getFirst();

        // Bracher et al. 2021: (|5 − 4| / 2 + 0.25 · 3 + 0.025 · 8) / 2.5
        assertThat(score.wis().total()).isCloseTo((0.5 + 0.75 + 0.2) / 2.5, within(1e-12));
        ScoreSummary summary = ScoreSummary.of(List.of(score));
        assertThat(summary.coverages().get(0).measured()).isEqualTo(1);
        assertThat(summary.coverages().get(1).measured()).as("no levels of 80 %").isNaN();
    }

    @Test
    void writesAFileOfTheMeasuresBesideThatOfQuantiles() throws IOException {
        submit("ours", draw("s1", 0, 5) + draw("s1", 1, 7) + draw("s2", 0, 8) + draw("s2", 1, 11));
        for (String name : List.of("scores.csv", "scores.parquet")) {
            Path file = ScoreFile.measured(hub.resolve(name));
            ScoreFile.writeMeasured(file, scores().measured());

            assertThat(file.getFileName().toString()).startsWith("scores-measures.");
            assertThat(TableFile.read(file).table().rows()).isEqualTo(3);
        }
        assertThat(hub.resolve("scores-measures.csv"))
                .content()
                .contains("t-ours,wk inc,2025-01-04,,,01,energy,1.25")
                .contains("t-ours,wk inc,2025-01-04,1,2025-01-11,01,crps,1.0");
    }

    private HubScores scores() {
        OracleOutput oracle =
                OracleOutput.read(hub.resolve("oracle-output.csv"), LocalDate.MAX, "reference_date")
                        .orElseThrow();
        HubTasks tasks = HubTasks.read(HubTasks.in(hub));
        return HubScores.of(hub, oracle, tasks, LocalDate.MIN);
    }

    private void submit(String model, String rows) throws IOException {
        write(
                "model-output/t-%s/2025-01-04-t-%s.csv".formatted(model, model),
                HEADER + "\n" + rows);
    }

    private void write(String name, String content) throws IOException {
        Path file = hub.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String pmf(String target, String category, double value) {
        return "2025-01-04,%s,1,2025-01-11,01,pmf,%s,%s\n".formatted(target, category, value);
    }

    private static String quantile(double level, double value) {
        return "2025-01-04,wk inc,0,2025-01-04,01,quantile,%s,%s\n".formatted(level, value);
    }

    private static String draw(String id, int horizon, double value) {
        LocalDate end = LocalDate.of(2025, 1, 4).plusWeeks(horizon);
        return "2025-01-04,wk inc,%d,%s,01,sample,%s,%s\n".formatted(horizon, end, id, value);
    }
}
