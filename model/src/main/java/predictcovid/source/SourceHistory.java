package predictcovid.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.ScratchFolder;
import predictcovid.source.VintageStore.Stored;
import predictcovid.source.table.SourceTable;
import predictcovid.source.table.TableReader;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// Older vintages of a source: what the datalake has kept of it, one a week.
///
/// @param warnings hears of vintages that are damaged or cannot be read, and are passed over
public record SourceHistory(Datalake lake, TableReader reader, Consumer<Notice> warnings) {
    /// Weeks looked back unless others are asked for. A file of 150 MB takes seconds to read.
    public static final int STANDARD_WEEKS = 12;

    /// An older vintage.
    ///
    /// @param day on which it was read; nothing later is in the table
    /// @param sha256 of the raw file
    public record Known(LocalDate day, String sha256, SourceTable table) {}

    /// What `use` makes of the vintages before `newest`, oldest first: of each week counted back
    /// from `newest` the last vintage that can be read. Only one is in memory at a time.
    ///
    /// @param newest day of the vintage that is already read; those of the six days before it are
    ///   passed over
    /// @param weeks how many weeks to look back
    /// @param use is given a vintage
    /// @param progress hears how many weeks are done
    public <T> List<T> read(
            String url, LocalDate newest, int weeks, Function<Known, T> use, IntConsumer progress) {
        try (ScratchFolder scratch = ScratchFolder.create()) {
            Path copy = scratch.file("vintage");
            Set<Notice> said = new HashSet<>();
            VintageStore store =
                    new VintageStore(
                            lake,
                            warning -> {
                                if (said.add(warning)) {
                                    warnings.accept(warning);
                                }
                            });
            List<T> read = new ArrayList<>();
            for (int week = weeks; week > 0; week--) {
                week(store, url, newest.minusWeeks(week), copy, use).ifPresent(read::add);
                progress.accept(weeks - week + 1);
            }
            return read;
        } catch (IOException e) {
            throw new Fault(
                    Fault.Kind.STORE,
                    e,
                    "source.not-written",
                    System.getProperty("java.io.tmpdir"),
                    String.valueOf(e.getMessage()));
        }
    }

    /// The newest vintage of the week that ends on `last` of which `use` makes something.
    private <T> Optional<T> week(
            VintageStore store, String url, LocalDate last, Path copy, Function<Known, T> use) {
        LocalDate first = last.minusDays(6);
        Optional<Stored> stored = store.copyNewest(url, first, last, copy);
        while (stored.isPresent()) {
            String path = stored.get().path();
            LocalDate day = stored.get().date();
            try {
                SourceTable table = reader.read(copy, path).before(day.plusDays(1));
                return Optional.of(
                        use.apply(new Known(day, stored.get().record().sha256(), table)));
            } catch (Fault fault) {
                warnings.accept(new Notice("source.vintage-skipped", path, fault.notice()));
                stored = store.copyNewest(url, first, day.minusDays(1), copy);
            }
        }
        return Optional.empty();
    }
}
