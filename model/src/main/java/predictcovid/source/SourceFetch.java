package predictcovid.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.source.VintageStore.Stored;
import predictcovid.source.table.Packing;
import predictcovid.source.table.SourceTable;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The story of one request to [SourceVintages].
final class SourceFetch {
    private static final Logger LOG = LoggerFactory.getLogger(SourceFetch.class);
    private static final int LEAST_PERCENT = 90;

    private final SourceVintages vintages;
    private final SourceRequest request;
    private final SourceAddress address;
    private final VintageStore store;
    private final Path copy;
    private final Path fresh;
    private final List<Notice> notes = new ArrayList<>();
    private final Set<Notice> warnings = new LinkedHashSet<>();

    /// @param copy where a vintage of the datalake may be copied to
    /// @param fresh where the source may be downloaded to
    SourceFetch(SourceVintages vintages, SourceRequest request, Path copy, Path fresh) {
        this.vintages = vintages;
        this.request = request;
        this.address = SourceAddress.parse(request.url());
        this.store = new VintageStore(vintages.lake(), this::warn);
        this.copy = copy;
        this.fresh = fresh;
    }

    SourceData run() throws IOException {
        Optional<Stored> then = request.pastDay().flatMap(this::knownOn);
        if (then.isPresent()) {
            return read(then.get());
        }
        Optional<Stored> todays = request.refresh() ? Optional.empty() : todays();
        return todays.isPresent() ? read(todays.get()) : fetched();
    }

    private Optional<Stored> knownOn(LocalDate day) {
        Optional<Stored> then = store.copyNewest(request.name(), LocalDate.MIN, day, copy);
        if (then.isEmpty()) {
            warn(new Notice("source.no-vintage-then", day));
        }
        return then;
    }

    private Optional<Stored> todays() {
        return store.copyNewest(request.name(), request.today(), request.today(), copy)
                .filter(this::isStillTheSource);
    }

    /// A local file may have been edited since; the web is asked once a day.
    private boolean isStillTheSource(Stored vintage) {
        if (!(address instanceof SourceAddress.LocalFile)) {
            return true;
        }
        try {
            return vintages.downloader()
                    .fetch(address, fresh, Download.Version.UNKNOWN)
                    .filter(now -> now.sha256().equals(vintage.record().sha256()))
                    .isPresent();
        } catch (Fault fault) {
            LOG.debug("The local source cannot be compared", fault);
            return false;
        }
    }

    private SourceData fetched() throws IOException {
        Optional<Stored> last = request.refresh() ? Optional.empty() : lastWithVersion();
        Download.Version known =
                last.map(vintage -> vintage.record().version()).orElse(Download.Version.UNKNOWN);
        Optional<Download> download;
        Optional<SourceTable> table;
        try {
            download = vintages.downloader().fetch(address, fresh, known);
            table = download.map(file -> vintages.reader().read(fresh, request.name()));
        } catch (Fault fault) {
            return fallback(fault);
        }
        return table.isPresent()
                ? kept(download.orElseThrow(), table.get())
                : unchanged(last.orElseThrow());
    }

    /// The newest vintage, if it is whole and the server can be asked whether it is still the
    /// newest.
    private Optional<Stored> lastWithVersion() {
        return store.newest(request.name(), request.today())
                .filter(vintage -> !vintage.record().version().equals(Download.Version.UNKNOWN))
                .flatMap(vintage ->
                        store.copyNewest(request.name(), vintage.date(), request.today(), copy));
    }

    private SourceData unchanged(Stored last) {
        Notice note = new Notice("source.unchanged", last.date());
        LOG.info(note.in(Locale.ENGLISH));
        notes.add(note);
        return read(last);
    }

    /// No older vintage makes good what this machine or its user does.
    private SourceData fallback(Fault fault) {
        if (fault.kind() != Fault.Kind.DATA) {
            throw fault;
        }
        Stored last =
                store.copyNewest(request.name(), LocalDate.MIN, request.today(), copy)
                        .orElseThrow(() -> fault);
        warn(new Notice("source.fallback", fault.notice(), last.date()));
        try {
            return read(last);
        } catch (Fault again) {
            fault.addSuppressed(again);
            throw fault;
        }
    }

    private SourceData kept(Download download, SourceTable table) throws IOException {
        if (!request.force()) {
            refuseShrunk(table);
        }
        Packing packing = Packing.of(fresh);
        VintageRecord record =
                new VintageRecord(
                        request.name(),
                        download.sha256(),
                        download.bytes(),
                        table.rows(),
                        vintages.clock().instant(),
                        download.version().etag(),
                        download.version().lastModified(),
                        packing,
                        Optional.of(packing == Packing.PLAIN),
                        Optional.empty());
        return data(store.keep(request.today(), fresh, record), table);
    }

    private void refuseShrunk(SourceTable table) {
        Optional<Stored> last = store.newest(request.name(), request.today());
        int before = last.map(vintage -> vintage.record().rows()).orElse(0);
        if (table.rows() * 100L < (long) before * LEAST_PERCENT) {
            throw new Fault(
                    "source.shrunk",
                    request.name(),
                    table.rows(),
                    before,
                    last.orElseThrow().date());
        }
    }

    private SourceData read(Stored vintage) {
        return data(vintage, vintages.reader().read(copy, vintage.path()));
    }

    private SourceData data(Stored vintage, SourceTable table) {
        SourceTable known = asOf(upToToday(table));
        table.notes().forEach(this::warn);
        if (known.observations().isEmpty()) {
            throw new Fault(
                    "source.nothing-known", request.name(), request.asOf().orElse(request.today()));
        }
        VintageRecord record = vintage.record();
        return new SourceData(
                known,
                record.url(),
                vintage.path(),
                record.sha256(),
                record.bytes(),
                vintage.date(),
                record.time(),
                notes,
                List.copyOf(warnings));
    }

    private SourceTable asOf(SourceTable table) {
        return request.asOf().map(table::before).orElse(table);
    }

    /// A day later than ours may be today elsewhere, two days are a slip of the source.
    private SourceTable upToToday(SourceTable table) {
        SourceTable past = table.before(request.today().plusDays(2));
        int future = table.observations().size() - past.observations().size();
        if (future > 0) {
            warn(new Notice("source.future-dates", future, request.today()));
        }
        return past;
    }

    private void warn(Notice warning) {
        if (warnings.add(warning)) {
            LOG.warn(warning.in(Locale.ENGLISH));
        }
    }
}
