package predictcovid.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.PublicAddress;
import predictcovid.catalog.store.MeasuredStream;
import predictcovid.catalog.store.QuickGzip;
import predictcovid.source.table.Packing;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The vintages in the datalake. One stands under its day's name; others of that day, read from
/// elsewhere or replaced, stay under names that carry the start of their SHA-256.
final class VintageStore {
    private static final Pattern RECORD =
            Pattern.compile("sources/datasource-(\\d{4}-\\d{2}-\\d{2})(-[0-9a-f]+)?\\.json");
    private static final int SHORT_SHA = 12;
    private static final int BUFFER = 1 << 16;

    private final Datalake lake;
    private final Consumer<Notice> warnings;

    /// @param warnings hears of vintages that are passed over because they are damaged
    VintageStore(Datalake lake, Consumer<Notice> warnings) {
        this.lake = lake;
        this.warnings = warnings;
    }

    /// A vintage by its record.
    ///
    /// @param stem its path without suffixes
    record Stored(String stem, LocalDate date, VintageRecord record) {
        /// The vintage that holds the bytes, which may be this one.
        String holder() {
            return record.sameAs().orElse(stem);
        }

        String path() {
            String packed = record.isGzipped() ? Packing.GZIP.suffix() : record.packing().suffix();
            return holder() + ".csv" + packed;
        }
    }

    /// The newest vintage of `url` dated `from` to `to` that is as it was when it was read, copied
    /// to `local`.
    Optional<Stored> copyNewest(String url, LocalDate from, LocalDate to, Path local) {
        return newestFirst(url, to)
                .takeWhile(vintage -> !vintage.date().isBefore(from))
                .filter(vintage -> copied(vintage, local))
                .findFirst();
    }

    /// The record of the newest vintage of `url` dated `to` or before.
    Optional<Stored> newest(String url, LocalDate to) {
        return newestFirst(url, to).findFirst();
    }

    /// All vintages whose records can be read.
    List<Stored> all() {
        return recordsByDate().values().stream()
                .flatMap(List::stream)
                .flatMap(path -> stored(path).stream())
                .toList();
    }

    /// The record first: a file without one is no vintage.
    void remove(Stored vintage) {
        lake.delete(vintage.stem() + ".json");
        if (vintage.holder().equals(vintage.stem())) {
            lake.delete(vintage.path());
        }
    }

    /// Of the files of this vintage alone.
    long bytes(Stored vintage) {
        boolean isHolder = vintage.holder().equals(vintage.stem());
        return isHolder && lake.exists(vintage.path()) ? lake.size(vintage.path()) : 0;
    }

    /// Puts a checked file in place as the vintage of `date`; what is there under that name is kept
    /// under another.
    Stored keep(LocalDate date, Path file, VintageRecord record) {
        Stored kept = new Stored(stem(date), date, record);
        Optional<Stored> there = sameOfTheDay(kept);
        if (there.isPresent()) {
            return there.get();
        }
        setAside(date);
        Optional<Stored> same =
                newest(record.url(), date)
                        .filter(it -> it.record().sha256().equals(record.sha256()))
                        .filter(it -> rawSha256(it).equals(record.sha256()));
        if (same.isPresent()) {
            VintageRecord held = record.heldBy(same.get().record(), same.get().holder());
            lake.write(kept.stem() + ".json", held.json());
            return new Stored(kept.stem(), date, held);
        }
        lake.write(kept.path(), out -> write(file, kept, out));
        lake.write(kept.stem() + ".json", record.json());
        return kept;
    }

    private Optional<Stored> sameOfTheDay(Stored vintage) {
        String record = vintage.stem() + ".json";
        return Optional.of(record)
                .filter(lake::exists)
                .flatMap(this::stored)
                .filter(there -> there.record().url().equals(vintage.record().url()))
                .filter(there -> rawSha256(there).equals(vintage.record().sha256()));
    }

