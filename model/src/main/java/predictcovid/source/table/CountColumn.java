package predictcovid.source.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.source.description.CountReading;
import predictcovid.source.description.CountReading.Counted;
import predictcovid.source.description.RowFilter;
import predictcovid.source.description.SourceDescription;
import predictcovid.text.Notice;

/// One measure's numbers, row by row. A blank number is missing, never zero. A row that repeats an
/// earlier one is left out, or added to it where rows are parts.
final class CountColumn {
    /// One in so many shares above all there is are no slips any more.
    private static final int LEAST_PART_ABOVE = 100;

    private final TableCells cells;
    private final String name;
    private final boolean adds;
    private final CountReading by;
    private final Optional<NumberColumn> numbers;
    private final Map<RowFilter, List<@Nullable String>> where = new LinkedHashMap<>();
    private final List<Observation> observations = new ArrayList<>();
    private final BitSet told = new BitSet();
    private int blank;
    private int above;
    private int positive;
    private int broken;
    private int firstBroken = -1;

    CountColumn(TableCells cells, String name, CountReading by, SourceDescription source) {
        this.cells = cells;
        this.name = name;
        this.by = by;
        this.adds = by.ofRows() || (source.addsRows() && !by.counted().isShare());
        this.numbers =
                by.ofRows()
                        ? Optional.empty()
                        : Optional.of(new NumberColumn(cells, name, source.decimalComma()));
        by.where()
                .forEach(filter ->
                        where.put(filter, cells.texts(filter.column().names().getFirst())));
    }

    /// Whether a row tells the number, and not something else.
    private boolean isMeant(int row) {
        return where.entrySet().stream()
                .allMatch(filter ->
                        filter.getKey()
                                .reads(Objects.requireNonNullElse(filter.getValue().get(row), "")));
    }

    /// Takes a day of a place that has no row.
    void addNothing(Place place, LocalDate day) {
        observations.add(new Observation(place, day, by.ofRows() ? 0 : Double.NaN));
    }

    /// Takes the number of one row.
    ///
    /// @param before number of the observation of the same place and day, -1 when there is none
    void add(int row, int before, Place place, LocalDate day, Troubles troubles) {
        if (!isMeant(row)) {
            if (before < 0) {
                addNothing(place, day);
            }
            return;
        }
        double written = numbers.map(it -> it.get(row)).orElse(1.0);
        double value = by.counted() == Counted.PERCENT ? written / 100 : written;
        boolean isFirst = before < 0 || !told.get(before);
        told.set(before < 0 ? observations.size() : before);
        above += by.counted().isShare() && value > 1 ? 1 : 0;
        positive += value > 0 ? 1 : 0;
        if (value > 0 && value % 1 != 0) {
            broken++;
            firstBroken = firstBroken < 0 ? row : firstBroken;
        }
        if (NumberColumn.isOdd(value)) {
            numbers.flatMap(it -> it.trouble(row)).ifPresent(troubles::add);
        }
        blank += Double.isNaN(value) ? 1 : 0;
        if (before < 0) {
            observations.add(new Observation(place, day, value));
        } else if (isFirst) {
            observations.set(before, new Observation(place, day, value));
        } else if (adds) {
            Observation first = observations.get(before);
            observations.set(before, new Observation(place, day, sum(first.value(), value)));
        } else if (Double.compare(observations.get(before).value(), value) != 0) {
            troubles.add(
                    new Notice(
                            "source.two-values",
                            cells.file(),
                            cells.line(row),
                            place.name(),
                            day,
                            observations.get(before).value(),
                            value));
        }
    }

    private static double sum(double first, double next) {
        if (Double.isNaN(first)) {
            return next;
        }
        return Double.isNaN(next) ? first : first + next;
    }

    /// The new events of the rows so far, in their order.
    ///
    /// @param lines of the file, by observation
    /// @param notes hear of running totals that fall
    List<Observation> observations(List<String> lines, List<Notice> notes) {
        if (!by.cumulative()) {
            return observations;
        }
        RunningTotals totals = new RunningTotals(observations);
        List<Observation> increments = totals.increments();
        totals.firstFall()
                .ifPresent(fall -> {
                    Observation at = observations.get(fall.at());
                    notes.add(
                            new Notice(
                                    "source.falls",
                                    cells.file(),
                                    name.isEmpty() ? "" : name,
                                    totals.falls(),
                                    lines.get(fall.at()),
                                    at.place().name(),
                                    at.date(),
                                    observations.get(fall.before()).value(),
                                    at.value()));
                });
        return increments;
    }

    /// That a considerable part of the shares exceeds all there is.
    Optional<Notice> noShares() {
        int numbered = observations.size() - blank;
        return above * LEAST_PART_ABOVE > numbered
                ? Optional.of(
                        new Notice(
                                "source.no-share",
                                cells.file(),
                                name,
                                above,
                                numbered,
                                by.counted() == Counted.PERCENT ? "100" : "1"))
                : Optional.empty();
    }

    /// Rows whose number is missing.
    int blank() {
        return blank;
    }

    /// What is worth saying of the way in which the numbers are written.
    List<Notice> notes() {
        return Stream.of(numbers.flatMap(NumberColumn::note), fractions())
                .flatMap(Optional::stream)
                .toList();
    }

    /// Says that most of the numbers above 0 have decimals, which counts of events have not.
    private Optional<Notice> fractions() {
        return by.counted().isShare() || 2 * broken <= positive
                ? Optional.empty()
                : Optional.of(
                        new Notice(
                                "source.fractions",
                                cells.file(),
                                broken,
                                positive,
                                cells.column(firstBroken, name),
                                cells.texts(name).get(firstBroken)));
    }
}
