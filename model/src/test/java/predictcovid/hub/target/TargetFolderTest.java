package predictcovid.hub.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.hub.file.HubFile;
import predictcovid.hub.target.TargetProblem.Kind;
import predictcovid.series.vintage.Report;
import predictcovid.text.Fault;

/// Target data as hubs keep them: partitioned by folders, as an archive, in a clone.
class TargetFolderTest {
    private static final String FLU = "wk inc flu hosp";
    private static final LocalDate WEEK = LocalDate.of(2023, 10, 14);

    @TempDir private Path hub;

    @Test
    void foldersTellColumns() throws IOException {
        HubFile.write(
                hub.resolve("target-data/time-series/target=wk%20inc%20flu%20hosp/part-0.parquet"),
                ParquetTable.writer(
                        Table.of(
                                Column.dates("as_of", List.of(WEEK.plusDays(4))),
                                Column.dates("target_end_date", List.of(WEEK)),
                                Column.texts("location", List.of("US")),
                                Column.numbers("observation", 574))));
        write(
                "target-data/time-series/target=wk inc flu prop ed visits/part-1.csv",
                "target_end_date,as_of,location,observation",
                "2023-10-14,2023-10-18,US,0.01");
        write("target-data/time-series/.DS_Store.csv", "nothing");

        for (Path place : List.of(hub, hub.resolve("target-data/time-series"))) {
            TargetData data = read(place);
            assertThat(data.reports())
                    .containsExactlyInAnyOrder(
                            report(FLU, WEEK, WEEK.plusDays(4), 574),
                            report("wk inc flu prop ed visits", WEEK, WEEK.plusDays(4), 0.01));
            assertThat(data.problems()).isEmpty();
        }
    }

    @Test
    void vintagesMayBeFolders() throws IOException {
        for (String day : new String[] {"2023-10-18", "2023-10-25"}) {
            write(
                    "time-series/as_of=" + day + "/time-series.csv",
                    "target,target_end_date,location,observation",
                    FLU + ",2023-10-14,US," + day.substring(8));
        }
        assertThat(read(hub.resolve("time-series")).reports())
                .containsExactly(
                        report(FLU, WEEK, LocalDate.of(2023, 10, 18), 18),
                        report(FLU, WEEK, LocalDate.of(2023, 10, 25), 25));
    }

    @Test
    void anArchiveOfDatedFilesHoldsVintages() throws IOException {
        tasks();
        archive("target-hospital-admissions_2023-10-14.csv", "2023-10-14,US,US,7,0.1");
        archive(
                "target-hospital-admissions_2023-10-21.csv",
                "2023-10-21,US,US,9,0.1",
                "2023-10-14,US,US,8,0.1");
        archive("target-ed-visits-prop_2023-10-14.csv", "2023-10-14,US,US,0.01,");
        TargetData data = read(hub);

        assertThat(data.reports())
                .containsExactlyInAnyOrder(
                        report(FLU, WEEK, WEEK.plusDays(4), 7),
                        report(FLU, WEEK, WEEK.plusDays(11), 8),
                        report(FLU, WEEK.plusWeeks(1), WEEK.plusDays(11), 9),
                        report("wk inc flu prop ed visits", WEEK, WEEK.plusDays(4), 0.01));
        assertThat(data.problems()).isEmpty();
        assertThat(data.hasVintages()).isTrue();
    }

