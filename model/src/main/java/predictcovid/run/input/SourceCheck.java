package predictcovid.run.input;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.source.description.ColumnName;
import predictcovid.source.description.CountReading;
import predictcovid.source.description.SourceDescription;
import predictcovid.source.table.SourceTable;
import predictcovid.source.table.TableReader;
import predictcovid.text.Notice;
import predictcovid.text.Spoken;

/// Reads a table and tells what was understood.
public final class SourceCheck {
    private static final int FIRST_ROWS = 5;
    private static final int MOST_NAMED = 5;

    private final SourceTable table;
    private final String file;
    private final SourceDescription by;
    private final List<Observation> observations;
    private final List<Notice> understood = new ArrayList<>();

    private SourceCheck(SourceTable table, String file) {
        this.table = table;
        this.file = file;
        this.by = table.by();
        this.observations = table.observations();
    }

    /// What a file says.
    ///
    /// @param source `auto`, the name of a built-in description or a TOML file
    /// @throws predictcovid.text.Fault with a line for each thing that is wrong
    public static SourceReport check(Path file, String source) {
        return new SourceCheck(
                        TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS)
                                .by(source)
                                .read(file, file.toString()),
                        String.valueOf(file.getFileName()))
                .report();
    }

    private SourceReport report() {
        String title = by.title().isEmpty() ? file : by.title();
        understood.add(
                by.isGuessed()
                        ? new Notice("run.check.by-guess", title)
                        : new Notice("run.check.by", by.name(), title));
        dates();
        places();
        by.counts().forEach(this::count);
        understood.add(new Notice("run.check.rows", table.rows(), table.rowsFiltered()));
        leftOut("run.check.sums", table.rowsWithoutRegion());
        leftOut(by.addsRows() ? "run.check.added" : "run.check.repeated", table.repeatedRows());
        leftOut("run.check.blank", table.rowsWithoutCount());
        return new SourceReport(understood, table.notes(), header(), rows(), by);
    }

    private void leftOut(String key, int rows) {
        if (rows > 0) {
            understood.add(new Notice(key, rows));
        }
    }

    private void dates() {
        Set<LocalDate> days = new TreeSet<>();
        observations.forEach(row -> days.add(row.date()));
        understood.add(
                new Notice(
                        "run.check.dates",
                        column(by.date().column()),
                        new Notice("run.check.date." + by.date().kind().word()),
                        days.stream().findFirst().orElseThrow(),
                        days.stream().max(Comparator.naturalOrder()).orElseThrow(),
                        new Notice("run.check.every." + step(List.copyOf(days)))));
    }

    /// The usual number of days from one date to the next.
    private static String step(List<LocalDate> days) {
        Map<Long, Integer> steps = new TreeMap<>();
        for (int i = 1; i < days.size(); i++) {
            steps.merge(days.get(i).toEpochDay() - days.get(i - 1).toEpochDay(), 1, Integer::sum);
        }
        Optional<Long> usual =
                steps.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        if (usual.equals(Optional.of(1L))) {
            return "day";
        }
        if (usual.equals(Optional.of(7L))) {
            return "week";
        }
        return usual.filter(it -> it >= 28 && it <= 31).isPresent() ? "month" : "other";
    }

    private void places() {
        Set<Place> places = new LinkedHashSet<>();
        observations.stream()
                .map(Observation::place)
                .filter(place -> !place.isAggregate())
                .forEach(places::add);
        String names =
                places.stream()
                        .limit(MOST_NAMED)
                        .map(place ->
                                place.code().isEmpty() || place.code().equals(place.name())
                                        ? place.name()
                                        : place.name() + " (" + place.code() + ")")
                        .collect(Collectors.joining(", "));
        Set<String> regions =
                places.stream()
                        .flatMap(place -> place.continent().stream())
                        .filter(region -> !region.equals(by.top()))
                        .collect(Collectors.toCollection(TreeSet::new));
        understood.add(
                new Notice(
                        "run.check.places",
                        places.size(),
                        names + (places.size() > MOST_NAMED ? ", …" : ""),
                        regions.size(),
                        by.top()));
        understood.add(new Notice("run.check.people", table.populations().size(), places.size()));
    }

    private void count(CountReading count) {
        List<Observation> counted = table.observations(count.measure());
        if (counted.isEmpty()) {
            understood.add(new Notice("run.check.no-count", count.measure().word()));
            return;
        }
        double sum =
                counted.stream()
                        .filter(row -> !row.place().isAggregate())
                        .mapToDouble(Observation::value)
                        .filter(value -> !Double.isNaN(value))
                        .sum();
        understood.add(
                new Notice(
                        count.counted().isShare() ? "run.check.shares" : "run.check.count",
                        count.measure().word(),
                        count.ofRows()
                                ? new Notice("run.check.rows-as-events")
                                : column(count.column()),
                        new Notice(
                                "run.check." + (count.ofRows() ? "new" : count.counted().word())),
                        count.counted().isShare() ? sum / counted.size() : sum));
    }

    private Notice column(Optional<ColumnName> column) {
        return column.map(name -> new Notice("run.check.column", name.toString()))
                .orElseGet(() ->
                        new Notice(
                                by.date().isWide() ? "run.check.wide" : "run.check.wide-places"));
    }

    private List<Spoken> header() {
        List<Spoken> header =
                new ArrayList<>(
                        List.of(
                                new Notice("run.check.head.code"),
                                new Notice("run.check.head.place"),
                                new Notice("run.check.head.region"),
                                new Notice("run.check.head.date")));
        table.counts().keySet().forEach(measure -> header.add(measure.word()));
        return header;
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(FIRST_ROWS, observations.size()); i++) {
            int row = i;
            Observation first = observations.get(row);
            List<String> cells =
                    new ArrayList<>(
                            List.of(
                                    first.place().code(),
                                    first.place().name(),
                                    first.place().continent().orElse(""),
                                    first.date().toString()));
            table.counts()
                    .values()
                    .forEach(of -> cells.add(number(Objects.requireNonNull(of.get(row)).value())));
            rows.add(cells);
        }
        return rows;
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
