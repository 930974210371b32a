package predictcovid.source.table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import predictcovid.series.Place;
import predictcovid.source.description.DateReading;
import predictcovid.text.Fault;

/// The days on which places of a list of single cases had none: all from the first to the last of
/// the list that have no row.
record DaysWithoutRows(TableCells cells, DateReading by) {
    private static final long MOST = 10_000_000;
    private static final int WEEK = 7;

    /// Gives each place each of its days without a row.
    ///
    /// @param known the days with a row, by place
    void fill(Map<Place, Set<LocalDate>> known, BiConsumer<Place, LocalDate> add) {
        List<LocalDate> days =
                known.values().stream().flatMap(Collection::stream).sorted().toList();
        if (days.isEmpty()) {
            return;
        }
        LocalDate last = days.getLast();
        int step = by.kind() == DateReading.Kind.DAY ? 1 : WEEK;
        long steps = (last.toEpochDay() - days.getFirst().toEpochDay()) / step + 1;
        if (steps * known.size() > MOST) {
            throw new Fault("source.too-large", cells.file(), MOST + " days of places");
        }
        known.forEach((place, of) -> {
            for (LocalDate day = days.getFirst(); !day.isAfter(last); day = day.plusDays(step)) {
                if (!of.contains(day)) {
                    add.accept(place, day);
                }
            }
        });
    }
}
