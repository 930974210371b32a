package predictcovid.source.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.source.description.CountReading;
import predictcovid.source.description.DiscardGuess;
import predictcovid.text.Fault;
import predictcovid.text.Notice;
import predictcovid.text.PlaceName;

/// The rows of one table as observations. A blank number is missing, never zero.
final class TableRows {
    /// A place and the observation of each of its days.
    private record Seen(Place place, Map<LocalDate, Integer> observations) {}

    private final TableCells cells;
    private final TableColumns columns;
    private final int rowsOfFile;
    private final Troubles troubles;
    private final PlaceColumns places;
    private final DateColumn dates;
    private final Map<Measure, CountColumn> counts = new TreeMap<>();
    private final Optional<NumberColumn> population;
    private final Map<Place, Double> populations = new HashMap<>();
    private final Map<Place, LocalDate> counted = new HashMap<>();
    private final Map<Place, Seen> seen = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Notice> notes = new ArrayList<>();
    private int withoutPeople = -1;

    private TableRows(TableCells cells, TableColumns columns, int rowsOfFile, Troubles troubles) {
        this.troubles = troubles;
        this.cells = cells;
        this.columns = columns;
        this.rowsOfFile = rowsOfFile;
        this.places = new PlaceColumns(cells, columns);
        this.dates = new DateColumn(cells, columns, troubles);
        for (CountReading count : columns.by().counts()) {
            column(count).ifPresent(it -> counts.put(count.measure(), it));
        }
        this.population = columns.population().flatMap(this::number);
    }

    /// The observations of a table.
    ///
    /// @param troubles what is wrong with the file already
    /// @throws Fault with a line for each cell that is wrong
    static SourceTable read(TableCells all, TableColumns columns, Troubles troubles) {
        TableCells kept =
                columns.filters().isEmpty() ? all : all.rows(row -> isKept(all, columns, row));
        if (kept.rows() == 0) {
            throw new Fault("source.all-filtered", all.file(), all.rows(), columns.by().name());
        }
        List<Notice> notes = new ArrayList<>();
        TableCells lean = new RowsOfTotals(kept, columns).leftOut(notes);
        TableCells tall = columns.by().isSpread() ? lean.tall(columns.spread()) : lean;
        TableColumns about =
                new NationSearch(tall, columns).find().map(columns::about).orElse(columns);
        TableRows rows = new TableRows(tall, about, all.rows(), troubles);
        rows.notes.addAll(notes);
        SourceTable table = rows.read(kept.rows());
        Optional<Place> sum =
                mayHaveSum(table) ? SumPlace.in(table.observations()) : Optional.empty();
        return sum.isPresent() ? rows.without(sum.get(), all) : table;
    }

    /// Publishers of all countries' numbers tell their sums by other columns; shares have none.
    private static boolean mayHaveSum(SourceTable table) {
        boolean isOfWorld = table.by().nation().isEmpty() && !table.by().isGuessed();
        return !isOfWorld && !table.by().counts().getFirst().counted().isShare();
    }

    /// The same without one place, which is all others together.
    private SourceTable without(Place sum, TableCells all) {
        SourceTable rest = read(all, columns.without(places.text(sum), sum.name()), troubles);
        return rest.noting(new Notice("source.sum-place", cells.file(), new PlaceName(sum.name())));
    }

    private static boolean isKept(TableCells cells, TableColumns columns, int row) {
        return columns.filters().entrySet().stream()
                .allMatch(filter -> {
                    String cell = cells.texts(filter.getValue()).get(row);
                    return filter.getKey().reads(cell == null ? "" : cell);
                });
    }

    private Optional<CountColumn> column(CountReading count) {
        boolean isUnnamed = columns.by().isSpread() || count.ofRows();
        String name = isUnnamed ? TableCells.COUNTS : columns.counts().get(count.measure());
        try {
            return Optional.ofNullable(name)
                    .map(it -> new CountColumn(cells, it, count, columns.by()));
        } catch (Fault fault) {
            troubles.add(fault);
            return Optional.empty();
        }
    }

