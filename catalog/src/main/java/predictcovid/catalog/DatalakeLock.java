package predictcovid.catalog;

import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.text.Fault;

/// Held by the one trainer that may change the datalake; readers need none.
///
/// Lock files are numbered, and the highest number speaks. To take the lock is to create the next
/// number, which only one of several can; it is allowed when the highest owner has let go or has
/// died: its process is gone from this machine, it has been silent for two minutes, or its clock
/// was minutes ahead. The highest number is never deleted, so that whoever acts on an old view
/// finds out, except that the very first lock goes when nothing has come of it: a command that
/// fails in a new folder leaves nothing there. On an S3 server without conditional writes two that
/// come in the same moment may both pass. The clocks of machines that share a datalake must agree
/// within a minute.
public final class DatalakeLock implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(DatalakeLock.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 500;

    private final LockFiles files;
    private final long number;
    private final boolean inNewFolder;
    private final LockOwner owner;
    private final InstantSource clock;
    private final ScheduledExecutorService heart;
    private boolean closed;

    private DatalakeLock(
            LockFiles files,
            long number,
            boolean inNewFolder,
            LockOwner owner,
            InstantSource clock) {
        this.files = files;
        this.number = number;
        this.inNewFolder = inNewFolder;
        this.owner = owner;
        this.clock = clock;
        this.heart =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("datalake-lock").factory());
    }

    /// Takes the lock, waiting for another trainer as long as `patience` lasts.
    ///
    /// @param command what this trainer does, for the one that has to wait
    /// @throws Fault naming the other trainer when it does not end in time
    public static DatalakeLock acquire(
            Datalake datalake, String command, Duration patience, InstantSource clock) {
        LockFiles files = new LockFiles(datalake);
        Instant deadline = clock.instant().plus(patience);
        boolean told = false;
        while (true) {
            Instant now = clock.instant();
            LockOwner me = LockOwner.thisProcess(command, now);
            long highest = files.highest();
            LockOwner holder = highest == 0 ? me.gone(now) : files.read(highest, now);
            if (holder.isGone(me, now)) {
                boolean inNewFolder = !datalake.exists("");
                if (files.take(highest + 1, me)) {
                    return new DatalakeLock(files, highest + 1, inNewFolder, me, clock).start();
                }
            } else {
                await(highest, holder, told, now.isBefore(deadline));
                told = true;
            }
        }
    }

    private static void await(long number, LockOwner holder, boolean told, boolean patient) {
        if (!patient) {
            throw held("catalog.lock-held", number, holder);
        }
        if (!told) {
            LOG.info(
                    "Waiting for another trainer: {} on {}, process {}, since {}",
                    holder.command(),
                    holder.host(),
                    holder.pid(),
                    holder.since().truncatedTo(ChronoUnit.SECONDS));
        }
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault(Fault.Kind.INTERRUPTED, e, "catalog.lock-interrupted");
        }
    }

    private static Fault held(String key, long number, LockOwner holder) {
        return new Fault(
                Fault.Kind.STORE,
                key,
                holder.command(),
                holder.host(),
                Long.toString(holder.pid()),
                holder.since().truncatedTo(ChronoUnit.SECONDS),
                LockFiles.path(number));
    }

    private DatalakeLock start() {
        long period = HEARTBEAT.toMillis();
        ScheduledFuture<?> _ =
                heart.scheduleWithFixedDelay(this::beat, period, period, TimeUnit.MILLISECONDS);
        return this;
    }

    private synchronized void beat() {
        try {
            if (isHeld()) {
                files.write(number, owner.alive(clock.instant()));
            }
        } catch (RuntimeException e) {
            LOG.warn("The datalake's lock could not be refreshed", e);
        }
    }

    /// Whether nobody has taken the lock over, which happens to a process that was suspended for
    /// minutes.
    public synchronized boolean isHeld() {
        return !closed && isHighest();
    }

    private boolean isHighest() {
        return files.highest() == number
                && files.read(number, clock.instant()).id().equals(owner.id());
    }

    /// Ends the work of a trainer that has lost its lock, before it does harm.
    public void requireHeld() {
        if (!isHeld()) {
            long highest = files.highest();
            throw held("catalog.lock-lost", highest, files.read(highest, clock.instant()));
        }
    }

    /// Lets the next trainer in.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        heart.shutdown();
        try {
            if (isHighest()) {
                if (number == LockFiles.FIRST && files.areAlone()) {
                    files.undo(inNewFolder);
                } else {
                    files.write(number, owner.gone(clock.instant()));
                }
            }
        } catch (Fault e) {
            LOG.warn("The datalake's lock could not be released; it ends with this process", e);
        }
    }
}
