package predictcovid.hub.check;

import static org.assertj.core.api.Assertions.assertThat;
import static predictcovid.hub.check.ExampleHub.HOSP;
import static predictcovid.hub.check.ExampleHub.rowsOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.hub.submission.MetadataSchema;
import predictcovid.hub.task.HubAdmin;
import predictcovid.hub.task.HubTasks;

/// What a hub's other files demand: `admin.json`, the schema of descriptions, the table of places.
class HubRulesTest {
    private static final Path SCHEMA =
            Path.of("src/test/resources/predictcovid/hub/metadata-schema-rsv.json");
    private static final String RIGHT =
            """
            team_name: "A team"
            team_abbr: "team"
            model_name: A model
            model_abbr: model
            model_contributors:
              - name: Zoë Ó
                affiliation: none
                email: zoe@example.org
            website_url: https://example.org/model
            license: CC-BY-4.0
            designated_model: true
            data_inputs: admissions
            methods: a forest
            methods_long: a forest of trees
            ensemble_of_models: false
            ensemble_of_hub_models: false
            """;

    @TempDir private Path folder;

    private ExampleHub hub;
    private Path file = Path.of("");

    @BeforeEach
    void aHub() throws IOException {
        hub = new ExampleHub(folder);
        file = hub.write();
        String always = "\"round_id_from_variable\": true,";
        String tasks = Files.readString(HubTasks.in(folder));
        assertThat(tasks).contains(always);
        Files.writeString(
                HubTasks.in(folder),
                tasks.replace(
                        always,
                        always
                                + "\"submissions_due\": {\"relative_to\": \"reference_date\","
                                + " \"start\": -6, \"end\": -3},"));
    }

    @Test
    void aHubMayTakeOneFormatOnly() throws IOException {
        admin("{\"file_format\": [\"parquet\"]}");
        Finding finding = only(rules());

        assertThat(finding.rule()).isEqualTo(Rule.FILE_FORMAT);
        assertThat(finding.sentence().in(Locale.ENGLISH)).contains("parquet, not csv");
        admin("{\"file_format\": [\"csv\", \"parquet\"]}");
        assertThat(check(rules()).findings()).isEmpty();
    }

    @Test
    void aHubMayKeepSubmissionsInAnotherFolder() throws IOException {
        admin("{\"model_output_dir\": \"forecasts\"}");
        assertThat(only(rules()).rule()).isEqualTo(Rule.FOLDER);
        file = hub.write("forecasts/team-model/2025-09-27-team-model.csv");
        assertThat(check(rules()).findings()).isEmpty();
    }

    /// The window of 2025-09-27 is Sunday to Wednesday, from −6 to −3, in New York.
    @ParameterizedTest
    @CsvSource({
        "2025-09-21T03:59:59Z, false",
        "2025-09-21T04:00:00Z, true",
        "2025-09-25T03:59:59Z, true",
        "2025-09-25T04:00:00Z, false"
    })
    void aRoundIsOpenForSomeDaysOfTheHubsZone(Instant now, boolean isOpen) throws IOException {
        admin("{\"timezone\": \"US/Eastern\"}");
        CheckReport report = check(rules().at(now));

        assertThat(report.findings().isEmpty()).isEqualTo(isOpen);
        assertThat(report.isValid()).as("no more than a warning").isTrue();
        assertThat(check(rules()).findings()).as("at no time").isEmpty();
    }

    @Test
    void saysWhenARoundIsOpen() throws IOException {
        admin("{\"timezone\": \"US/Eastern\"}");
        Finding finding = only(rules().at(Instant.parse("2025-10-01T12:00:00Z")));

        assertThat(finding.sentence().in(Locale.ENGLISH))
                .contains("2025-09-21", "2025-09-24", "US/Eastern", "2025-10-01");
    }

    @Test
    void aHubTellsItsBucket() throws IOException {
        admin(
                """
                {"cloud": {"enabled": true, "host": {"name": "aws", "storage_service": "s3",
                  "storage_location": "some-hub"}}}
                """);
        assertThat(HubAdmin.in(folder).orElseThrow().bucket()).contains("some-hub");
        admin("{\"cloud\": {\"enabled\": false}}");
        assertThat(HubAdmin.in(folder).orElseThrow().bucket()).isEmpty();
    }

    @Test
    void countsAreBelowThePopulation() throws IOException {
        hub.with(rowsOf(HOSP, "01", "2", "0.99"), "value", "5000");
        file = hub.write();

        assertThat(only(rules(5000)).rule()).isEqualTo(Rule.ABOVE_POPULATION);
        assertThat(check(rules(5001)).findings()).isEmpty();
    }

