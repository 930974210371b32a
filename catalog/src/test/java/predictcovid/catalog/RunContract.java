package predictcovid.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import predictcovid.text.Fault;

/// How runs are published, on every datalake.
interface RunContract {
    Datalake datalake();

    @Test
    default void aPublishedRunIsCurrentWithAllItsFilesAndCopies() throws IOException {
        RunStore runs = new RunStore(datalake());
        try (DatalakeLock lock = lock()) {
            RunManifest published = publish(runs, lock, "r1", "picture");

            assertThat(runs.current()).contains(published);
            assertThat(runs.run("r1")).contains(published);
        }
        assertThat(datalake().listFiles("results"))
                .containsExactly("results/forecast.csv", "results/run.json");
        assertThat(text("results/forecast.csv")).isEqualTo("forecast of r1");
        assertThat(text("history/parquets/forecast.csv")).isEqualTo("forecast of r1");
        assertThat(text("images/picture.png")).isEqualTo("picture of r1");
        try (InputStream content = runs.read("r1", "forecast.csv")) {
            assertThat(content).hasContent("forecast of r1");
        }
        assertThat(datalake().listFiles("history/runs"))
                .containsExactly(
                        "history/runs/r1/forecast.csv",
                        "history/runs/r1/images/picture.png",
                        "history/runs/r1/run.json");
    }

    @Test
    default void theManifestTellsEveryFileWithItsDigestAndCopies() {
        try (DatalakeLock lock = lock()) {
            RunManifest published = publish(new RunStore(datalake()), lock, "r1", "picture");

            assertThat(published.files()).hasSize(2);
            for (RunManifest.StoredFile file : published.files()) {
                assertThat(datalake().sha256("history/runs/r1/" + file.path()))
                        .isEqualTo(file.sha256());
                assertThat(datalake().size("history/runs/r1/" + file.path()))
                        .isEqualTo(file.bytes());
                assertThat(file.copies()).isNotEmpty();
                file.copies()
                        .forEach(copy ->
                                assertThat(datalake().sha256(copy)).isEqualTo(file.sha256()));
            }
        }
    }

    @Test
    default void nobodySeesARunBeforeItIsPublished() {
        RunStore runs = new RunStore(datalake());
        try (DatalakeLock lock = lock()) {
            RunManifest first = publish(runs, lock, "r1", "picture");
            try (PendingRun pending = runs.begin("r2", lock)) {
                add(pending, "picture");

                assertThat(runs.current()).contains(first);
                assertThat(runs.run("r2")).isEmpty();
                assertThat(runs.runs(10)).containsExactly(first);
                assertThat(text("results/forecast.csv")).isEqualTo("forecast of r1");
            }
            assertThat(datalake().exists("history/runs/r2")).isFalse();
        }
    }

    @Test
    default void theNextRunReplacesTheCopiesAndRemovesPicturesThatItDoesNotHave() {
        RunStore runs = new RunStore(datalake());
        datalake().write("images/my own.png", new byte[] {1});
        try (DatalakeLock lock = lock()) {
            RunManifest first = publish(runs, lock, "r1", "old");
            RunManifest second = publish(runs, lock, "r2", "new");

            assertThat(runs.runs(10)).containsExactly(second, first);
            assertThat(runs.runs(1)).containsExactly(second);
        }
        assertThat(datalake().list("images"))
                .containsExactly("images/my own.png", "images/new.png");
        assertThat(text("results/forecast.csv")).isEqualTo("forecast of r2");
        assertThat(datalake().exists("history/runs/r1/images/old.png")).isTrue();
    }

    @Test
    default void recoveryRestoresWhatADeadTrainerHadReplaced() {
        RunStore runs = new RunStore(datalake());
        try (DatalakeLock lock = lock()) {
            RunManifest first = publish(runs, lock, "r1", "picture");
            PendingRun dead = runs.begin("r2", lock);
            RunManifest never = Manifests.of("r2").withFiles(add(dead, "novelty"));
            datalake().write("history/runs/r2/run.json", ManifestJson.write(never));
            datalake().copy("history/runs/r2/forecast.csv", "results/forecast.csv");
            datalake().copy("history/runs/r2/images/novelty.png", "images/novelty.png");
            datalake().delete("images/picture.png");
            assertThat(runs.runs(10)).containsExactly(first);

            runs.recover(lock);

            assertThat(runs.current()).contains(first);
            assertThat(text("results/forecast.csv")).isEqualTo("forecast of r1");
            assertThat(datalake().list("images")).containsExactly("images/picture.png");
            assertThat(datalake().exists("history/runs/r2")).isFalse();
            publish(runs, lock, "r2", "picture");
        }
    }

    @Test
    default void refusesARunThatIsThereAndNamesThatAreNone() {
        RunStore runs = new RunStore(datalake());
        try (DatalakeLock lock = lock()) {
            publish(runs, lock, "r1", "picture");

            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(() -> runs.begin("r1", lock))
                    .withMessageContaining("r1");
            assertThatIllegalArgumentException().isThrownBy(() -> runs.begin("../r3", lock));
            assertThat(runs.run("../runs/r1")).isEmpty();
            assertThatExceptionOfType(Fault.class).isThrownBy(() -> runs.read("..", "models/x"));
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(() -> runs.read("r1", "../../../etc/passwd"));
        }
    }

    private DatalakeLock lock() {
        return DatalakeLock.acquire(datalake(), "test", Duration.ZERO, InstantSource.system());
    }

    private static RunManifest publish(
            RunStore runs, DatalakeLock lock, String runId, String picture) {
        try (PendingRun pending = runs.begin(runId, lock)) {
            add(pending, picture);
            return pending.publish(Manifests.of(runId));
        }
    }

    private static List<RunManifest.StoredFile> add(PendingRun run, String picture) {
        run.add(
                "forecast.csv",
                ("forecast of " + run.runId()).getBytes(UTF_8),
                "text/csv",
                "results/forecast.csv",
                "history/parquets/forecast.csv");
        run.add(
                "images/" + picture + ".png",
                out -> out.write((picture + " of " + run.runId()).getBytes(UTF_8)),
                "image/png",
                "images/" + picture + ".png");
        return run.files();
    }

    private String text(String path) {
        return new String(datalake().readBytes(path), UTF_8);
    }
}
