package predictcovid.catalog;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Who holds the datalake's lock: the contents of a lock file.
///
/// @param id unlike any other owner's
/// @param pidSpace within which `pid` means one process: the machine's boot and the container,
///   where the system tells them
/// @param processStart tells the process from a later one with the same number
/// @param command what it is doing
/// @param heartbeat when it last said that it lives
/// @param released true once it has let go
record LockOwner(
        String id,
        String host,
        String pidSpace,
        long pid,
        Optional<Instant> processStart,
        String command,
        Instant since,
        Instant heartbeat,
        boolean released) {
    /// Clocks agree within a minute; a heartbeat farther ahead was written by one that has been set
    /// back since.
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /// Two of these missed ones in a row are weather; six are death.
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /// The start of a process is computed from the clock at boot, which may differ by a tick
    /// between readers.
    private static final Duration SAME_START = Duration.ofSeconds(2);

    /// This process, now.
    static LockOwner thisProcess(String command, Instant now) {
        ProcessHandle process = ProcessHandle.current();
        return new LockOwner(
                UUID.randomUUID().toString(),
                firstLine("/proc/sys/kernel/hostname").orElseGet(LockOwner::hostByName),
                pidSpaceOfThisProcess(),
                process.pid(),
                process.info().startInstant(),
                command,
                now,
                now,
                false);
    }

    /// Somebody who has not told, or not yet.
    static LockOwner unknown(Instant touched) {
        return new LockOwner("", "?", "?", 0, Optional.empty(), "?", touched, touched, false);
    }

    private static String hostByName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static String pidSpaceOfThisProcess() {
        try {
            Path space = Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
            return firstLine("/proc/sys/kernel/random/boot_id").orElse("") + " " + space;
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    private static Optional<String> firstLine(String file) {
        try {
            return Files.readString(Path.of(file)).lines().findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    LockOwner alive(Instant now) {
        return new LockOwner(id, host, pidSpace, pid, processStart, command, since, now, false);
    }

    LockOwner gone(Instant now) {
        return new LockOwner(id, host, pidSpace, pid, processStart, command, since, now, true);
    }

    /// Whether nobody stands behind this lock any more.
    ///
    /// @param observer the process that asks, on whose machine another process can be looked up
    boolean isGone(LockOwner observer, Instant now) {
        boolean isSeen = sharesPidsWith(observer);
        return released
                || heartbeat.plus(SILENCE).isBefore(now)
                || (isSeen && !isProcessAlive())
                || (!isSeen && heartbeat.minus(AHEAD).isAfter(now));
    }

    /// Containers have hosts' names or numbers of their own, but two on one machine may be given
    /// the same name; and the same number means another process in each of them.
    private boolean sharesPidsWith(LockOwner observer) {
        return host.equals(observer.host) && pidSpace.equals(observer.pidSpace);
    }

    private boolean isProcessAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> isSameStart(process.info().startInstant()))
                .orElse(false);
    }

    private boolean isSameStart(Optional<Instant> start) {
        return processStart.isEmpty()
                || start.isEmpty()
                || Duration.between(processStart.get(), start.get()).abs().compareTo(SAME_START)
                        <= 0;
    }
}
