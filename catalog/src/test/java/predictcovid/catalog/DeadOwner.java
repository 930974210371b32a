package predictcovid.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A trainer that was killed while it held the lock.
record DeadOwner(Datalake datalake) {
    /// Its process number is in use again, by this test.
    LockOwner leaveLock() {
        Instant now = Instant.now();
        LockOwner me = LockOwner.thisProcess("train", now);
        Optional<Instant> anotherStart =
                me.processStart().map(start -> start.minus(Duration.ofHours(1)));
        LockOwner dead =
                new LockOwner(
                        "dead",
                        me.host(),
                        me.pidSpace(),
                        me.pid(),
                        anotherStart,
                        "train",
                        now,
                        now,
                        false);
        leave(dead);
        return dead;
    }

    void leave(LockOwner owner) {
        LockFiles files = new LockFiles(datalake);
        if (!files.take(files.highest() + 1, owner)) {
            throw new AssertionError("the lock was taken");
        }
    }
}
