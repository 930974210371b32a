package predictcovid.run.hub;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import predictcovid.forecast.pooled.MemoryNeed;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.run.input.WrongSettings;
import predictcovid.series.Area;
import predictcovid.series.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.text.Fault;

/// Whether what is known suffices to forecast all its places.
record EnoughKnown(ReportArchive known) {
    /// Weeks from the last one known to the reference date's; more is no forecast any more.
    private static final int LONGEST_DELAY = 6;

    private static final long MEGABYTE = 1 << 20;
    private static final long GIGABYTE = 1 << 30;

    /// Places of which anything is known.
    long places() {
        List<Area> areas = known.geography().areas();
        return IntStream.range(0, areas.size())
                .filter(area -> !UnlistedNation.is(areas.get(area).code()))
                .filter(area ->
                        known.targets().values().stream()
                                .anyMatch(it -> it.newest().panel().lastKnown(area) >= 0))
                .count();
    }

    /// @throws Fault when nothing is known on the date
    void requireAny(LocalDate date, Path targetData) {
        if (known.targets().isEmpty()) {
            throw new Fault("run.hub.nothing-known", targetData.toString(), date);
        }
    }

    /// Whether a week ends on the date.
    boolean isWeekEnd(LocalDate date) {
        return weekEnd(date).equals(date);
    }

    /// No week ends on the date.
    WrongSettings noWeekEnd(LocalDate date) {
        LocalDate end = weekEnd(date);
        return new WrongSettings(
                List.of(new Fault("run.hub.no-week-end", date, end, end.plusWeeks(1))));
    }

    private LocalDate weekEnd(LocalDate date) {
        Panel calendar = known.targets().values().iterator().next().newest().panel();
        return calendar.date(calendar.step(date));
    }

    /// @throws Fault when too little is known of late
    /// @throws WrongSettings when no week ends on the date
    void requireFresh(LocalDate date, Path targetData) {
        if (!isWeekEnd(date)) {
            throw noWeekEnd(date);
        }
        LocalDate last =
                known.targets().values().stream()
                        .map(Vintages::newest)
                        .map(EnoughKnown::lastDate)
                        .max(LocalDate::compareTo)
                        .orElseThrow();
        if (last.plusWeeks(LONGEST_DELAY).isBefore(date)) {
            throw new Fault("run.hub.too-old", targetData.toString(), last, date);
        }
    }

    private static LocalDate lastDate(Vintage vintage) {
        return vintage.panel().date(vintage.lastStep());
    }

    /// @throws Fault when the forecast would need more memory than the program has
    void requireMemory(PooledOptions options) {
        long needed = MemoryNeed.bytes(known, options);
        long allowed = Runtime.getRuntime().maxMemory();
        if (needed > allowed) {
            throw new Fault(
                    "run.hub.memory",
                    places(),
                    known.targets().values().iterator().next().newest().panel().steps(),
                    Math.ceilDiv(needed, MEGABYTE),
                    allowed / MEGABYTE,
                    // a collector keeps a part of what is allowed for itself
                    Math.ceilDiv(needed + needed / 8, GIGABYTE));
        }
    }
}
