package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunStore;

/// The commands for backups in `doc/operations.md`, in both languages.
class BackupTest {
    private static final Pattern COMMANDS =
            Pattern.compile("BackupTest does this -->\n```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir private Path folder;

    @Test
    void aCopyTakenWhileATrainingPublishesIsAWholeDatalakeToGoOnFrom() throws Exception {
        Console console = new Console(folder);
        console.run();
        String commands = commands("operations.md");
        for (int backup = 0; backup < 5; backup++) {
            String first = console.current().runId();
            CompletableFuture<Integer> training =
                    CompletableFuture.supplyAsync(() -> console.run("predict", "5"));
            while (!training.isDone() && !isPublishing(first)) {
                Thread.onSpinWait();
            }
            copy(commands);
            assertThat(training.get(5, TimeUnit.MINUTES)).isZero();

            Path restored = Files.createDirectory(folder.resolve("restored-" + backup));
            Files.move(folder.resolve("backup"), restored.resolve("datalake"));
            try (Datalake lake = Datalake.open(restored.resolve("datalake").toString())) {
                RunStore runs = new RunStore(lake);
                RunManifest current = runs.current().orElseThrow();
                assertThat(current.runId()).isGreaterThanOrEqualTo(first);
                assertThat(runs.isWhole(current)).isTrue();
            }
            Console again = new Console(restored).at(LocalDate.of(2021, 2, 8));
            assertThat(again.run("predict", "3")).as(again.err()).isZero();
            assertThat(again.out())
                    .as("neither a damaged manifest nor an older model")
                    .doesNotContain(DatalakeLayout.CURRENT_RUN);
        }
    }

    @Test
    void bothLanguagesGiveTheSameCommands() throws IOException {
        assertThat(commands("operations.pt-BR.md")).isEqualTo(commands("operations.md"));
    }

    /// A second run is there, not yet published perhaps.
    private boolean isPublishing(String current) throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("datalake/history/runs"))) {
            return runs.anyMatch(run -> run.getFileName().toString().compareTo(current) > 0);
        }
    }

    private static String commands(String page) throws IOException {
        Matcher commands = COMMANDS.matcher(Files.readString(Path.of("..", "doc", page)));
        assertThat(commands.find()).isTrue();
        return commands.group(1);
    }

    private void copy(String commands) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process shell =
                new ProcessBuilder("sh", "-c", commands)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(shell.waitFor()).as(Files.readString(said)).isZero();
    }
}
