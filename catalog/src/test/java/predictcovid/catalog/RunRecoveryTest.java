package predictcovid.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.hadoop.Stores;
import predictcovid.catalog.store.Location;
import predictcovid.catalog.store.Store;
import predictcovid.text.Fault;

class RunRecoveryTest {
    /// Opening and replacing `results/run.json`, and deleting the mark: the steps after all copies
    /// are made.
    private static final int BEFORE_THE_END = 3;

    @TempDir Path folder;

    @Test
    void aTrainerKilledAtAnyStepLeavesAWholeRunAndIsCleanedUpAfter() throws IOException {
        Set<String> currentAfterDeath = new HashSet<>();
        int steps = 0;
        boolean died = true;
        while (died) {
            String place = folder.resolve("killed-" + steps).toString();
            died = publishTwice(place, steps++);
            try (Datalake datalake = Datalake.open(place)) {
                currentAfterDeath.add(Lakes.assertIntact(datalake).runId());
                recoverAndPublishAgain(datalake);
            }
        }
        assertThat(steps).isGreaterThan(20);
        assertThat(currentAfterDeath).containsExactlyInAnyOrder("r1", "r2");
    }

    @Test
    void aRecoveryKilledAtAnyStepIsTakenUpByTheNext() throws IOException {
        int publishing = stepsToPublish() - BEFORE_THE_END;
        int steps = 0;
        boolean died = true;
        while (died) {
            String place = folder.resolve("killed-" + steps).toString();
            assertThat(publishTwice(place, publishing)).isTrue();
            died = recover(place, steps++);
            try (Datalake datalake = Datalake.open(place)) {
                assertThat(Lakes.assertIntact(datalake).runId()).isEqualTo("r1");
                recoverAndPublishAgain(datalake);
            }
        }
        assertThat(steps).isGreaterThan(10);
    }

    @Test
    void aTrainerKilledOverADamagedManifestLosesNeitherARunNorWhatIsLeftOfIt() throws IOException {
        byte[] damaged = {'{'};
        boolean died = true;
        for (int steps = 0; died; steps++) {
            String place = folder.resolve("killed-" + steps).toString();
            try (Datalake datalake = Datalake.open(place);
                    DatalakeLock lock = Lakes.lock(datalake)) {
                Lakes.publish(datalake, lock, "r1", 10);
                datalake.write(DatalakeLayout.CURRENT_RUN, damaged);
                died = dies(place, steps, dying -> Lakes.publish(dying, lock, "r2", 100));
            }
            try (Datalake datalake = Datalake.open(place);
                    DatalakeLock lock = Lakes.lock(datalake)) {
                new RunStore(datalake).recover(lock);
                Lakes.publish(datalake, lock, "r3", 10);
                Lakes.assertClean(datalake);
                assertThat(new RunStore(datalake).run("r1")).isPresent();
                assertThat(datalake.readBytes(datalake.list(DatalakeLayout.DAMAGED).getFirst()))
                        .isEqualTo(damaged);
            }
        }
    }

    @Test
    void anOlderRunsFileComesBackWhenTheCurrentRunHasNone() {
        try (Datalake datalake = Datalake.open(folder.toString());
                DatalakeLock lock = Lakes.lock(datalake)) {
            RunStore runs = new RunStore(datalake);
            publishColumns(runs, lock, "r1", "results/columns.json");
            Lakes.publish(datalake, lock, "r2", 10);
            assertThat(datalake.readBytes("results/columns.json")).asString().isEqualTo("r1");
            leaveDead(runs, lock, "r3", "results/columns.json");
            leaveDead(runs, lock, "r4", "results/column_search.csv");

            runs.recover(lock);

            assertThat(datalake.readBytes("results/columns.json")).asString().isEqualTo("r1");
            assertThat(datalake.exists("results/column_search.csv")).isFalse();
        }
    }

