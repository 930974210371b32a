package predictcovid.hub.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static predictcovid.hub.check.ExampleHub.HOSP;
import static predictcovid.hub.check.ExampleHub.VISITS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.hub.submission.MetadataSchema;
import predictcovid.hub.task.HubTasks;
import predictcovid.text.Fault;

/// What a hub's `validations.yml` asks for. The largest value of the example is 99.
class OptionalChecksTest {
    /// As FluSight's has it.
    private static final String FLUSIGHT =
            """
            default:
                validate_model_data:
                  horizon_timediff:
                    fn: "opt_check_tbl_horizon_timediff"
                    pkg: "hubValidations"
                    args:
                      t0_colname: "reference_date"
                      t1_colname: "target_end_date"
                  counts_lt_popn:
                    fn: "opt_check_tbl_counts_lt_popn"
                    pkg: "hubValidations"
                    args:
                      targets: !expr list(target = 'wk inc covid hosp')
                      popn_file_path: "auxiliary-data/people.csv"
            """;

    @TempDir private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void aHub() throws IOException {
        file = new ExampleHub(folder).write();
        Files.createDirectories(folder.resolve("auxiliary-data"));
        people("location,population,inhabitants\nUS,99,1000\n01,100,1000\n02,1000,50\n");
    }

    @Test
    void withoutTheFileNothingIsAskedFor() {
        assertThat(check()).isEqualTo(new CheckReport(List.of(), check().rows(), false, List.of()));
    }

    @Test
    void countsStayBelowThePopulationsOfTheTableThatIsNamed() throws IOException {
        validations(FLUSIGHT);

        Finding finding = only(check());

        assertThat(finding.rule()).isEqualTo(Rule.ABOVE_POPULATION);
        assertThat(finding.count()).isEqualTo(4); // 99 of US at four horizons
    }

