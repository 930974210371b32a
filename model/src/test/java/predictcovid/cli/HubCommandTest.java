package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.submission.Format;
import predictcovid.hub.submission.Submission;
import predictcovid.hub.submission.SubmissionFile;
import predictcovid.hub.submission.SubmissionName;
import predictcovid.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HubCommandTest {
    private static final LocalDate REFERENCE = LocalDate.of(2025, 9, 27);

    @TempDir private Path folder;

    private Console console;
    private Path file;

    @BeforeEach
    void aSubmission() {
        console = new Console(folder);
        file = write("our", "forest", 7);
    }

    @Test
    void validatesByTheGeneralRulesWithoutAHubAndSaysSo() {
        assertThat(console.run("hub", "validate", file.toString())).isZero();
        assertThat(console.out()).contains(file + ": valid (23 rows)", "Only the rules", "--tasks");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void validatesByTheRulesOfTheHubThatTheFileLiesIn() throws IOException {
        Path tasks = Path.of("src/test/resources/predictcovid/hub/tasks.json");
        Files.createDirectories(folder.resolve("hub-config"));
        Files.copy(tasks, folder.resolve("hub-config/tasks.json"));

        assertThat(console.run("hub", "validate", file.toString())).isEqualTo(1);
        assertThat(console.out())
                .contains("not valid", "error: The hub does not know this model.")
                .doesNotContain("Only the rules");
        assertThat(console.run("hub", "validate", "--tasks", tasks.toString(), file.toString()))
                .isEqualTo(1);
    }

    @Test
    void tellsEachFaultAndWhereItIs() throws IOException {
        Files.writeString(
                file, Files.readString(file).replace(",01,", ",1,").replace("0.99,7.0", "0.99,-7"));

        assertThat(console.run("hub", "validate", file.toString())).isEqualTo(1);
        assertThat(console.out())
                .contains(
                        "  error: A location has lost its leading zero.",
                        "    line 2 (1); line 3 (1); line 4 (1); line 5 (1); and 19 more");
        assertThat(console.in(Texts.BRAZIL).run("hub", "validate", file.toString())).isEqualTo(1);
        assertThat(console.out()).contains("  erro: Um lugar perdeu o zero", "; e mais 19");
    }

    @Test
    void tellsProgramsOfEachFileAndFault() throws IOException {
        Path wrong = folder.resolve("2025-01-11-our-copy.csv");
        Files.writeString(wrong, Files.readString(file).replace(",01,", ",1,"));

        assertThat(
                        console.in(Texts.BRAZIL)
                                .run(
                                        "hub",
                                        "validate",
                                        "--json",
                                        file.toString(),
                                        wrong.toString()))
                .isEqualTo(1);

        JsonNode told = JsonMapper.shared().readTree(console.out());
        assertThat(told.size()).isEqualTo(2);
        assertThat(told.at("/0/file").asString()).isEqualTo(file.toString());
        assertThat(told.at("/0/valid").asBoolean()).isTrue();
        assertThat(told.at("/0/rows").asInt()).isEqualTo(23);
        assertThat(told.at("/0/general").asBoolean()).isTrue();
        assertThat(told.at("/1/valid").asBoolean()).isFalse();
        assertThat(told.at("/1/findings"))
                .anySatisfy(finding -> {
                    assertThat(finding.get("rule").asString()).isEqualTo("lost_zero");
                    assertThat(finding.get("severity").asString()).isEqualTo("error");
                    assertThat(finding.get("count").asInt()).isEqualTo(23);
                    assertThat(finding.get("sentence").asString()).contains("perdeu o zero");
                    assertThat(finding.get("where").asString()).endsWith("e mais 19");
                });
    }

    @Test
    void aHubThatAsksForNothingIsNamed() throws IOException {
        Path tasks =
                Files.writeString(
                        folder.resolve("tasks.json"), "{\"rounds\": [{\"model_tasks\": []}]}");

        assertThat(console.run("hub", "validate", "--tasks", tasks.toString(), file.toString()))
                .isEqualTo(1);
        assertThat(console.err())
                .contains(tasks.toString(), "model_tasks", "hub-config/tasks.json")
                .doesNotContain("unexpected");
    }

    @Test
    void validatesADescriptionByTheSchemaThatIsGiven() throws IOException {
        Path schema = Path.of("src/test/resources/predictcovid/hub/metadata-schema-rsv.json");
        Path model = Files.writeString(folder.resolve("our-forest.yml"), "team_name: \"us\"\n");

        assertThat(console.run("hub", "validate", model.toString())).isEqualTo(2);
        assertThat(console.err()).contains("--metadata-schema");
        assertThat(
                        console.run(
                                "hub",
                                "validate",
                                "--metadata-schema",
                                schema.toString(),
                                model.toString()))
                .isEqualTo(1);
        assertThat(console.out()).contains(model + ": not valid", "website_url is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hub", "hub validate", "hub validate no.csv", "hub score .", "hub play"})
    void wrongUseIsExplained(String line) {
        assertThat(console.run(line.split(" "))).isEqualTo(2);
        assertThat(console.err()).isNotBlank().doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub", "hub validate", "hub score", "hub ensemble"})
    void everyCommandHasHelpInBothLanguages(String command) {
        assertThat(console.run((command + " --help").split(" "))).isZero();
        String english = console.out();
        assertThat(console.in(Texts.BRAZIL).run((command + " --help").split(" "))).isZero();

        assertThat(english).contains("Usage: covid " + command);
        assertThat(console.out()).contains("Uso: covid " + command);
        assertThat(english.lines().filter(console.out().lines().toList()::contains))
                .filteredOn(line -> !line.startsWith("  covid "))
                .allMatch(line -> line.isBlank() || !line.matches(".*\\w+ \\w+ \\w+.*"));
    }

    @Test
    void scoresAgainstWhatCame() throws IOException {
        write("hub", "baseline", 4);
        Path truth = truth();
        String out = folder.resolve("scores.csv").toString();

        assertThat(
                        console.run(
                                "hub",
                                "score",
                                folder.toString(),
                                "--target-data",
                                truth.toString(),
                                "--out",
                                out))
                .isZero();
        assertThat(console.out())
                .contains("wk inc covid hosp", "WIS over that of hub-baseline", "2 scores written")
                .containsPattern(
                        "our-forest +1 +3\\.00 +0\\.500 +0\\.404 +3\\.00 +0\\.000 +0\\.000");
        assertThat(Files.readAllLines(Path.of(out))).hasSize(3);
        assertThat(console.err()).isEmpty();
    }

    @Test
    void saysWhenModelsAreScoredOnDifferentDates() throws IOException {
        write("hub", "baseline", 4);
        String[] score = {"hub", "score", folder.toString(), "--target-data", twoWeeks()};
        assertThat(console.run(score)).isZero();
        assertThat(console.out()).doesNotContain("!");

        write("hub", "baseline", 4, REFERENCE.plusWeeks(1));
        assertThat(console.run(score)).isZero();
        assertThat(console.out())
                .contains("! wk inc covid hosp: only 1 of 2 reference dates have scores of all");
        assertThat(console.in(Texts.BRAZIL).run(score)).isZero();
        assertThat(console.out()).contains("só 1 de 2 datas de referência");
    }

    @Test
    void scoresAgainstTheTimeSeriesOfAClone() throws IOException {
        write("hub", "baseline", 4);
        Path series = folder.resolve("clone/target-data/time-series.csv");
        Files.createDirectories(series.getParent());
        Files.move(truth(), series);
        Path places = folder.resolve("clone/auxiliary-data/locations.csv");
        Files.createDirectories(places.getParent());
        Files.writeString(places, "location,location_name\nUS,US\n01,Alabama\n");
        String clone = folder.resolve("clone").toString();
        String[] score = {"hub", "score", folder.toString(), "--target-data", clone};

        assertThat(console.run(score)).as(console.err()).isZero();
        assertThat(console.out())
                .containsPattern(
                        "our-forest +1 +3\\.00 +0\\.500 +0\\.404 +3\\.00 +0\\.000 +0\\.000");
    }

    private String twoWeeks() throws IOException {
        Path file = truth();
        String next = "wk inc covid hosp,01,2025-10-04,2025-10-08,12\n";
        return Files.writeString(file, Files.readString(file) + next).toString();
    }

    @Test
    void scoresAsOfADayAndFromADay() throws IOException {
        String truth = truth().toString();
        String[] score = {"hub", "score", folder.toString(), "--target-data", truth};

        assertThat(console.run(with(score, "--as-of", "2025-09-30"))).isEqualTo(1);
        assertThat(console.err()).contains("Nothing in", "--as-of");
        assertThat(console.run(with(score, "--from", "2025-10-04"))).isEqualTo(1);
        assertThat(console.run(with(score, "--from", "soon"))).isEqualTo(2);
        assertThat(console.run(with(score, "--baseline", "nobody"))).isEqualTo(2);
        assertThat(console.err()).contains("our-forest");
        assertThat(console.run(with(score, "--by", "horizon"))).isZero();
        assertThat(console.out()).contains("0  our-forest", "--baseline");
    }

    private static String[] with(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private Path truth() throws IOException {
        return Files.writeString(
                folder.resolve("target.csv"),
                """
                target,location,target_end_date,as_of,observation
                wk inc covid hosp,01,2025-09-27,2025-10-01,10
                """);
    }

    private Path write(String team, String model, double value) {
        return write(team, model, value, REFERENCE);
    }

    private Path write(String team, String model, double value, LocalDate date) {
        double[] quantiles = new double[QuantileLevels.HUB.size()];
        Arrays.fill(quantiles, value);
        ForecastTask task = new ForecastTask("wk inc covid hosp", "01", date, 0, date);
        SubmissionName name = new SubmissionName(date.toString(), team, model);
        Submission submission =
                new Submission(name, List.of(new QuantileForecast(task, quantiles)), List.of());
        return SubmissionFile.write(folder, submission, Format.CSV, true);
    }
}
