package predictcovid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.ManifestJson;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunStore;
import predictcovid.text.Texts;

/// The trainer goes on when the file that names the current run is damaged, or its run is not
/// whole.
class DamagedDatalakeTest {
    private static final String CURRENT = DatalakeLayout.CURRENT_RUN;

    @TempDir private Path folder;

    private Console console;
    private RunManifest first;
    private RunManifest second;

    @BeforeEach
    void trainTwice() {
        console = new Console(folder);
        first = train();
        second = train();
    }

    private RunManifest train() {
        assertThat(console.run("train")).isZero();
        return current();
    }

    /// What a crash, a full disk or a person may have left.
    enum Damage {
        TRUNCATED,
        EMPTY,
        GARBAGE,
        UNVERSIONED;

        byte[] of(byte[] whole) {
            return switch (this) {
                case TRUNCATED -> Arrays.copyOf(whole, whole.length / 2);
                case EMPTY -> new byte[0];
                case GARBAGE -> "<html></html>".getBytes(UTF_8);
                case UNVERSIONED -> "{}".getBytes(UTF_8);
            };
        }
    }

    @ParameterizedTest
    @CsvSource({"TRUNCATED, train", "EMPTY, ''"})
    void trainingGoesOnWithAWarningAndPublishesANewRun(Damage damage, String command)
            throws IOException {
        byte[] damaged = damage.of(Files.readAllBytes(console.file(CURRENT)));
        Files.write(console.file(CURRENT), damaged);

        assertThat(command.isEmpty() ? console.run() : console.run(command)).isZero();

        assertThat(console.err())
                .contains(
                        "WARN", "results/run.json was damaged and named no run", "history/damaged")
                .doesNotContain("\tat ", "covid: ");
        assertThat(console.out()).contains("! results/run.json was damaged and named no run");
        assertThat(current().runId()).isGreaterThan(second.runId());
        assertThat(kept()).isEqualTo(damaged);

        assertThat(console.run("predict")).isZero();
        assertThat(console.err()).doesNotContain("damaged");
    }

    @ParameterizedTest
    @EnumSource(names = {"GARBAGE", "UNVERSIONED"})
    void predictUsesTheNewestWholeRunAndNamesIt(Damage damage) throws IOException {
        byte[] damaged = damage.of(Files.readAllBytes(console.file(CURRENT)));
        Files.write(console.file(CURRENT), damaged);

        assertThat(console.run("predict")).isZero();

        assertThat(console.err()).contains("WARN", "model of run " + second.runId());
        assertThat(console.out())
                .contains("! results/run.json was damaged")
                .contains("! Forecast by the model of run " + second.runId());
        assertThat(current().modelRunId()).isEqualTo(second.runId());
        assertThat(kept()).isEqualTo(damaged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/run.json", "/predict.model", "/series.csv"})
    void predictPassesOverARunThatHasLostFiles(String lost) throws IOException {
        delete(console.file("history/runs/" + second.runId() + lost));

        assertThat(console.run("predict")).isZero();

        assertThat(console.err())
                .contains("model of run " + first.runId())
                .doesNotContain("is damaged");
        assertThat(current().modelRunId()).isEqualTo(first.runId());
    }

    @Test
    void predictPassesOverARunThatHasLostFilesOverADamagedManifestToo() throws IOException {
        delete(console.file("history/runs/" + second.runId() + "/predict.model"));
        Files.writeString(console.file(CURRENT), "{");

        assertThat(console.run("predict")).isZero();

        assertThat(console.err()).contains("model of run " + first.runId());
    }

    @Test
    void predictWithoutAnyWholeRunSaysWhatToDo() throws IOException {
        Files.writeString(console.file(CURRENT), "{");
        delete(console.file("history/runs"));

        assertThat(console.run("predict")).isEqualTo(1);

        assertThat(console.err())
                .contains("covid: results/run.json is damaged", "Train again")
                .doesNotContain("\tat ");
        assertThat(console.file(CURRENT)).hasContent("{");
        assertThat(console.run("train")).isZero();
        assertThat(console.run("predict")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "predict", "search"})
    void whatALaterProgramWroteIsNeverReplaced(String command) throws IOException {
        String later =
                new String(ManifestJson.write(second), UTF_8)
                        .replaceFirst("\"version\" : 1", "\"version\" : 2");
        Files.writeString(console.file(CURRENT), later);

        assertThat(console.run(command)).isEqualTo(1);

        assertThat(console.err()).contains("covid: results/run.json has format 2");
        assertThat(console.file(CURRENT)).hasContent(later);
        assertThat(console.file("history/damaged")).doesNotExist();
        assertThat(console.file("history/runs").toFile().list()).hasSize(2);
    }

    @Test
    @Timeout(value = 9, unit = TimeUnit.MINUTES)
    void aRunThatIsRefusedLetsGoOfTheDatalake() throws IOException {
        byte[] good = Files.readAllBytes(console.file(CURRENT));
        Files.writeString(console.file(CURRENT), "{\"version\": 2}");
        assertThat(console.run("predict")).isEqualTo(1);

        Files.write(console.file(CURRENT), good);

        assertThat(console.run("predict")).isZero();
    }

    @Test
    void warningsSpeakPortuguese() throws IOException {
        Files.writeString(console.file(CURRENT), "{");

        assertThat(console.in(Texts.BRAZIL).run("predict")).isZero();

        assertThat(console.out())
                .contains(
                        "! results/run.json estava danificado",
                        "! Previsto com o modelo da execução");
    }

    private byte[] kept() throws IOException {
        try (Stream<Path> files = Files.list(console.file("history/damaged"))) {
            return Files.readAllBytes(files.findFirst().orElseThrow());
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> paths = Files.walk(place)) {
            for (Path path : paths.toList().reversed()) {
                Files.delete(path);
            }
        }
    }

    private RunManifest current() {
        try (Datalake datalake = Datalake.open(console.file("").toString())) {
            return new RunStore(datalake).current().orElseThrow();
        }
    }
}
