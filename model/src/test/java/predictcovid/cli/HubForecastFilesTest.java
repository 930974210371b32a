package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `hub forecast` writes for a hub that says what it asks for.
class HubForecastFilesTest {
    private static final LocalDate DATE = HubTargetData.lastWeek().plusWeeks(1);
    private static final String[] WHO = {
        "--author",
        "Zoë Ó",
        "--affiliation",
        "none",
        "--email",
        "zoe@example.org",
        "--website",
        "https://example.org"
    };

    @TempDir private Path folder;
    private Path hub = Path.of("");
    private Path data = Path.of("");
    private Console console;

    @BeforeEach
    void aHub() throws IOException {
        console = new Console(folder);
        hub = folder.resolve("hub");
        data = HubTargetData.write(folder.resolve("target.csv"));
        Path config = Files.createDirectories(hub.resolve("hub-config"));
        Files.copy(
                Path.of("src/test/resources/predictcovid/hub/metadata-schema-rsv.json"),
                config.resolve("model-metadata-schema.json"));
        Files.writeString(
                config.resolve("tasks.json"),
                """
                {"rounds": [{"round_id_from_variable": true, "round_id": "reference_date",
                  "model_tasks": [
                    %s,
                    %s]}]}
                """
                        .formatted(
                                task(
                                        "wk inc covid hosp",
                                        "[-1, 0, 2]",
                                        """
                                        "quantile": {"output_type_id": {"required": [0.5]}},
                                        "sample": {"output_type_id_params": {"type": "integer",
                                          "min_samples_per_task": 20, "max_samples_per_task": 20,
                                          "compound_taskid_set": ["location"]},
                                          "value": {"type": "integer", "minimum": 0}}
                                        """),
                                task(
                                        "peak inc covid hosp",
                                        "null",
                                        "\"quantile\": {\"output_type_id\": {\"required\": [0.5]}}")));
    }

    private static String task(String target, String horizons, String types) {
        String levels =
                "[0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6,"
                        + " 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99]";
        return """
        {"task_ids": {
           "reference_date": {"required": null, "optional": ["%s"]},
           "target": {"required": null, "optional": ["%s"]},
           "horizon": {"required": null, "optional": %s},
           "target_end_date": {"required": null, "optional": ["%s", "%s", "%s"]},
           "location": {"required": null, "optional": ["US", "01", "06", "36"]}},
         "output_type": {%s},
         "target_metadata": [{"target_units": "count", "target_keys": {"target": "%s"},
           "time_unit": "week"}]}
        """
                .formatted(
                        DATE,
                        target,
                        horizons,
                        DATE.minusWeeks(1),
                        DATE,
                        DATE.plusWeeks(2),
                        types.replace("[0.5]", levels),
                        target);
    }

    @Test
    void asksForAllThatTheSchemaMissesBeforeAnythingIsWritten() {
        assertThat(forecast()).isEqualTo(2);

        assertThat(console.err().lines())
                .singleElement()
                .asString()
                .contains(
                        "website_url is missing",
                        "model_contributors/0/email is missing",
                        "--website",
                        "--author",
                        "--affiliation",
                        "--email",
                        "Team-model.yml yourself");
        assertThat(hub.resolve("model-output")).doesNotExist();
        assertThat(hub.resolve("model-metadata")).doesNotExist();
    }

    @Test
    void writesADescriptionThatKeepsTheSchema() throws IOException {
        assertThat(forecast(WHO)).isZero();

        Path description = hub.resolve("model-metadata/Team-model.yml");
        assertThat(Files.readString(description)).contains("website_url: \"https://example.org\"");
        assertThat(console.run("hub", "validate", description.toString())).isZero();
    }

    @Test
    void leavesADescriptionThatEndsInYaml() throws IOException {
        Path description = hub.resolve("model-metadata/Team-model.yaml");
        Files.createDirectories(description.getParent());
        Files.writeString(description, "team_name: us");

        forecast();

        assertThat(description).hasContent("team_name: us");
        assertThat(hub.resolve("model-metadata/Team-model.yml")).doesNotExist();
        assertThat(console.out()).contains("no longer keeps the hub's schema");
    }

    @Test
    void makesEveryHorizonThatTheHubAsksForAndNamesWhatItDoesNotMake() throws IOException {
        assertThat(forecast(WHO)).as(console.out()).isZero();

        assertThat(rows("quantile")).extracting(row -> row[2]).containsOnly("-1", "0", "2");
        assertThat(console.out())
                .contains("wk inc covid hosp (sample)")
                .contains("peak inc covid hosp is not forecast")
                .doesNotContain("wk inc covid hosp (quantile)");
    }

    /// The data have a fifth place and visits, and no task asks for them.
    @Test
    void leavesOutWhatTheHubDoesNotAskFor() throws IOException {
        forecast(WHO);

        assertThat(rows("quantile"))
                .hasSize(4 * 3 * 23)
                .allMatch(row -> row[1].equals("wk inc covid hosp") && !row[4].equals("48"));
        assertThat(console.out())
                .contains(
                        "does not ask for",
                        "wk inc covid prop ed visits",
                        "wk inc covid hosp in 48");
    }

    @Test
    void aFlagSaysFewerHorizons() throws IOException {
        assertThat(forecast(with("--horizons", "0"))).as(console.out()).isZero();
        assertThat(rows("quantile")).extracting(row -> row[2]).containsOnly("0");
    }

    @Test
    void trajectoriesAreWrittenAsTheHubAsksForThem() throws IOException {
        assertThat(forecast(with("--samples", "7"))).isEqualTo(2);
        assertThat(console.err()).contains("--samples 7: the hub takes exactly 20");
        assertThat(hub.resolve("model-output")).doesNotExist();

        assertThat(forecast(with("--samples", "20"))).as(console.out()).isZero();

        assertThat(rows("sample"))
                .hasSize(4 * 20 * 3)
                .allMatch(row -> row[6].matches("\\d+") && isWhole(row[7]));
        assertThat(rows("quantile")).anyMatch(row -> !isWhole(row[7]));
        assertThat(console.out()).doesNotContain("(sample)");
    }

    @Test
    void aFlagRoundsTheQuantilesOfCounts() throws IOException {
        assertThat(forecast(with("--integers"))).as(console.out()).isZero();
        assertThat(rows("quantile")).allMatch(row -> isWhole(row[7]));
    }

    private static boolean isWhole(String number) {
        double value = Double.parseDouble(number);
        return value == Math.rint(value);
    }

    private List<String[]> rows(String type) throws IOException {
        Path file = hub.resolve("model-output/Team-model/" + DATE + "-Team-model.csv");
        return Files.readAllLines(file).stream()
                .map(line -> line.split(",", -1))
                .filter(row -> row[5].equals(type))
                .toList();
    }

    private static String[] with(String... more) {
        List<String> all = new ArrayList<>(List.of(WHO));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private int forecast(String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "hub",
                                "forecast",
                                "--target-data",
                                data.toString(),
                                "--reference-date",
                                DATE.toString(),
                                "--team",
                                "Team",
                                "--model",
                                "model",
                                "--trees",
                                "10",
                                "--hub",
                                hub.toString()));
        args.addAll(List.of(more));
        return console.run(args.toArray(String[]::new));
    }
}
