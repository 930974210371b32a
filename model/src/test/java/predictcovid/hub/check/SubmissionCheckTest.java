package predictcovid.hub.check;

import static org.assertj.core.api.Assertions.assertThat;
import static predictcovid.hub.check.ExampleHub.HOSP;
import static predictcovid.hub.check.ExampleHub.VISITS;
import static predictcovid.hub.check.ExampleHub.rowsOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.hub.task.HubTasks;
import predictcovid.text.Texts;

/// Breaks one rule at a time in a valid submission.
class SubmissionCheckTest {
    @TempDir private Path folder;

    private ExampleHub hub;

    @BeforeEach
    void aValidSubmission() throws IOException {
        hub = new ExampleHub(folder);
    }

    @Test
    void aValidSubmissionHasNoFindings() throws IOException {
        CheckReport report = hub.check();

        assertThat(report.findings()).isEmpty();
        assertThat(report.isValid()).isTrue();
        assertThat(report.rows()).isEqualTo(3 * 4 * (23 + 3) + 2 * 3 * 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team-model.csv",
                "2025-09-27-team.csv",
                "2025-09-27-team-model.txt",
                "2025-09-27-te am-model.csv",
                "2025-09-27-team-model-2.csv",
            })
    void theNameSaysRoundTeamModelAndFormat(String name) throws IOException {
        Path file = hub.write("model-output/team-model/" + name);
        assertOnly(hub.check(file), Rule.FILE_NAME, name, "Name it");
    }

    @Test
    void theNameMaySayHowTheFileIsCompressed() throws IOException {
        Path file = hub.write("model-output/team-model/2025-09-27-team-model.gzip.csv");
        assertThat(hub.check(file).findings()).isEmpty();
    }

    @Test
    void theFileLiesInTheFolderOfItsModel() throws IOException {
        Path file = hub.write("model-output/team-other/2025-09-27-team-model.csv");
        assertOnly(hub.check(file), Rule.FOLDER, "team-other", "model-output/team-model");
    }

    @Test
    void aModelHasOneFileOfARound() throws IOException {
        Path file = hub.write();
        hub.write("model-output/team-model/2025-09-20-team-model.csv");
        assertThat(hub.check(file).findings()).isEmpty();

        hub.write("model-output/team-model/2025-09-27-team-model.gzip.csv");
        assertOnly(hub.check(file), Rule.FILE_TWICE, "2025-09-27-team-model.gzip.csv", "Remove");
    }

    @Test
    void theRoundIsOneOfTheHubs() throws IOException {
        hub.with(rowsOf("2025-09-27"), "reference_date", "2025-09-24");
        Path file = hub.write("model-output/team-model/2025-09-24-team-model.csv");

        assertThat(rules(hub.check(file))).contains(Rule.ROUND);
        assertThat(sentence(hub.check(file), Rule.ROUND)).contains("2025-09-24", "2025-09-27");
    }

    @Test
    void theModelIsDescribed() throws IOException {
        Files.delete(folder.resolve("model-metadata/team-model.yml"));
        assertOnly(hub.check(), Rule.METADATA, "model-metadata/team-model.yml");
        Files.writeString(folder.resolve("model-metadata/team-model.yaml"), "");
        assertThat(hub.check().findings()).isEmpty();
    }

