package predictcovid.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledTrainerIT {
    private static final int KILLS = 25;
    private static final int LONGEST_MILLIS = 400;

    @TempDir Path folder;

    @Test
    void aTrainerKilledAtAnyMomentLeavesTheCurrentRunIntact() throws Exception {
        Random random = new Random(1);
        int killedWhilePublishing = 0;
        try (Datalake datalake = Datalake.open(folder.toString())) {
            try (DatalakeLock lock = Lakes.lock(datalake)) {
                Lakes.publish(datalake, lock, "0-first", 10);
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                try (ChildProcess trainer =
                        ChildProcess.start(
                                Trainer.class, folder.toString(), "%03d".formatted(kill))) {
                    trainer.await("publishing");
                    Thread.sleep(random.nextInt(LONGEST_MILLIS));
                    trainer.kill();
                }
                Lakes.assertIntact(datalake);
                RunStore runs = new RunStore(datalake);
                killedWhilePublishing += runs.runIds().stream().allMatch(runs::isPublished) ? 0 : 1;
                try (DatalakeLock lock = Lakes.lock(datalake)) {
                    runs.recover(lock);
                    Lakes.assertClean(datalake);
                    Lakes.publish(datalake, lock, "%03d-z".formatted(kill), 10);
                }
                Lakes.assertClean(datalake);
            }
        }
        assertThat(killedWhilePublishing)
                .as("kills in the middle of a run")
                .isGreaterThan(KILLS / 2);
    }

    /// Publishes runs of two megabytes, one after another, until it is killed.
    static final class Trainer {
        private Trainer() {}

        public static void main(String[] args) {
            try (Datalake datalake = Datalake.open(args[0]);
                    DatalakeLock lock = Lakes.lock(datalake)) {
                new RunStore(datalake).recover(lock);
                System.out.println("publishing");
                for (int run = 0; ; run++) {
                    Lakes.publish(datalake, lock, "%s-%05d".formatted(args[1], run), 2_000_000);
                }
            }
        }
    }
}