    /// The second file is the first one again under a later date.
    @Test
    void theWeeksOfAFileCountNotItsName() throws IOException {
        tasks();
        archive("target-hospital-admissions_2023-10-14.csv", "2023-10-14,US,US,7,0.1");
        archive("target-hospital-admissions_2023-10-21.csv", "2023-10-14,US,US,8,0.1");
        archive("target-hospital-admissions_2023-10-28.csv", "2023-10-21,US,US,9,0.1");
        TargetData data = read(hub);

        assertThat(data.reports())
                .containsExactly(
                        report(FLU, WEEK, WEEK.plusDays(4), 7),
                        report(FLU, WEEK.plusWeeks(1), WEEK.plusDays(11), 9));
        assertThat(data.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.MISNAMED);
                    assertThat(problem.notice().toString())
                            .contains("admissions_2023-10-21.csv (to 2023-10-14)")
                            .contains("admissions_2023-10-28.csv (to 2023-10-21)");
                });
    }

    @Test
    void aSeriesSaysBetterThanAnArchiveWhatWasKnown() throws IOException {
        tasks();
        archive("target-hospital-admissions_2023-10-14.csv", "2023-10-14,US,US,7,0.1");
        archive("target-hospital-admissions_2023-10-21.csv", "2023-10-21,US,US,9,0.1");
        write(
                "target-data/time-series.csv",
                "target,target_end_date,as_of,location,observation",
                FLU + ",2023-10-21,2023-10-25,US,10");

        assertThat(read(hub).reports())
                .containsExactly(
                        report(FLU, WEEK, WEEK.plusDays(4), 7),
                        report(FLU, WEEK.plusWeeks(1), WEEK.plusDays(11), 10));
    }

    @Test
    void filesWithoutATimeSeriesAreNamedByWhatTheyCount() throws IOException {
        tasks();
        write(
                "target-data/target-hospital-admissions.csv",
                "\"\",\"date\",\"location\",\"location_name\",\"value\",\"weekly_rate\"",
                "1,2023-10-14,\"US\",\"US\",7,0.1");
        write("target-data/oracle-output.csv", "target,oracle_value");
        TargetData data = read(hub);

        assertThat(data.reports()).containsExactly(report(FLU, WEEK, WEEK, 7));
        assertThat(data.hasVintages()).isFalse();
    }

    /// FluSight's `as_of` is the Saturday that ends the newest week; its numbers come on Wednesday.
    @Test
    void theEndOfAWeekIsNotTheDayOnWhichItWasKnown() throws IOException {
        tasks();
        write(
                "target-data/time-series.csv",
                "as_of,target,target_end_date,location,location_name,observation,weekly_rate",
                "2023-10-14,wk inc flu hosp,2023-10-14,US,US,574,0.17",
                "2023-10-14,wk inc flu hosp,2023-10-07,US,US,572,0.17",
                "2023-10-21,wk inc flu hosp,2023-10-21,US,US,601,0.18");
        TargetData data = read(hub);

        assertThat(data.reports())
                .containsExactly(
                        report(FLU, WEEK, WEEK.plusDays(4), 574),
                        report(FLU, WEEK.minusWeeks(1), WEEK.plusDays(4), 572),
                        report(FLU, WEEK.plusWeeks(1), WEEK.plusDays(11), 601));
        assertThat(data.problems()).extracting(TargetProblem::kind).contains(Kind.WEEK_AS_DAY);
        assertThat(read(hub.resolve("target-data/time-series.csv")).reports().getFirst().asOf())
                .as("a file that is alone")
                .isEqualTo(WEEK);
    }

    @Test
    void anEmptyFolderIsNamed() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> read(hub))
                .withMessageContainingAll(hub.toString(), "target-data/time-series");
    }

    @Test
    void aHubWithoutDataTellsItsBucket() throws IOException {
        write(
                "hub-config/admin.json",
                "{\"cloud\": {\"enabled\": true, \"host\": {\"storage_service\": \"s3\",",
                "\"storage_location\": \"some-hub\"}}}");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> read(hub))
                .withMessageContaining("--target-data s3://some-hub");
    }

    @Test
    void theSumOfAFolderChangesWithAnyPart() throws IOException {
        archive("target-hospital-admissions_2023-10-14.csv", "2023-10-14,US,US,7,0.1");
        write("target-data/README.md", "");
        String before = TargetData.sha256(hub);
        archive("target-hospital-admissions_2023-10-21.csv", "2023-10-21,US,US,9,0.1");

        assertThat(TargetData.sha256(hub)).isNotEqualTo(before).hasSize(64);
    }

    private void tasks() throws IOException {
        Path tasks = hub.resolve("hub-config/tasks.json");
        Files.createDirectories(tasks.getParent());
        Files.createDirectories(hub.resolve("target-data"));
        Files.copy(Path.of("src/test/resources/predictcovid/hub/tasks-flu.json"), tasks);
    }

    private void archive(String name, String... rows) throws IOException {
        String[] lines = new String[rows.length + 1];
        lines[0] = "date,location,location_name,value,weekly_rate";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        write("auxiliary-data/target-data-archive/" + name, lines);
    }

    private void write(String name, String... lines) throws IOException {
        Path file = hub.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
    }

    private static TargetData read(Path place) {
        return TargetData.read(
                place, new TargetRequest(Optional.empty(), Optional.empty(), List.of()));
    }

    private static Report report(String target, LocalDate week, LocalDate asOf, double value) {
        return new Report(target, "US", week, asOf, value);
    }
}