    @Test
    void anotherColumnMayHoldThePopulation() throws IOException {
        validations(FLUSIGHT + "          popn_col: inhabitants\n");

        // 50 of Alaska and all above it: 12 levels at four horizons
        assertThat(only(check()).count()).isEqualTo(48);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!expr list(target = 'wk inc covid prop ed visits')",
                "!expr list(list(target = \"wk inc covid prop ed visits\"))",
                "{target: wk inc covid prop ed visits}",
                "[{target: [other, wk inc covid prop ed visits], location: US}]"
            })
    void onlyTheTargetsThatAreNamedAreHeldAgainstIt(String targets) throws IOException {
        people("location,population\nUS,0.0001\n");
        validations(FLUSIGHT.replace("!expr list(target = 'wk inc covid hosp')", targets));

        Finding finding = only(check());

        assertThat(finding.where().orElseThrow().in(Locale.ENGLISH))
                .contains(VISITS)
                .doesNotContain(HOSP);
    }

    @Test
    void otherTargetsKeepBelowThePopulationsThatAreKnownAnyway() throws IOException {
        people("location,population\n");
        validations(FLUSIGHT.replace("wk inc covid hosp", VISITS));

        assertThat(only(check(Map.of("02", 99.0))).rule()).isEqualTo(Rule.ABOVE_POPULATION);
        validations(FLUSIGHT);
        assertThat(check(Map.of("02", 99.0)).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!expr my_targets()", "!expr list(target = c('a', 'b'))", "[1]"})
    void argumentsThatCannotBeUnderstoodAreTold(String targets) throws IOException {
        validations(FLUSIGHT.replace("!expr list(target = 'wk inc covid hosp')", targets));

        CheckReport report = check();

        assertThat(report.isValid()).isTrue();
        assertThat(report.unmade())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.in(Locale.ENGLISH))
                                .contains("counts_lt_popn", "cannot be understood"));
    }

    @Test
    void aTableThatIsNotThereOrLacksAColumnIsTold() throws IOException {
        validations(FLUSIGHT.replace("people.csv", "nobody.csv"));
        assertThat(unmade()).contains("counts_lt_popn", "nobody.csv", "was not checked");

        validations(FLUSIGHT + "          location_col: abbreviation\n");
        assertThat(unmade()).contains("people.csv", "abbreviation", "was not checked");
    }

    @Test
    void functionsOfTheHubsOwnAreToldAndNotMade() throws IOException {
        validations(
                """
                default:
                  validate_model_data:
                    sum_one:
                      fn: clade_prop_sum_one
                      source: src/validations/R/clade_prop_sum_one.R
                  validate_model_file:
                    horizon:
                      fn: opt_check_tbl_horizon_timediff
                      pkg: ourPackage
                """);

        assertThat(check().findings()).isEmpty();
        assertThat(check().unmade())
                .extracting(notice -> notice.in(Locale.ENGLISH))
                .hasSize(2)
                .anyMatch(line -> line.contains("sum_one (clade_prop_sum_one, src/validations"))
                .anyMatch(line -> line.contains("ourPackage"));
    }

    @Test
    void whatARoundSaysGoesBeforeWhatAllSay() throws IOException {
        String round =
                """
                "2025-09-27":
                    validate_model_data:
                      counts_lt_popn:
                        args:
                          popn_col: inhabitants
                """;
        validations(FLUSIGHT + round);
        assertThat(only(check()).count()).isEqualTo(48);

        validations(FLUSIGHT + round.replace("27", "20"));
        assertThat(only(check()).count()).isEqualTo(4);

        validations(
                FLUSIGHT + "\"2025-09-27\":\n    validate_model_data:\n      counts_lt_popn: ~\n");
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void otherDatesMayHaveToLieApart() throws IOException {
        people("location,population\n");
        String apart =
                """
                default:
                  validate_model_data:
                    apart:
                      fn: opt_check_tbl_col_timediff
                      pkg: hubValidations
                      args:
                        t0_colname: reference_date
                        t1_colname: target_end_date
                """;
        validations(apart);

        // of four horizons the one of two weeks is right; of visits, which end with it, too
        Finding finding = only(check());
        assertThat(finding.rule()).isEqualTo(Rule.TIME_DIFFERENCE);
        assertThat(finding.where().orElseThrow().in(Locale.ENGLISH))
                .contains("2025-09-27 instead of 2025-10-11");
        validations(apart + "        timediff: !expr somebody::knows()\n");
        assertThat(unmade()).contains("apart", "cannot be understood");
    }

    @Test
    void horizonsMayBeOfOtherSteps() throws IOException {
        people("location,population\n");
        validations(
                FLUSIGHT.replace(
                        "t1_colname: \"target_end_date\"\n",
                        "t1_colname: \"target_end_date\"\n          timediff: !expr lubridate::days(6)\n"));

        // right at horizon 0 only
        assertThat(only(check()).rule()).isEqualTo(Rule.TIME_DIFFERENCE);
    }

    @Test
    void aFileThatIsNoYamlIsOneLine() throws IOException {
        validations("default: [");

        assertThatThrownBy(() -> AskedChecks.of(Optional.of(folder), "", Map.of()))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("validations.yml");
        validations("");
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void aTeamMayHaveSoManyModelsOnly() throws IOException {
        MetadataSchema schema =
                MetadataSchema.read(
                        Path.of("src/test/resources/predictcovid/hub/metadata-schema-rsv.json"));
        Path described = folder.resolve("model-metadata/team-model.yml");
        String asked =
                """
                default:
                  validate_model_metadata:
                    most:
                      fn: opt_check_metadata_team_max_model_n
                      pkg: hubValidations
                """;
        validations(asked);
        for (String name : List.of("team-b.yml", "teams-c.yml", "other-team.yml")) {
            Files.writeString(folder.resolve("model-metadata").resolve(name), "");
        }
        assertThat(rules(described, schema)).doesNotContain(Rule.METADATA_MODELS);

        validations(asked + "      args: {n_max: 1}\n");
        assertThat(rules(described, schema)).contains(Rule.METADATA_MODELS);
    }

    private List<Rule> rules(Path described, MetadataSchema schema) {
        return MetadataCheck.check(described, schema, Optional.of(folder)).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private String unmade() {
        return check().unmade().getFirst().in(Locale.ENGLISH);
    }

    private CheckReport check() {
        return check(Map.of());
    }

    private CheckReport check(Map<String, Double> populations) {
        HubTasks tasks = HubTasks.read(HubTasks.in(folder));
        return SubmissionCheck.check(file, HubRules.of(tasks, Optional.of(folder), populations));
    }

    private static Finding only(CheckReport report) {
        assertThat(report.findings()).hasSize(1);
        assertThat(report.unmade()).isEmpty();
        return report.findings().getFirst();
    }

    private void people(String table) throws IOException {
        Files.writeString(folder.resolve("auxiliary-data/people.csv"), table);
    }

    private void validations(String yaml) throws IOException {
        Files.writeString(folder.resolve("hub-config/validations.yml"), yaml);
    }
}
