package predictcovid.run.hub;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import predictcovid.series.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.text.Notice;

/// Targets of other hubs that are not forecast, whose past rows teach.
///
/// @param archive with the calendar and the places of the hub's own
public record TeachingData(ReportArchive archive) {
    public Set<String> targets() {
        return archive.targets().keySet();
    }

    /// What was known of the hub's own targets with what these were at that time: vintages up to
    /// the date. A target that had none yet stands as its first one tells it, up to the last week
    /// that was known of the own.
    public ReportArchive beside(ReportArchive known, LocalDate date) {
        if (archive.targets().isEmpty() || known.targets().isEmpty()) {
            return known;
        }
        LocalDate last =
                known.targets().values().stream()
                        .map(Vintages::newest)
                        .map(newest -> newest.panel().date(newest.lastStep()))
                        .max(LocalDate::compareTo)
                        .orElseThrow();
        Map<String, Vintages> all = new TreeMap<>(known.targets());
        archive.targets()
                .forEach((target, vintages) -> {
                    Vintages before = vintages.knownAt(date);
                    Vintages taught = before.isEmpty() ? cut(vintages, last) : before;
                    if (taught.all().getFirst().lastStep() >= 0) {
                        all.put(target, taught);
                    }
                });
        return new ReportArchive(known.geography(), all);
    }

    /// The targets of which no vintage was kept by a date.
    public Stream<Notice> laterThan(LocalDate date) {
        return archive.targets().values().stream()
                .filter(vintages -> vintages.knownAt(date).isEmpty())
                .map(vintages ->
                        new Notice(
                                "run.hub.taught-later",
                                vintages.target(),
                                vintages.all().getFirst().asOf()));
    }

    private static Vintages cut(Vintages vintages, LocalDate last) {
        Panel panel = vintages.all().getFirst().panel().until(last);
        return new Vintages(vintages.target(), List.of(new Vintage(last, panel)));
    }
}
