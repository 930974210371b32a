package predictcovid.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.hub.file.HubFile;
import predictcovid.hub.task.HubTasks;

/// A hub that asks for a season's peak, which has neither horizon nor date, and for probabilities.
class PeakCheckTest {
    private static final Path TASKS =
            Path.of("src/test/resources/predictcovid/hub/tasks-flu-peaks.json");
    private static final String PEAK = "peak inc flu hosp";
    private static final String PEAK_WEEK = "peak week inc flu hosp";
    private static final String CHANGE = "wk flu hosp rate change";
    private static final List<String> SEASON = List.of("2025-11-22", "2026-01-17", "2026-05-23");

    @TempDir private Path folder;

    private final List<String> rows = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"NA, NA", "'', ''", "'', NA"})
    void aPeakHasNeitherHorizonNorDate(String horizon, String end) throws IOException {
        addPeak(horizon, end);
        addWeeks("2026-01-17", SEASON, 0.2, 0.5, 0.3);
        addAdmissions();

        assertThat(check().findings()).isEmpty();
    }

    @Test
    void aPeakWithAHorizonAndADateIsNotAskedFor() throws IOException {
        addPeak("0", "2026-01-17");
        assertThat(rules(check())).containsExactly(Rule.COMBINATION);
    }

    @Test
    void otherTargetsOfTheSameRoundKeepTheirDates() throws IOException {
        addPeak("NA", "NA");
        row("2026-01-17", "wk inc flu hosp", "1", "2026-01-17", "US", "quantile", "0.5", "7");
        assertThat(rules(check())).contains(Rule.END_DATE);
    }

    @Test
    void otherTargetsOfTheSameRoundHaveHorizonsAndDates() throws IOException {
        row("2026-01-17", "wk inc flu hosp", "NA", "NA", "US", "quantile", "0.5", "7");
        assertThat(rules(check())).contains(Rule.COMBINATION);
    }

    @Test
    void rowsOfNoValueAreToldTwiceHoweverTheyAreWritten() throws IOException {
        addPeak("NA", "NA");
        addPeak("", "");
        assertThat(rules(check())).containsExactly(Rule.DUPLICATE);
    }

    @Test
    void aPeakMayBeStoredAsParquet() throws IOException {
        Path file = folder.resolve("team-model/2026-01-17-team-model.parquet");
        Files.createDirectories(file.getParent());
        List<String> levels = List.of("0.1", "0.5", "0.9");
        HubFile.write(
                file,
                ParquetTable.writer(
                        Table.of(
                                Column.dates("reference_date", three(LocalDate.of(2026, 1, 17))),
                                Column.texts("target", three(PEAK)),
                                Column.numbers("horizon", Double.NaN, Double.NaN, Double.NaN),
                                Column.texts("target_end_date", three("")),
                                Column.texts("location", three("US")),
                                Column.texts("output_type", three("quantile")),
                                Column.texts("output_type_id", levels),
                                Column.numbers("value", 1000, 2000, 3000))));
        CheckReport report =
                SubmissionCheck.check(
                        file, HubRules.of(HubTasks.read(TASKS), Optional.empty(), Map.of()));

        assertThat(report.findings().stream().map(Finding::rule)).containsOnly(Rule.COLUMN_TYPE);
    }

    private static <T> List<T> three(T value) {
        return List.of(value, value, value);
    }

    @Test
    void probabilitiesSumToOne() throws IOException {
        addChange(0.1, 0.2, 0.4, 0.2, 0.1);
        assertThat(check().findings()).isEmpty();
        rows.clear();
        addChange(0.5, 0.5, 0.5, 0.5, 0.5);
        CheckReport report = check();

        assertThat(rules(report)).containsExactly(Rule.PMF_SUM);
        assertThat(report.findings().getFirst().where().orElseThrow().in(Locale.ENGLISH))
                .isEqualTo(CHANGE + ", horizon 0, 2026-01-17, US (sum 2.5)");
    }

    @ParameterizedTest
    @CsvSource({"1e-8, true", "2e-8, false", "-1e-8, true", "-2e-8, false"})
    void aSumMayBeOffByWhatRTakesForEqual(double off, boolean isValid) throws IOException {
        addChange(0.1, 0.2, 0.4 + off, 0.2, 0.1);
        assertThat(check().isValid()).isEqualTo(isValid);
    }

    @Test
    void allThatMayHappenHasAProbability() throws IOException {
        addWeeks("2026-01-17", SEASON.subList(0, 2), 0.4, 0.6);
        CheckReport report = check();

        assertThat(rules(report)).containsExactly(Rule.IDS_MISSING);
        assertThat(report.findings().getFirst().where().orElseThrow().in(Locale.ENGLISH))
                .contains("2026-05-23");
    }

    @Test
    void aNumberThatCannotBeReadHasNoSum() throws IOException {
        addChange(0.1, 0.2, 0.4, 0.2, 0.1);
        rows.set(0, rows.getFirst().replace("0.1", "much"));
        assertThat(rules(check())).containsExactly(Rule.NO_VALUE);
    }

    @Test
    void theWeeksOfAPastSeasonAreTakenAsTheyAre() throws IOException {
        addWeeks("2025-01-11", List.of("2024-12-28", "2025-01-11"), 0.4, 0.6);
        CheckReport report = check("2025-01-11");

        assertThat(rules(report)).containsExactly(Rule.OTHER_SEASON);
        assertThat(report.isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-10", "2023-01-07", "never"})
    void aPastSeasonHasItsOwnWeeks(String week) throws IOException {
        addWeeks("2025-01-11", List.of("2024-12-28", week), 0.4, 0.6);
        assertThat(rules(check("2025-01-11"))).contains(Rule.OUTPUT_ID);
    }

    @Test
    void thePresentSeasonHasTheWeeksThatAreListed() throws IOException {
        addWeeks("2026-01-17", List.of("2025-11-22", "2026-01-24"), 0.4, 0.6);
        assertThat(rules(check())).contains(Rule.OUTPUT_ID).doesNotContain(Rule.OTHER_SEASON);
    }

    private void addPeak(String horizon, String end) {
        for (String level : new String[] {"0.1", "0.5", "0.9"}) {
            row("2026-01-17", PEAK, horizon, end, "US", "quantile", level, "1000");
        }
    }

    private void addAdmissions() {
        for (String level : new String[] {"0.10", "0.500", ".9"}) {
            row("2026-01-17", "wk inc flu hosp", "-1", "2026-01-10", "56", "quantile", level, "7");
        }
    }

    private void addWeeks(String round, List<String> weeks, double... values) {
        for (int i = 0; i < weeks.size(); i++) {
            row(round, PEAK_WEEK, "NA", "NA", "US", "pmf", weeks.get(i), values[i] + "");
        }
    }

    private void addChange(double... values) {
        List<String> categories =
                List.of("large_increase", "increase", "stable", "decrease", "large_decrease");
        for (int i = 0; i < values.length; i++) {
            row(
                    "2026-01-17",
                    CHANGE,
                    "0",
                    "2026-01-17",
                    "US",
                    "pmf",
                    categories.get(i),
                    values[i] + "");
        }
    }

    private void row(String... cells) {
        rows.add(String.join(",", cells));
    }

    private CheckReport check() throws IOException {
        return check("2026-01-17");
    }

    private CheckReport check(String round) throws IOException {
        Path file = folder.resolve("team-model").resolve(round + "-team-model.csv");
        Files.createDirectories(file.getParent());
        List<String> lines = new ArrayList<>(List.of(String.join(",", ExampleHub.COLUMNS)));
        lines.addAll(rows);
        Files.write(file, lines);
        return SubmissionCheck.check(
                file, HubRules.of(HubTasks.read(TASKS), Optional.empty(), Map.of("US", 340e6)));
    }

    private static List<Rule> rules(CheckReport report) {
        return report.findings().stream().map(Finding::rule).toList();
    }
}
