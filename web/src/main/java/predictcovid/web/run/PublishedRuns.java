package predictcovid.web.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.RunManifest;
import predictcovid.text.Fault;
import predictcovid.web.run.Snapshot.Trouble;

/// Follows `results/run.json`. Whatever happens to it, the last run that was whole stays on the
/// page, with a notice. Asks the datalake once in a while, however many readers there are.
@Component
public class PublishedRuns {
    private final OpenDatalake datalake;
    private final DatalakeLog log;
    private final Duration refresh;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Snapshot latest = Snapshot.of(Optional.empty());
    private volatile Instant asked = Instant.MIN;

    /// The manifest of the latest run as it was read: of a country's places it is large, and need
    /// not be understood again each second.
    private byte[] read = {};

    PublishedRuns(
            OpenDatalake datalake, DatalakeLog log, ViewerSettings settings, InstantSource clock) {
        this.datalake = datalake;
        this.log = log;
        this.refresh = settings.refresh();
        this.clock = clock;
    }

    /// The run to show now. The first caller after the refresh time asks the datalake; until it has
    /// answered the others get what was known before.
    public Snapshot current() {
        if (!isDue()) {
            return latest;
        }
        if (asked.equals(Instant.MIN)) {
            asking.lock();
        } else if (!asking.tryLock()) {
            return latest;
        }
        try {
            if (isDue()) {
                latest = told(latest, ask(latest));
                asked = clock.instant();
            }
            return latest;
        } finally {
            asking.unlock();
        }
    }

    private boolean isDue() {
        return asked.equals(Instant.MIN) || !clock.instant().isBefore(asked.plus(refresh));
    }

    private Snapshot told(Snapshot before, Snapshot now) {
        if (now.trouble().isPresent()) {
            now.run()
                    .ifPresent(
                            run -> log.found("Showing the last good run instead: " + run.runId()));
        } else if (before.trouble().isPresent()) {
            log.recovered();
        }
        return now;
    }

    private Snapshot ask(Snapshot before) {
        try {
            byte[] manifest = manifest();
            if (before.trouble().isEmpty()
                    && before.run().isPresent()
                    && Arrays.equals(manifest, read)) {
                return before;
            }
            Optional<RunManifest> run = datalake.runs().current();
            read = manifest;
            if (run.isEmpty()) {
                return withoutManifest(before);
            }
            boolean isKnown = before.trouble().isEmpty() && before.run().equals(run);
            return isKnown || datalake.runs().isWhole(run.get())
                    ? Snapshot.of(run)
                    : lastGood(before, Trouble.INCOMPLETE);
        } catch (Fault e) {
            Trouble trouble = trouble(e);
            log.failed(e);
            return lastGood(before, trouble);
        }
    }

    /// Only the caller that asks the datalake comes here.
    private byte[] manifest() {
        Datalake known = datalake.get();
        return known.exists(DatalakeLayout.CURRENT_RUN)
                ? known.readBytes(DatalakeLayout.CURRENT_RUN)
                : new byte[0];
    }

    private Snapshot withoutManifest(Snapshot before) {
        Snapshot last = lastGood(before, Trouble.VANISHED);
        return last.run().isPresent() ? last : Snapshot.of(Optional.empty());
    }

    private Snapshot lastGood(Snapshot before, Trouble trouble) {
        if (before.run().isPresent()) {
            return Snapshot.of(before.run(), trouble);
        }
        try {
            return Snapshot.of(datalake.runs().newestWhole(), trouble);
        } catch (Fault e) {
            return Snapshot.of(Optional.empty(), Trouble.UNREACHABLE);
        }
    }

    static Trouble trouble(Fault fault) {
        return switch (fault.kind()) {
            case DAMAGED -> Trouble.DAMAGED;
            case LATER -> Trouble.NEWER;
            case DATA, STORE, INTERRUPTED, WRONG_USE -> Trouble.UNREACHABLE;
        };
    }
}
