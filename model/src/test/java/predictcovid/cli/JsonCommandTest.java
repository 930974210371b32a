package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `--json` prints: one JSON text that holds what the files of the command hold, and nothing
/// beside it.
class JsonCommandTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir Path folder;
    private Console console;

    @BeforeEach
    void open() {
        console = new Console(folder);
    }

    @Test
    void aRunPrintsItsManifest() throws IOException {
        assertThat(console.run("--json")).isZero();

        assertThat(printed()).isEqualTo(JSON.readTree(Files.readString(lake("results/run.json"))));
        assertThat(printed().path("forecast").path("points")).hasSize(7);
    }

    @Test
    void aForecastOfATrainedModelPrintsItsManifest() {
        console.run("train", "--quiet");

        assertThat(console.run("predict", "3", "--json")).isZero();

        assertThat(printed().path("command").asString()).isEqualTo("predict");
        assertThat(printed().path("forecast").path("points")).hasSize(3);
    }

    @Test
    void aSearchPrintsItsRanking() {
        assertThat(console.run("search", "--json")).isZero();

        assertThat(printed().path("ranking")).hasSize(63);
        assertThat(printed().path("baselineRmsle").isNumber()).isTrue();
    }

    @Test
    void aBacktestPrintsTheRowsOfItsTables() throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));
        Path out = folder.resolve("out");

        assertThat(
                        console.run(
                                "backtest",
                                "--json",
                                "--target-data",
                                data.toString(),
                                "--trees",
                                "5",
                                "--forecasters",
                                "naive,hub-baseline",
                                "--out",
                                out.toString()))
                .isZero();

        List<String> skill = Files.readAllLines(out.resolve("skill.csv"));
        assertThat(printed().path("skill")).hasSize(skill.size() - 1);
        assertThat(printed().path("summary"))
                .hasSize(Files.readAllLines(out.resolve("summary.csv")).size() - 1);
        JsonNode all = printed().path("skill").get(0);
        List<String> cells = List.of(skill.get(1).split(","));
        assertThat(skill.getFirst())
                .startsWith("target,since,rival,horizon,forecasts,relative_wis");
        assertThat(all.path("rival").asString()).isEqualTo("hub-baseline").isEqualTo(cells.get(2));
        assertThat(all.path("relative_wis").asDouble())
                .isCloseTo(Double.parseDouble(cells.get(5)), within(1e-9));
    }

    @Test
    void aMissingNumberIsNullAndWarningsStandBeside() throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));
        console.run(
                "backtest",
                "--quiet",
                "--target-data",
                data.toString(),
                "--forecasters",
                "naive",
                "--out",
                folder.resolve("out").toString());

        assertThat(
                        console.run(
                                "hub",
                                "score",
                                "--json",
                                "--target-data",
                                data.toString(),
                                folder.resolve("out/model-output").toString()))
                .isZero();

        JsonNode line = printed().path("scores").get(0);
        assertThat(line.path("model").asString()).isEqualTo("PredictCovid-naive");
        assertThat(line.path("tasks").asInt()).isPositive();
        assertThat(line.path("relative").isNull()).isTrue();
        assertThat(printed().path("baseline").isNull()).isTrue();
    }

    @Test
    void aFailurePrintsNothingThere() {
        assertThat(console.run("predict", "--json")).isEqualTo(1);

        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("no trained model");
    }

    private JsonNode printed() {
        return JSON.readTree(console.out());
    }

    private Path lake(String path) {
        return folder.resolve("datalake").resolve(path);
    }
}
