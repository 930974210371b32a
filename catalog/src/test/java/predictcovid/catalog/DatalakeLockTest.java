package predictcovid.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.text.Fault;

class DatalakeLockTest {
    private static final Instant NOW = Instant.parse("2020-07-24T10:00:00.5Z");

    @TempDir Path folder;
    private Datalake datalake;

    @BeforeEach
    void open() {
        datalake = Datalake.open(folder.toString());
    }

    @AfterEach
    void close() {
        datalake.close();
    }

    @Test
    void takesOverFromATrainerOfAnotherHostOnlyAfterItsSilence() {
        new DeadOwner(datalake).leave(elsewhere());

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> acquire(NOW.plusSeconds(100)))
                .withMessage(
                        "Another trainer is at work in this datalake: \"train\" on elsewhere, process 4711, since"
                                + " 2020-07-24T10:00:00Z (.lock/0000000001.json). Wait until it ends, or stop it.");
        acquire(NOW.plusSeconds(121)).close();
    }

    /// The clock of the machine that wrote the lock was days ahead.
    @Test
    void takesOverWhatAWrongClockHasLeft() {
        new DeadOwner(datalake).leave(elsewhere());

        acquire(NOW.minus(Duration.ofDays(3))).close();
    }

    @Test
    void takesOverAtOnceFromADeadTrainerOfThisHost() {
        new DeadOwner(datalake).leaveLock();

        try (DatalakeLock lock = acquire(Instant.now())) {
            assertThat(lock.isHeld()).isTrue();
        }
    }

    @Test
    void aLockFileThatTellsNothingIsGivenUpAfterTwoMinutes() {
        datalake.write(".lock/0000000001.json", "{".getBytes(UTF_8));

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> acquire(Instant.now().plusSeconds(60)));
        acquire(Instant.now().plusSeconds(130)).close();
    }

    @Test
    void aTrainerThatLostItsLockDoesNotPublish() {
        RunStore runs = new RunStore(datalake);
        DatalakeLock suspended = acquire(NOW);
        PendingRun pending = runs.begin("r1", suspended);
        try (DatalakeLock other = acquire(NOW.plusSeconds(200))) {
            assertThat(suspended.isHeld()).isFalse();
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(() -> pending.publish(Manifests.of("r1")))
                    .matches(fault -> fault.key().equals("catalog.lock-lost"));
            pending.close();
            suspended.close();
            assertThat(other.isHeld()).isTrue();
            assertThat(datalake.exists("history/runs/r1"))
                    .as("left to the other's recovery")
                    .isTrue();
            runs.recover(other);
            assertThat(datalake.exists("history/runs/r1")).isFalse();
        }
        assertThat(runs.current()).isEmpty();
    }

    @Test
    void whoActsOnAnOldViewFindsOut() {
        LockFiles files = new LockFiles(datalake);
        datalake.write("results/run.json", new byte[1]);
        for (int i = 0; i < 5; i++) {
            acquire(NOW).close();
        }
        assertThat(datalake.list(".lock"))
                .containsExactly(".lock/0000000004.json", ".lock/0000000005.json");

        assertThat(files.take(2, LockOwner.thisProcess("late", NOW))).isFalse();
        assertThat(datalake.list(".lock")).hasSize(2);
        acquire(NOW).close();
    }

    @Test
    void ofAFolderThatStaysEmptyNothingIsLeft() throws Exception {
        Path made = folder.resolve("made");
        try (Datalake lake = Datalake.open(made.toString())) {
            DatalakeLock.acquire(lake, "test", Duration.ZERO, InstantSource.fixed(NOW)).close();
            assertThat(made).doesNotExist();
        }

        acquire(NOW).close();
        assertThat(folder).as("the user's own").isEmptyDirectory();

        try (DatalakeLock _ = acquire(NOW)) {
            datalake.write("results/run.json", new byte[1]);
        }
        assertThat(datalake.listFiles(""))
                .containsExactly(".lock/0000000001.json", "results/run.json");
    }

    @Test
    void theFirstLockOfOneThatTookOverStays() {
        DatalakeLock suspended = acquire(NOW);
        try (DatalakeLock _ = acquire(NOW.plusSeconds(200))) {
            suspended.close();
            assertThat(datalake.list(".lock"))
                    .containsExactly(".lock/0000000001.json", ".lock/0000000002.json");
        }
    }

    @Test
    void closingTwiceReleasesOnce() {
        DatalakeLock first = acquire(NOW);
        first.close();
        try (DatalakeLock second = acquire(NOW)) {
            first.close();
            assertThat(second.isHeld()).isTrue();
        }
    }

    private static LockOwner elsewhere() {
        return new LockOwner(
                "id", "elsewhere", "", 4711, Optional.empty(), "train", NOW, NOW, false);
    }

    private DatalakeLock acquire(Instant now) {
        return DatalakeLock.acquire(datalake, "test", Duration.ZERO, InstantSource.fixed(now));
    }
}
