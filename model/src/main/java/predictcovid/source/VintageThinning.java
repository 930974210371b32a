package predictcovid.source;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.Retention;
import predictcovid.source.VintageStore.Stored;
import predictcovid.text.Notice;

/// Which vintages of a datalake a rule keeps no longer, each source by itself. Those stay that kept
/// runs name, and whose bytes a kept vintage has without a file of its own.
public final class VintageThinning {
    private final VintageStore store;
    private final int count;
    private final List<Stored> outdated;

    /// @param named paths of vintages that kept runs have read
    /// @param warnings hears of records that cannot be read, whose vintages stay
    public VintageThinning(
            Datalake lake,
            Retention rule,
            LocalDate today,
            Set<String> named,
            Consumer<Notice> warnings) {
        this.store = new VintageStore(lake, warnings);
        List<Stored> all = store.all();
        Set<Stored> kept = new HashSet<>();
        all.stream()
                .collect(Collectors.groupingBy(vintage -> vintage.record().url()))
                .values()
                .forEach(source ->
                        kept.addAll(
                                rule.kept(
                                        source,
                                        Stored::date,
                                        Comparator.comparing(VintageStore::time),
                                        today)));
        all.stream().filter(vintage -> named.contains(vintage.path())).forEach(kept::add);
        Set<String> holders = kept.stream().map(Stored::holder).collect(Collectors.toSet());
        this.count = all.size();
        this.outdated =
                all.stream()
                        .filter(each -> !kept.contains(each) && !holders.contains(each.stem()))
                        .toList();
    }

    /// All vintages.
    public int count() {
        return count;
    }

    /// Days of those that go, oldest first.
    public List<LocalDate> outdated() {
        return outdated.stream().map(Stored::date).toList();
    }

    /// What their going frees.
    public long bytes() {
        return outdated.stream().mapToLong(store::bytes).sum();
    }

    /// Lets them go.
    public void remove() {
        outdated.forEach(store::remove);
    }
}
