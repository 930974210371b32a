package predictcovid.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import predictcovid.text.Fault;

/// When `results/run.json` or what it names is not what a trainer left, the runs that are whole
/// stay, and the next run goes on from the newest of them.
class DamagedRunTest {
    private static final String CURRENT = DatalakeLayout.CURRENT_RUN;

    @TempDir private Path folder;

    private Datalake datalake;
    private DatalakeLock lock;
    private RunStore runs;

    @BeforeEach
    void publishTwoRuns() {
        datalake = Datalake.open(folder.toString());
        lock = Lakes.lock(datalake);
        runs = new RunStore(datalake);
        Lakes.publish(datalake, lock, "r1", 10);
        Lakes.publish(datalake, lock, "r2", 10);
    }

    @AfterEach
    void close() {
        lock.close();
        datalake.close();
    }

    static Stream<byte[]> damaged() {
        byte[] whole = ManifestJson.write(Manifests.of("r2"));
        return Stream.concat(
                Stream.of("", " ", "[]", "null", "42", "{}", "{\"version\":1}", "\u0000\u0001", "{")
                        .map(text -> text.getBytes(UTF_8)),
                Stream.of(1, whole.length / 2, whole.length - 2)
                        .map(length -> Arrays.copyOf(whole, length)));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void theNewestWholeRunIsFoundAndTheNextOnePublishedOverADamagedManifest(byte[] damaged) {
        datalake.write(CURRENT, damaged);

        assertThat(runs.isDamaged()).isTrue();
        assertThat(runs.lastWhole()).map(RunManifest::runId).contains("r2");
        runs.recover(lock);
        assertThat(datalake.readBytes(CURRENT)).isEqualTo(damaged);

        Lakes.publish(datalake, lock, "r3", 10);

        Lakes.assertClean(datalake);
        assertThat(runs.isDamaged()).isFalse();
        assertThat(runs.runs(10)).extracting(RunManifest::runId).containsExactly("r3", "r2", "r1");
        assertThat(datalake.list("history/damaged"))
                .singleElement()
                .satisfies(kept -> assertThat(datalake.readBytes(kept)).isEqualTo(damaged));
    }

    @Test
    void aManifestOfALaterProgramIsRefusedAndNothingIsTouched() {
        byte[] later =
                "{\"version\": 2, \"programVersion\": \"9.0\", \"runs\": []}".getBytes(UTF_8);
        datalake.write(CURRENT, later);
        datalake.write("history/runs/r3/unpublished", new byte[0]);
        List<String> before = datalake.listFiles("");

        for (Consumer<RunStore> work :
                List.<Consumer<RunStore>>of(
                        store -> store.recover(lock),
                        RunStore::lastWhole,
                        RunStore::isDamaged,
                        store -> Lakes.publish(datalake, lock, "r4", 10))) {
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(() -> work.accept(runs))
                    .withMessageContaining("9.0")
                    .matches(fault -> fault.key().equals("catalog.manifest.newer"));
        }
        assertThat(datalake.readBytes(CURRENT)).isEqualTo(later);
        assertThat(datalake.listFiles("")).containsAll(before);
    }

    static Stream<Consumer<Datalake>> losses() {
        return Stream.of(
                lake -> lake.delete("history/runs/r2"),
                lake -> lake.delete("history/runs/r2/run.json"),
                lake -> lake.delete("history/runs/r2/predict.model"),
                lake -> lake.write("history/runs/r2/predict.model", new byte[1]),
                lake -> lake.write("history/runs/r2/run.json", new byte[1]),
                lake -> lake.write("history/runs/r2/run.json", "{\"version\":2}".getBytes(UTF_8)),
                lake -> lake.write("history/runs/r2/unpublished", new byte[1]));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aRunThatIsNotWholeIsPassedOver(Consumer<Datalake> loss) {
        datalake.write(CURRENT, new byte[0]);
        loss.accept(datalake);

        assertThat(runs.newestWhole()).map(RunManifest::runId).contains("r1");
        assertThat(runs.lastWhole()).map(RunManifest::runId).contains("r1");
    }

    @Test
    void withoutAnyWholeRunThereIsNoneToGoOnFrom() {
        datalake.write(CURRENT, new byte[0]);
        datalake.delete("history/runs");

        assertThat(runs.lastWhole()).isEmpty();
        runs.recover(lock);
        assertThat(Lakes.publish(datalake, lock, "r3", 10)).isEqualTo(runs.current().orElseThrow());
    }

    @Test
    void theManifestOfARunThatLostItsFolderIsKeptThere() {
        byte[] manifest = datalake.readBytes(CURRENT);
        datalake.delete("history/runs/r2");
        assertThat(runs.isDamaged()).isFalse();
        assertThat(runs.lastWhole()).map(RunManifest::runId).contains("r1");
        runs.recover(lock);

        Lakes.publish(datalake, lock, "r3", 10);

        assertThat(datalake.readBytes("history/runs/r2/run.json")).isEqualTo(manifest);
        assertThat(datalake.exists("history/damaged")).isFalse();
        runs.recover(lock);
        assertThat(datalake.readBytes("history/runs/r2/run.json")).isEqualTo(manifest);
    }

    @Test
    void filesOfARunThatLostItsManifestAreKept() {
        datalake.delete("history/runs/r2/run.json");
        runs.recover(lock);
        Lakes.publish(datalake, lock, "r3", 10);
        runs.recover(lock);

        assertThat(runs.run("r2").filter(runs::isWhole)).isPresent();
    }

    @Test
    void aCompleteRunThatMayHaveBeenTheCurrentOneIsNotRemoved() {
        datalake.write("history/runs/r2/unpublished", new byte[1]);
        datalake.write("history/runs/r3/unpublished", new byte[1]);
        datalake.write("history/runs/r3/predict.model", new byte[1]);
        datalake.write(CURRENT, new byte[0]);

        runs.recover(lock);

        assertThat(runs.lastWhole()).map(RunManifest::runId).contains("r2");
        assertThat(datalake.exists("history/runs/r3")).isFalse();
    }

    @Test
    void filesThatOnlyTheFormerRunHadAreRemovedAsEver() {
        datalake.write(CURRENT, new byte[0]);
        assertThat(datalake.exists("images/r2.png")).isTrue();

        Lakes.publish(datalake, lock, "r3", 10);

        assertThat(datalake.list("images")).containsExactly("images/all.png", "images/r3.png");
    }
}