    @Test
    void theFileCanBeRead() throws IOException {
        Path file = folder.resolve("model-output/team-model/2025-09-27-team-model.parquet");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "PAR1 and no more");
        assertOnly(hub.check(file), Rule.UNREADABLE, "Parquet");
    }

    @Test
    void theFileHasRows() throws IOException {
        assertOnly(hub.without(_ -> true).check(), Rule.NO_ROWS, "at least one");
    }

    @Test
    void noColumnIsMissing() throws IOException {
        hub.header(
                "reference_date",
                "target",
                "horizon",
                "location",
                "output_type",
                "output_type_id",
                "value");
        hub.rows()
                .replaceAll(row ->
                        new String[] {row[0], row[1], row[2], row[4], row[5], row[6], row[7]});
        assertOnly(hub.check(), Rule.COLUMN_MISSING, "missing: target_end_date.");
    }

    @Test
    void noColumnIsTooMuch() throws IOException {
        hub.header(String.join(",", ExampleHub.COLUMNS), "model_id");
        hub.rows().replaceAll(row -> (String.join(",", row) + ",team-model").split(",", -1));
        assertOnly(hub.check(), Rule.COLUMN_UNKNOWN, "model_id");
    }

    @Test
    void anotherOrderOfColumnsIsAWarning() throws IOException {
        hub.header(
                "target",
                "reference_date",
                "horizon",
                "target_end_date",
                "location",
                "output_type",
                "output_type_id",
                "value");
        hub.rows()
                .replaceAll(row -> {
                    String[] other = row.clone();
                    other[0] = row[1];
                    other[1] = row[0];
                    return other;
                });
        CheckReport report = hub.check();

        assertOnly(report, Rule.COLUMN_ORDER, "reference_date, target");
        assertThat(report.isValid()).isTrue();
    }

    @Test
    void eachLineHasAllFields() throws IOException {
        hub.rows().add(new String[] {"2025-09-27", HOSP});
        assertOnly(hub.check(), Rule.BROKEN_LINE, "header");
    }

    @Test
    void datesAreDates() throws IOException {
        hub.with(rowsOf("01", "0.5"), "target_end_date", "27/09/2025");
        CheckReport report = hub.check();

        assertOnly(report, Rule.DATE, "target_end_date", "2025-09-27");
        assertThat(report.findings().getFirst().count()).isEqualTo(4 + 3);
    }

    @Test
    void allRowsAreOfTheFilesRound() throws IOException {
        hub.with(rowsOf("01", "0.5"), "reference_date", "2025-09-20");
        assertOnly(hub.check(), Rule.REFERENCE_DATE, "Write 2025-09-27");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0.0", "", "one", "1.5"})
    void theHorizonIsAskedFor(String horizon) throws IOException {
        hub.with(rowsOf("01", "3"), "horizon", horizon);
        hub.with(rowsOf(horizon), "target_end_date", "2025-10-18");
        CheckReport report = hub.check();

        assertThat(rules(report)).contains(Rule.HORIZON);
        assertThat(sentence(report, Rule.HORIZON)).contains("0, 1, 2, 3");
    }

    @Test
    void theDateFollowsFromTheHorizon() throws IOException {
        hub.with(rowsOf(HOSP, "01", "2"), "target_end_date", "2025-10-10");
        CheckReport report = hub.check();

        assertOnly(report, Rule.END_DATE, "plus 7 days");
        assertThat(where(report)).contains("(2025-10-10 instead of 2025-10-11)", "; and 22 more");
    }

    @Test
    void locationsKeepTheirLeadingZero() throws IOException {
        hub.with(rowsOf(HOSP, "02"), "location", "2");
        CheckReport report = hub.check();

        assertOnly(report, Rule.LOST_ZERO, "01 instead of 1");
        assertThat(where(report)).contains("line 210 (2)");
    }

    @Test
    void theLocationIsAskedFor() throws IOException {
        hub.with(rowsOf(HOSP, "02"), "location", "Alaska");
        assertOnly(hub.check(), Rule.LOCATION, "01, 02, US");
    }

    @Test
    void theTargetIsAskedFor() throws IOException {
        hub.with(rowsOf(HOSP, "02"), "target", "wk inc flu hosp");
        assertOnly(hub.check(), Rule.TARGET, HOSP, VISITS);
    }

    @Test
    void theCombinationIsAskedFor() throws IOException {
        hub.add(VISITS, 3, "US", "quantile", "0.5", "0.01");
        CheckReport report = hub.check();

        assertOnly(report, Rule.COMBINATION, "together");
        assertThat(where(report)).contains(VISITS + ", horizon 3, US");
    }

    @Test
    void theOutputTypeIsAskedFor() throws IOException {
        hub.add(HOSP, 0, "US", "mean", "", "50");
        assertOnly(hub.check(), Rule.OUTPUT_TYPE, "quantile, sample");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.51", "median", ""})
    void theLevelIsAskedFor(String level) throws IOException {
        hub.add(HOSP, 0, "US", "quantile", level, "50");
        assertOnly(hub.check(), Rule.LEVEL, "0.01, 0.025");
    }

    @Test
    void aLevelMayBeWrittenInAnyWay() throws IOException {
        hub.with(rowsOf("0.5"), "output_type_id", "0.500")
                .with(rowsOf("0.9"), "output_type_id", ".90");
        assertThat(hub.check().findings()).isEmpty();
    }

    @Test
    void noRequiredLevelIsMissing() throws IOException {
        hub.without(rowsOf(HOSP, "01", "2", "0.975")).without(rowsOf(VISITS, "0.1"));
        CheckReport report = hub.check();

        assertOnly(report, Rule.LEVELS_MISSING, "all 23 levels");
        assertThat(where(report)).isEqualTo(HOSP + ", horizon 2, 01 (0.975)");
    }

    @Test
    void otherOutputsHaveTheirOwnNames() throws IOException {
        hub.add(VISITS, 0, "US", "pmf", "low", "0.5");
        hub.add(VISITS, 0, "US", "pmf", "high", "0.25");
        hub.add(VISITS, 0, "US", "pmf", "middle", "0.25");
        assertOnly(hub.check(), Rule.OUTPUT_ID, "pmf", "low");
    }

    @Test
    void nothingIsToldTwice() throws IOException {
        hub.add(HOSP, 0, "US", "quantile", "0.50", "50");
        hub.add(HOSP, 0, "US", "sample", "US-1", "50");
        CheckReport report = hub.check();

        assertOnly(report, Rule.DUPLICATE, "Keep one");
        assertThat(report.findings().getFirst().count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NA", "Inf", "many", "1e400"})
    void valuesAreFiniteNumbers(String value) throws IOException {
        hub.with(rowsOf(HOSP, "01", "2", "0.5"), "value", value);
        assertOnly(hub.check(), Rule.NO_VALUE, "number");
    }

    @Test
    void valuesAreNotTooSmall() throws IOException {
        hub.with(rowsOf(HOSP, "01", "2", "0.01"), "value", "-0.5");
        CheckReport report = hub.check();

        assertOnly(report, Rule.TOO_SMALL, "at least 0.");
        assertThat(where(report)).contains("(-0.5)");
    }

    @Test
    void valuesAreNotTooLarge() throws IOException {
        hub.with(rowsOf(HOSP, "01-1", "2"), "value", "100001");
        assertOnly(hub.check(), Rule.TOO_LARGE, "at most 100,000");
    }

    @Test
    void sharesAreNotPercentages() throws IOException {
        hub.with(rowsOf(VISITS, "01", "2", "0.9"), "value", "1.2");
        assertOnly(hub.check(), Rule.SHARE, "0.012");
    }

    @Test
    void wholeNumbersHaveNoFraction() throws IOException {
        hub.with(rowsOf(HOSP, "01-1", "2"), "value", "7.5");
        assertOnly(hub.check(), Rule.FRACTION, "Round");
    }

    @Test
    void quantilesDoNotFall() throws IOException {
        hub.with(rowsOf(HOSP, "01", "2", "0.55"), "value", "49.9");
        CheckReport report = hub.check();

        assertOnly(report, Rule.DECREASING, "Sort");
        // after 104 rows of the nation and 52 of shorter horizons, the thirteenth level
        assertThat(where(report)).isEqualTo("line 170 (" + HOSP + ", horizon 2, 01; level 0.55)");
    }

    @Test
    void numbersAreSaidAsTheReaderWritesThem() throws IOException {
        hub.with(rowsOf(HOSP, "01", "2", "0.55"), "value", "49.9");
        hub.with(rowsOf(HOSP, "01-1", "2"), "value", "100001");
        List<Finding> findings = hub.check().findings();

        assertThat(findings.getFirst().sentence().in(Texts.BRAZIL)).contains("máximo 100.000.");
        assertThat(findings.getLast().where().orElseThrow().in(Texts.BRAZIL))
                .contains("nível 0,55");
    }

    @Test
    void semicolonsAreNamedAndNothingElse() throws IOException {
        Path file = hub.write();
        Files.writeString(file, Files.readString(file).replace(',', ';'));
        assertOnly(hub.check(file), Rule.SEMICOLONS, "commas between the fields");

        Files.writeString(file, Files.readString(file).replace('.', ','));
        assertOnly(hub.check(file), Rule.SEMICOLONS, "full stop before decimals");
    }

    @Test
    void decimalCommasAreNamed() throws IOException {
        hub.with(rowsOf(HOSP, "01", "2", "0.55"), "value", "\"55,0\"");
        assertOnly(hub.check(), Rule.DECIMAL_COMMA, "12.5, not 12,5");
        hub.with(rowsOf(HOSP, "01", "2", "0.5"), "output_type_id", "\"0,5\"");
        CheckReport report = hub.check();
        assertThat(rules(report)).containsExactly(Rule.LEVELS_MISSING, Rule.DECIMAL_COMMA);
        assertThat(report.findings().getLast().where().orElseThrow().in(Locale.ENGLISH))
                .isEqualTo("line 169 (0,5); line 170 (55,0)");
    }

    @Test
    void aBlankPlaceIsCalledBlank() throws IOException {
        hub.with(rowsOf(HOSP, "01", "2", "0.55"), "location", "");
        CheckReport report = hub.check();

        assertThat(rules(report)).contains(Rule.LOCATION);
        assertThat(where(report)).isEqualTo("line 170 (is blank)");
    }

    @Test
    void equalQuantilesAreFine() throws IOException {
        hub.with(rowsOf(HOSP, "quantile"), "value", "0");
        assertThat(hub.check().findings()).isEmpty();
    }

    @Test
    void aRequiredOutputTypeIsThere() throws IOException {
        hub.without(rowsOf(HOSP, "01", "2", "quantile"));
        assertOnly(hub.check(), Rule.TYPE_MISSING, "quantile");
    }

    @Test
    void requiredTasksAreThere() throws IOException {
        hub.without(rowsOf(VISITS, "US", "0"));
        CheckReport report = hub.check();

        assertOnly(report, Rule.TASK_MISSING, "Required");
        assertThat(where(report)).isEqualTo(VISITS + ", horizon 0, US");
    }

    @Test
    void requiredTasksOfATargetThatIsLeftOutAreNotAskedFor() throws IOException {
        hub.without(rowsOf(VISITS));
        assertThat(hub.check().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456"})
    void trajectoriesHaveNamesThatFit(String id) throws IOException {
        hub.with(rowsOf("01-1"), "output_type_id", id);
        assertOnly(hub.check(), Rule.SAMPLE_ID, "texts of 1 to 6 characters");
    }

    @Test
    void aTrajectoryKeepsToOnePlace() throws IOException {
        hub.with(rowsOf("02-1"), "output_type_id", "01-1");
        CheckReport report = hub.check();

        assertThat(rules(report)).containsExactly(Rule.SAMPLE_MIXED, Rule.SAMPLE_UNEVEN);
        assertThat(sentence(report, Rule.SAMPLE_MIXED)).contains("target, location");
        assertThat(where(report)).isEqualTo("trajectory \"01-1\" (" + HOSP + ", horizon 0, 01)");
    }

    @Test
    void trajectoriesMayAllRunThroughAllPlaces() throws IOException {
        hub.rows().stream()
                .filter(rowsOf("sample"))
                .forEach(row -> row[6] = row[6].substring(row[6].length() - 1));
        assertThat(hub.check().findings()).isEmpty();
    }

    @Test
    void aTrajectoryRunsThroughAllHorizons() throws IOException {
        hub.rows().stream().filter(rowsOf("sample")).forEach(row -> row[6] += row[2]);
        assertOnly(hub.check(), Rule.SAMPLE_SPLIT, "single value of horizon", "target, location");
    }

    @Test
    void allTrajectoriesHaveTheSameSteps() throws IOException {
        hub.without(rowsOf("01-1", "3"));
        CheckReport report = hub.check();

        assertOnly(report, Rule.SAMPLE_STEPS, "(horizon)");
        assertThat(where(report)).contains("01-1");
    }

    @Test
    void thereAreEnoughTrajectories() throws IOException {
        hub.without(rowsOf("01-1")).without(rowsOf("01-2"));
        CheckReport report = hub.check();

        assertOnly(report, Rule.SAMPLE_COUNT, "2 to 4");
        assertThat(where(report)).isEqualTo(HOSP + ", 01: 1");
    }

    @Test
    void allPlacesHaveAsManyTrajectories() throws IOException {
        hub.without(rowsOf("01-1"));
        assertOnly(hub.check(), Rule.SAMPLE_UNEVEN, "Write 3");
    }

    @Test
    void tellsAllFindingsAtOnce() throws IOException {
        hub.with(rowsOf(HOSP, "02"), "location", "2")
                .with(rowsOf(HOSP, "01", "2", "0.01"), "value", "-1")
                .with(rowsOf(HOSP, "US", "1", "0.99"), "value", "0");
        hub.add(HOSP, 0, "US", "mean", "", "50");

        assertThat(rules(hub.check()))
                .containsExactly(Rule.LOST_ZERO, Rule.OUTPUT_TYPE, Rule.TOO_SMALL, Rule.DECREASING);
    }

    @ParameterizedTest
    @CsvSource({"2025-09-27, true", "2025-09-26, false"})
    void withoutAHubTheReferenceDateIsASaturday(String date, boolean isSaturday)
            throws IOException {
        hub.without(rowsOf(VISITS))
                .without(rowsOf("sample"))
                .with(_ -> true, "reference_date", date);
        for (int h = 0; h < 4; h++) {
            hub.with(
                    rowsOf("" + h),
                    "target_end_date",
                    LocalDate.parse(date).plusWeeks(h).toString());
        }
        Path file = hub.write("model-output/team-model/" + date + "-team-model.csv");
        CheckReport report =
                SubmissionCheck.check(
                        file, HubRules.of(HubTasks.general(), Optional.empty(), Map.of()));

        assertThat(report.isGeneral()).isTrue();
        assertThat(rules(report)).isEqualTo(isSaturday ? List.of() : List.of(Rule.NOT_SATURDAY));
    }

    @Test
    void withoutAHubTheGeneralRulesHold() throws IOException {
        hub.without(rowsOf(VISITS))
                .with(rowsOf("01", "quantile"), "location", "1")
                .with(rowsOf("02", "0.01"), "value", "-1")
                .with(rowsOf("US", "3"), "target_end_date", "2025-10-25");
        assertThat(rules(hub.checkInGeneral()))
                .containsExactly(Rule.END_DATE, Rule.LOST_ZERO, Rule.TOO_SMALL);
    }

    private static void assertOnly(CheckReport report, Rule rule, String... parts) {
        assertThat(rules(report)).containsExactly(rule);
        assertThat(sentence(report, rule)).contains(parts);
        assertThat(report.findings().getFirst().sentence().in(Texts.BRAZIL))
                .isNotEqualTo(sentence(report, rule));
        assertThat(report.isValid()).isEqualTo(rule.severity() == Severity.WARNING);
    }

    private static List<Rule> rules(CheckReport report) {
        return report.findings().stream().map(Finding::rule).toList();
    }

    private static String sentence(CheckReport report, Rule rule) {
        return report.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow()
                .sentence()
                .in(Locale.ENGLISH);
    }

    private static String where(CheckReport report) {
        return report.findings().getFirst().where().orElseThrow().in(Locale.ENGLISH);
    }
}
