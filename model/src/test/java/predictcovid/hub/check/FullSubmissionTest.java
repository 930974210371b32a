package predictcovid.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.file.HubFile;
import predictcovid.hub.file.Places;
import predictcovid.hub.submission.Format;
import predictcovid.hub.submission.SamplePath;
import predictcovid.hub.submission.Submission;
import predictcovid.hub.submission.SubmissionFile;
import predictcovid.hub.submission.SubmissionName;
import predictcovid.hub.task.HubTasks;
import predictcovid.series.Area;

/// Submissions as this program writes them.
class FullSubmissionTest {
    private static final Path REAL = Path.of("src/test/resources/public/hub/tasks.json");
    private static final LocalDate REFERENCE = LocalDate.of(2025, 9, 27);
    private static final int HORIZONS = 4;

    @TempDir private Path hub;

    @ParameterizedTest
    @EnumSource(Format.class)
    void aFullSubmissionWithTrajectoriesIsValid(Format format) {
        Path file = SubmissionFile.write(hub, full(200), format, true);
        HubTasks tasks = HubTasks.read(REAL);
        CheckReport report =
                SubmissionCheck.check(file, HubRules.of(tasks, Optional.empty(), Map.of()));

        assertThat(report.findings()).isEmpty();
        assertThat(report.rows()).isEqualTo(2 * 53 * 4 * (23 + 200));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aSubmissionOfQuantilesKeepsTheGeneralRules(Format format) {
        Path file = SubmissionFile.write(hub, full(0), format, false);
        CheckReport report =
                SubmissionCheck.check(
                        file, HubRules.of(HubTasks.general(), Optional.empty(), Map.of()));

        assertThat(report.findings()).isEmpty();
        assertThat(report.rows()).isEqualTo(9_752);
    }

    @Test
    void parquetStoresTheTypesThatTheHubExpects() throws IOException {
        Path tasks = Path.of("src/test/resources/predictcovid/hub/tasks.json");
        Path file = hub.resolve("team-model/2025-09-27-team-model.parquet");
        Files.createDirectories(file.getParent());
        HubFile.write(file, ParquetTable.writer(wrongTypes()));
        CheckReport report =
                SubmissionCheck.check(
                        file, HubRules.of(HubTasks.read(tasks), Optional.empty(), Map.of()));

        assertThat(report.findings().stream().filter(f -> f.rule() == Rule.COLUMN_TYPE))
                .extracting(Finding::details)
                .containsExactlyInAnyOrder(
                        List.of("reference_date", "string", "date"),
                        List.of("horizon", "double", "int32"),
                        List.of("location", "int32", "string"),
                        List.of("output_type_id", "double", "string"),
                        List.of("value", "int32", "double"));
        assertThat(report.findings()).extracting(Finding::rule).contains(Rule.LOST_ZERO);
    }

    private static Table wrongTypes() {
        return Table.of(
                Column.texts("reference_date", List.of("2025-09-27")),
                Column.texts("target", List.of("wk inc covid hosp")),
                Column.numbers("horizon", 0),
                Column.dates("target_end_date", List.of(REFERENCE)),
                Column.integers("location", List.of(1)),
                Column.texts("output_type", List.of("quantile")),
                Column.numbers("output_type_id", 0.5),
                Column.integers("value", List.of(7)));
    }

    private static Submission full(int paths) {
        List<QuantileForecast> quantiles = new ArrayList<>();
        List<SamplePath> samples = new ArrayList<>();
        for (String target : List.of("wk inc covid hosp", "wk inc covid prop ed visits")) {
            for (Area area : Places.unitedStates().areas()) {
                List<ForecastTask> tasks =
                        IntStream.range(0, HORIZONS)
                                .mapToObj(h ->
                                        new ForecastTask(
                                                target,
                                                area.code(),
                                                REFERENCE,
                                                h,
                                                REFERENCE.plusWeeks(h)))
                                .toList();
                tasks.forEach(task ->
                        quantiles.add(new QuantileForecast(task, QuantileLevels.HUB.toArray())));
                for (int path = 0; path < paths; path++) {
                    String id = area.code() + "-" + target.charAt(13) + "-" + path;
                    samples.add(new SamplePath(id, tasks, 0.1, 0.2, 0.3, 0.4));
                }
            }
        }
        return new Submission(
                new SubmissionName(REFERENCE.toString(), "team", "model"), quantiles, samples);
    }
}