    private Optional<NumberColumn> number(String name) {
        try {
            return Optional.of(new NumberColumn(cells, name, columns.by().decimalComma()));
        } catch (Fault fault) {
            troubles.add(fault);
            return Optional.empty();
        }
    }

    private SourceTable read(int rowsKept) {
        Seen at = null;
        for (int row = 0; row < cells.rows(); row++) {
            at = at != null && places.isAsAbove(row) ? at : seen(row);
            LocalDate day = dates.get(row);
            if (at != null && day != null) {
                add(row, at, day);
            }
        }
        counts.values().forEach(column -> column.noShares().ifPresent(troubles::add));
        troubles.end();
        int rowsTold = lines.size();
        if (columns.by().counts().stream().anyMatch(CountReading::ofRows)) {
            new DaysWithoutRows(cells, columns.by().date())
                    .fill(
                            seen.values().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    it -> it.place,
                                                    it -> it.observations.keySet())),
                            this::addNothing);
        }
        Map<Measure, List<Observation>> observations = new TreeMap<>();
        counts.forEach(
                (measure, column) -> observations.put(measure, column.observations(lines, notes)));
        Stream.concat(
                        counts.values().stream().flatMap(column -> column.notes().stream()),
                        population.stream().flatMap(column -> column.note().stream()))
                .forEach(notes::add);
        addKnownPopulations();
        if (columns.by().isGuessed()) {
            if (columns.by().counts().stream().anyMatch(CountReading::ofRows)) {
                columns.by().filters().stream()
                        .filter(filter -> DiscardGuess.isClassification(filter.column()))
                        .forEach(filter ->
                                notes.addFirst(
                                        new Notice(
                                                "source.discarded",
                                                cells.file(),
                                                filter.column().names().getFirst(),
                                                String.join(", ", filter.values()))));
                notes.addFirst(new Notice("source.line-list", cells.file()));
            }
            notes.addFirst(new Notice("source.guessed", cells.file(), columns.in()));
        }
        CountColumn main = counts.values().iterator().next();
        return new SourceTable(
                observations,
                populations,
                places.upper(),
                columns.by(),
                rowsOfFile,
                rowsOfFile - rowsKept,
                places.withoutCode(),
                places.sums(),
                main.blank(),
                columns.by().counts().stream().allMatch(it -> it.where().isEmpty())
                        ? cells.rows() - rowsTold
                        : 0,
                notes);
    }

    private void addNothing(Place place, LocalDate day) {
        lines.add("");
        counts.values().forEach(column -> column.addNothing(place, day));
    }

    private void addKnownPopulations() {
        if (withoutPeople >= 0) {
            notes.add(
                    cells.notice(
                            "source.no-people",
                            withoutPeople,
                            columns.population().orElseThrow(),
                            cells.texts(columns.population().orElseThrow()).get(withoutPeople)));
        }
        seen.keySet()
                .forEach(place ->
                        Optional.ofNullable(columns.by().places().get(place.code()))
                                .flatMap(it -> it.population())
                                .ifPresent(people -> populations.putIfAbsent(place, people)));
    }

    private void add(int row, Seen at, LocalDate day) {
        Integer before = at.observations.putIfAbsent(day, lines.size());
        if (before == null) {
            lines.add(cells.line(row));
        }
        for (CountColumn column : counts.values()) {
            column.add(row, before == null ? -1 : before, at.place, day, troubles);
        }
        population.ifPresent(column -> addPopulation(row, at.place, day, column));
    }

    /// That of the newest day; a place without inhabitants is one of unknown size.
    private void addPopulation(int row, Place place, LocalDate day, NumberColumn column) {
        double people = column.get(row);
        if (NumberColumn.isOdd(people)) {
            column.trouble(row).ifPresent(troubles::add);
        }
        if (people > 0) {
            LocalDate before = counted.get(place);
            if (before == null || !day.isBefore(before)) {
                populations.put(place, people);
                counted.put(place, day);
            }
        } else if (people <= 0 && withoutPeople < 0) {
            withoutPeople = row;
        }
    }

    private @Nullable Seen seen(int row) {
        return places.get(row, troubles)
                .map(place -> seen.computeIfAbsent(place, it -> new Seen(it, new HashMap<>())))
                .orElse(null);
    }
}