    @Test
    void aFailedPublicationPutsTheCopiesBack() {
        try (Datalake datalake = Datalake.open(folder.toString());
                DatalakeLock lock = Lakes.lock(datalake)) {
            Lakes.publish(datalake, lock, "r1", 10);
            PendingRun pending = new RunStore(datalake).begin("r2", lock);
            pending.add(
                    "forecast.csv",
                    new byte[] {1},
                    "text/csv",
                    "results/forecast.csv",
                    "results/new.csv");
            pending.add("x.csv", new byte[] {1}, "text/csv", "results/run.json/impossible");
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(() -> pending.publish(Manifests.of("r2")))
                    .matches(fault -> fault.key().equals("catalog.not-a-folder"));
            assertThat(datalake.size("results/forecast.csv")).isOne();
            pending.close();
            Lakes.assertClean(datalake);
        }
    }

    @Test
    void historyStaysWhenTheResultsAreDeleted() {
        try (Datalake datalake = Datalake.open(folder.toString());
                DatalakeLock lock = Lakes.lock(datalake)) {
            RunStore runs = new RunStore(datalake);
            Lakes.publish(datalake, lock, "r1", 10);
            datalake.delete("results");

            runs.recover(lock);

            assertThat(runs.current()).isEmpty();
            assertThat(runs.runs(10)).hasSize(1);
        }
    }

    @Test
    void copiesThatSomebodyChangedAreRestored() {
        try (Datalake datalake = Datalake.open(folder.toString());
                DatalakeLock lock = Lakes.lock(datalake)) {
            Lakes.publish(datalake, lock, "r1", 10);
            datalake.write("results/predict.model", new byte[0]);
            datalake.delete("images/all.png");

            new RunStore(datalake).recover(lock);

            Lakes.assertClean(datalake);
        }
    }

    private static void publishColumns(
            RunStore runs, DatalakeLock lock, String runId, String copy) {
        try (PendingRun run = runs.begin(runId, lock)) {
            run.add("columns.json", runId.getBytes(UTF_8), "application/json", copy);
            run.publish(Manifests.of(runId));
        }
    }

    private void leaveDead(RunStore runs, DatalakeLock lock, String runId, String copy) {
        try (Datalake datalake = Datalake.open(folder.toString())) {
            PendingRun run = runs.begin(runId, lock);
            run.add("columns.json", runId.getBytes(UTF_8), "application/json", copy);
            RunManifest manifest = Manifests.of(runId).withFiles(run.files());
            datalake.write(RunStore.manifestOf(runId), ManifestJson.write(manifest));
            datalake.copy("history/runs/" + runId + "/columns.json", copy);
        }
    }

    private static void recoverAndPublishAgain(Datalake datalake) {
        try (DatalakeLock lock = Lakes.lock(datalake)) {
            new RunStore(datalake).recover(lock);
            Lakes.assertClean(datalake);
            Lakes.publish(datalake, lock, "r3", 10);
            Lakes.assertClean(datalake);
        }
    }

    private int stepsToPublish() throws IOException {
        String place = folder.resolve("counted").toString();
        DyingStore store = new DyingStore(connect(place), Integer.MAX_VALUE);
        try (Datalake datalake = Datalake.open(place);
                DatalakeLock lock = Lakes.lock(datalake);
                Datalake counted = new Datalake(store)) {
            Lakes.publish(datalake, lock, "r1", 10);
            Lakes.publish(counted, lock, "r2", 100);
            return Integer.MAX_VALUE - store.left();
        }
    }

    private static Store connect(String place) throws IOException {
        return Stores.connect(Location.parse(place), Map.of());
    }

    /// Publishes one run, then another one that is killed.
    private static boolean publishTwice(String place, int steps) throws IOException {
        try (Datalake datalake = Datalake.open(place);
                DatalakeLock lock = Lakes.lock(datalake)) {
            Lakes.publish(datalake, lock, "r1", 10);
            return dies(place, steps, dying -> Lakes.publish(dying, lock, "r2", 100));
        }
    }

    private static boolean recover(String place, int steps) throws IOException {
        try (Datalake datalake = Datalake.open(place);
                DatalakeLock lock = Lakes.lock(datalake)) {
            return dies(place, steps, dying -> new RunStore(dying).recover(lock));
        }
    }

    private static boolean dies(String place, int steps, Consumer<Datalake> work)
            throws IOException {
        DyingStore store = new DyingStore(connect(place), steps);
        try (Datalake dying = new Datalake(store)) {
            work.accept(dying);
            return false;
        } catch (Fault killed) {
            return true;
        }
    }
}
