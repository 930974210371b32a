package predictcovid.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import predictcovid.text.Fault;

/// How trainers keep out of each other's way, on every datalake.
interface LockContract {
    Datalake datalake();

    @Test
    default void theSecondTrainerIsToldWhoHoldsTheLock() {
        try (DatalakeLock first = acquire("train")) {
            assertThat(first.isHeld()).isTrue();
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(() -> acquire("search"))
                    .matches(fault -> fault.key().equals("catalog.lock-held"))
                    .withMessageContaining("\"train\"")
                    .withMessageContaining("process " + ProcessHandle.current().pid());
        }
        acquire("search").close();
    }

    @Test
    default void theSecondTrainerWaitsForTheFirst() throws Exception {
        DatalakeLock first = acquire("train");
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Boolean> held =
                    other.submit(() -> {
                        try (DatalakeLock second =
                                DatalakeLock.acquire(
                                        datalake(),
                                        "search",
                                        Duration.ofMinutes(1),
                                        InstantSource.system())) {
                            return second.isHeld();
                        }
                    });
            assertThat(held.isDone()).isFalse();
            first.close();
            assertThat(held.get()).isTrue();
        }
        assertThat(first.isHeld()).isFalse();
    }

    @Test
    default void ofSeveralThatFindTheSameDeadOwnerOneAtATimeHoldsTheLock() throws Exception {
        LockOwner dead = new DeadOwner(datalake()).leaveLock();
        AtomicInteger inside = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> entered = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                entered.add(pool.submit(() -> enter(inside)));
            }
            for (Future<Integer> one : entered) {
                assertThat(one.get()).isOne();
            }
        }
        assertThat(dead.released()).isFalse();
    }

    /// Each takes its lock back, since nothing comes of it.
    @Test
    default void ofSeveralInAnEmptyFolderOneAtATimeHoldsTheLock() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> entered = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                entered.add(pool.submit(() -> enter(inside)));
            }
            for (Future<Integer> one : entered) {
                assertThat(one.get()).isOne();
            }
        }
        assertThat(datalake().listFiles("")).isEmpty();
    }

    private int enter(AtomicInteger inside) {
        try (DatalakeLock lock =
                DatalakeLock.acquire(
                        datalake(), "race", Duration.ofMinutes(1), InstantSource.system())) {
            int here = inside.incrementAndGet();
            lock.requireHeld();
            inside.decrementAndGet();
            return here;
        }
    }

    private DatalakeLock acquire(String command) {
        return DatalakeLock.acquire(datalake(), command, Duration.ZERO, InstantSource.system());
    }
}
