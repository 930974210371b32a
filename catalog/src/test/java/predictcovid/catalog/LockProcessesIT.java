package predictcovid.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockProcessesIT {
    private static final int PROCESSES = 3;
    private static final int TURNS = 20;

    @TempDir Path folder;

    @Test
    void ofSeveralProcessesThatFindADeadOwnerOneAtATimeHoldsTheLock() throws Exception {
        try (Datalake datalake = Datalake.open(lake())) {
            new DeadOwner(datalake).leaveLock();
        }
        List<ChildProcess> workers = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            workers.add(ChildProcess.start(Worker.class, lake(), folder.toString()));
        }
        for (ChildProcess worker : workers) {
            String output = worker.restOfOutput();
            assertThat(worker.process().waitFor()).as(output).isZero();
        }
        assertThat(Files.readString(folder.resolve("turns"))).hasSize(PROCESSES * TURNS);
    }

    @Test
    void theLockOfAKilledProcessIsFreeAtOnce() throws Exception {
        try (ChildProcess holder = ChildProcess.start(Holder.class, lake())) {
            holder.await("held");
            holder.kill();
        }
        try (Datalake datalake = Datalake.open(lake());
                DatalakeLock lock =
                        DatalakeLock.acquire(
                                datalake, "next", Duration.ZERO, InstantSource.system())) {
            assertThat(lock.isHeld()).isTrue();
        }
    }

    private String lake() {
        return folder.resolve("lake").toString();
    }

    /// Takes the lock again and again, and dies when somebody else is inside.
    static final class Worker {
        private Worker() {}

        public static void main(String[] args) throws IOException {
            Path turns = Path.of(args[1], "turns");
            Path inside = Path.of(args[1], "inside");
            try (Datalake datalake = Datalake.open(args[0])) {
                for (int turn = 0; turn < TURNS; turn++) {
                    try (DatalakeLock lock = Lakes.lock(datalake)) {
                        Files.createFile(inside);
                        String before = Files.exists(turns) ? Files.readString(turns) : "";
                        lock.requireHeld();
                        Files.writeString(turns, before + "x");
                        Files.delete(inside);
                    }
                }
            }
        }
    }

    /// Holds the lock until it is killed.
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws InterruptedException {
            try (Datalake datalake = Datalake.open(args[0]);
                    DatalakeLock lock = Lakes.lock(datalake)) {
                lock.requireHeld();
                System.out.println("held");
                Thread.sleep(Duration.ofMinutes(5));
            }
        }
    }
}