    /// Ends before anything is in its place when the file is not what was read.
    private static void write(Path file, Stored vintage, OutputStream out) throws IOException {
        boolean isGzipped = vintage.record().isGzipped();
        OutputStream kept = isGzipped ? new QuickGzip(out) : out;
        MeasuredStream raw = new MeasuredStream(kept);
        Files.copy(file, raw);
        if (!raw.sha256().equals(vintage.record().sha256())) {
            throw new Fault("source.not-kept", vintage.path());
        }
        if (kept instanceof QuickGzip packed) {
            packed.finish();
        }
    }

    /// The source's bytes.
    private InputStream read(Stored vintage) throws IOException {
        InputStream kept = lake.read(vintage.path());
        return vintage.record().isGzipped() ? new GZIPInputStream(kept, BUFFER) : kept;
    }

    /// Of the source's bytes; nothing where they cannot be read.
    private String rawSha256(Stored vintage) {
        MeasuredStream measured = new MeasuredStream(OutputStream.nullOutputStream());
        try (InputStream in = read(vintage)) {
            in.transferTo(measured);
        } catch (IOException | Fault unreadable) {
            return "";
        }
        return measured.sha256();
    }

    private Stream<Stored> newestFirst(String url, LocalDate to) {
        String name = PublicAddress.of(url);
        return recordsByDate().headMap(to, true).descendingMap().values().stream()
                .flatMap(records ->
                        records.stream()
                                .flatMap(path -> stored(path).stream())
                                .filter(vintage -> vintage.record().url().equals(name))
                                .sorted(Comparator.comparing(VintageStore::time).reversed()));
    }

    static Instant time(Stored vintage) {
        return vintage.record().time();
    }

    private NavigableMap<LocalDate, List<String>> recordsByDate() {
        return paths().stream()
                .filter(path -> date(path).isPresent())
                .collect(
                        Collectors.groupingBy(
                                path -> date(path).orElseThrow(),
                                TreeMap::new,
                                Collectors.toList()));
    }

    private Collection<String> paths() {
        return lake.exists(DatalakeLayout.SOURCES) ? lake.list(DatalakeLayout.SOURCES) : List.of();
    }

    private static Optional<LocalDate> date(String path) {
        Matcher name = RECORD.matcher(path);
        try {
            return name.matches() ? Optional.of(LocalDate.parse(name.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Stored> stored(String path) {
        try {
            VintageRecord record = VintageRecord.parse(lake.readBytes(path), path);
            String stem = path.substring(0, path.length() - ".json".length());
            return Optional.of(new Stored(stem, date(path).orElseThrow(), record));
        } catch (Fault fault) {
            warnings.accept(new Notice("source.vintage-skipped", path, fault.notice()));
            return Optional.empty();
        }
    }

    private boolean copied(Stored vintage, Path local) {
        try {
            if (sha256OfCopy(vintage, local).equals(vintage.record().sha256())) {
                return true;
            }
            warnings.accept(new Notice("source.vintage-damaged", vintage.path()));
        } catch (Fault fault) {
            warnings.accept(new Notice("source.vintage-skipped", vintage.path(), fault.notice()));
        } catch (IOException e) {
            warnings.accept(new Notice("source.vintage-damaged", vintage.path()));
        }
        return false;
    }

    private String sha256OfCopy(Stored vintage, Path local) throws IOException {
        try (InputStream in = read(vintage);
                HashedFile copy = new HashedFile(local, vintage.path(), vintage.record().bytes())) {
            copy.append(in);
            return copy.sha256();
        }
    }

    /// Copies before it removes, so that a crash in between loses nothing.
    private void setAside(LocalDate date) {
        String record = DatalakeLayout.sourceDescription(date);
        for (Packing packing : Packing.values()) {
            String data = DatalakeLayout.source(date, packing.suffix());
            if (lake.exists(data)) {
                String aside = stem(date) + "-" + lake.sha256(data).substring(0, SHORT_SHA);
                lake.copy(data, aside + ".csv" + packing.suffix());
                if (lake.exists(record)) {
                    lake.copy(record, aside + ".json");
                }
            }
        }
        lake.delete(record);
        for (Packing packing : Packing.values()) {
            lake.delete(DatalakeLayout.source(date, packing.suffix()));
        }
    }

    private static String stem(LocalDate date) {
        String record = DatalakeLayout.sourceDescription(date);
        return record.substring(0, record.length() - ".json".length());
    }
}
