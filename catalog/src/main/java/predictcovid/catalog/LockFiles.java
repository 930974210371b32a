package predictcovid.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import predictcovid.catalog.store.Entry;
import predictcovid.text.Fault;
import tools.jackson.core.JacksonException;

/// The numbered lock files of a datalake.
record LockFiles(Datalake datalake) {
    static final long FIRST = 1;

    /// The number that speaks; 0 when there is none.
    long highest() {
        return numbers().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private List<Long> numbers() {
        return datalake.entries(DatalakeLayout.LOCKS).stream()
                .map(Entry::name)
                .filter(name -> name.matches("\\d{10}\\.json"))
                .map(name -> Long.valueOf(name.substring(0, 10)))
                .toList();
    }

    /// The owner that a lock file tells. A file that is not readable belongs to somebody who was
    /// writing it.
    LockOwner read(long number, Instant now) {
        try {
            return ManifestJson.MAPPER.readValue(datalake.readBytes(path(number)), LockOwner.class);
        } catch (JacksonException | Fault e) {
            Optional<Entry> file = datalake.find(path(number));
            return LockOwner.unknown(file.map(Entry::modified).orElse(now));
        }
    }

    /// Makes the next lock file.
    ///
    /// @return false when somebody else was faster, seen or unseen
    boolean take(long number, LockOwner owner) {
        if (!datalake.create(path(number), json(owner))) {
            return false;
        }
        if (highest() != number) {
            datalake.delete(path(number));
            return false;
        }
        forgetBelow(number - 1);
        return true;
    }

    /// The predecessor stays, so that a listing made while the lock changes hands finds one of the
    /// two.
    private void forgetBelow(long number) {
        numbers().stream().filter(old -> old < number).forEach(old -> datalake.delete(path(old)));
    }

    /// Whether the datalake holds nothing else.
    boolean areAlone() {
        return datalake.allEntries("").stream()
                .allMatch(entry -> entry.name().equals(DatalakeLayout.LOCKS));
    }

    /// Takes the first lock file back, and its folder. Nobody has seen it released, so that nobody
    /// makes a second one meanwhile.
    ///
    /// @param datalakeToo whether the datalake's folder came with it
    void undo(boolean datalakeToo) {
        datalake.delete(path(FIRST));
        datalake.deleteIfEmpty(DatalakeLayout.LOCKS);
        if (datalakeToo) {
            datalake.deleteIfEmpty("");
        }
    }

    void write(long number, LockOwner owner) {
        datalake.write(path(number), json(owner));
    }

    private static byte[] json(LockOwner owner) {
        return ManifestJson.MAPPER.writeValueAsBytes(owner);
    }

    static String path(long number) {
        return DatalakeLayout.LOCKS + "/" + "%010d.json".formatted(number);
    }
}