    @Test
    void aDescriptionBesideTheSubmissionThatDoesNotKeepTheSchemaIsAWarning() throws IOException {
        schema();
        Files.writeString(folder.resolve("model-metadata/team-model.yml"), RIGHT);
        assertThat(check(rules()).findings()).isEmpty();

        Files.writeString(
                folder.resolve("model-metadata/team-model.yml"),
                RIGHT.replace("license: CC-BY-4.0\n", ""));
        assertThat(only(rules()).rule()).isEqualTo(Rule.METADATA_OUTDATED);
        assertThat(check(rules()).isValid()).isTrue();
        assertThat(only(rules()).where().orElseThrow().in(Locale.ENGLISH))
                .isEqualTo("license is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zoe@example.org | '' | model_contributors/0/email is \"null\"",
                "zoe@example.org | '\"\"' | which is no email",
                "https://example.org/model | no address | which is no uri",
                "CC-BY-4.0 | mine | license is \"mine\"",
                "true | often | designated_model must be of the type boolean",
                "methods: a forest | 'methods: a forest\nplace: here' | place is no field",
                "affiliation: none | '' | model_contributors/0/affiliation is missing"
            })
    void eachFaultOfADescriptionIsNamed(String right, String wrong, String said)
            throws IOException {
        String expected = said.replace("is \"null\"", "must be of the type string");
        CheckReport report =
                describe("team-model.yml", RIGHT.replace(right, String.valueOf(wrong).strip()));

        assertThat(report.isValid()).isFalse();
        assertThat(report.findings()).extracting(Finding::rule).containsOnly(Rule.METADATA_UNFIT);
        assertThat(report.findings().getFirst().where().orElseThrow().in(Locale.ENGLISH))
                .contains(expected);
    }

    @Test
    void allFaultsOfADescriptionAreNamedAtOnce() throws IOException {
        CheckReport report = describe("team-model.yml", "team_name: x\nmodel_abbr: a-b\n");

        assertThat(report.findings().getFirst().where().orElseThrow().in(Locale.ENGLISH))
                .contains("website_url", "license", "methods_long", "a-b");
    }

    @Test
    void shortNamesAreShort() throws IOException {
        CheckReport report =
                describe(
                        "team-abcdefghijklmnopqrstuv.yaml",
                        RIGHT.replace(": model\n", ": abcdefghijklmnopqrstuv\n"));

        assertThat(report.findings().getFirst().where().orElseThrow().in(Locale.ENGLISH))
                .isEqualTo("model_abbr has 22 characters, at most 21 are taken");
    }

    @Test
    void aDescriptionHasTheNameAndThePlaceOfItsModel() throws IOException {
        assertThat(describe("team-model.yaml", RIGHT).findings()).isEmpty();
        assertThat(describe("team-other.yml", RIGHT).findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.METADATA_NAME);
        Path misplaced = Files.writeString(folder.resolve("team-model.yml"), RIGHT);
        CheckReport report =
                MetadataCheck.check(misplaced, MetadataSchema.read(SCHEMA), Optional.of(folder));

        assertThat(report.findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.METADATA_FOLDER);
    }

    @Test
    void whatIsNoYamlIsSaidInOneLine() throws IOException {
        CheckReport report = describe("team-model.yml", "team_name: [a\nmodel: b");

        assertThat(report.findings()).extracting(Finding::rule).contains(Rule.UNREADABLE);
        assertThat(report.findings().getFirst().sentence().in(Locale.ENGLISH))
                .contains("no YAML")
                .doesNotContain("\n");
    }

    private CheckReport describe(String name, String yaml) throws IOException {
        schema();
        Path described = Files.writeString(folder.resolve("model-metadata").resolve(name), yaml);
        return MetadataCheck.check(
                described, MetadataSchema.in(folder).orElseThrow(), Optional.of(folder));
    }

    private void schema() throws IOException {
        Path copy = folder.resolve("hub-config/model-metadata-schema.json");
        Files.writeString(copy, Files.readString(SCHEMA));
    }

    private void admin(String json) throws IOException {
        Files.writeString(folder.resolve("hub-config/admin.json"), json);
    }

    private HubRules rules() {
        return rules(1e9);
    }

    private HubRules rules(double population) {
        return HubRules.of(
                HubTasks.read(HubTasks.in(folder)), Optional.of(folder), Map.of("01", population));
    }

    private CheckReport check(HubRules rules) {
        return SubmissionCheck.check(file, rules);
    }

    private Finding only(HubRules rules) {
        List<Finding> findings = check(rules).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
