package predictcovid.source.owid;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The rows of one file as observations. A blank number is missing, never zero.
final class OwidRows {
    /// A place and the first row of each of its days.
    private record Seen(Place place, Map<LocalDate, Integer> rows) {}

    private final OwidCells cells;
    private final OwidColumns names;
    private final List<@Nullable String> codes;
    private final List<@Nullable String> continents;
    private final List<@Nullable String> places;
    private final OwidDates dates;
    private final Map<Measure, CountColumn> counts = new EnumMap<>(Measure.class);
    private final Optional<NumberColumn> population;
    private final Map<Place, Double> populations = new HashMap<>();
    private final Map<Place, Seen> seen = new HashMap<>();

    OwidRows(OwidCells cells, OwidColumns names) {
        this.cells = cells;
        this.names = names;
        this.codes = cells.texts(names.code());
        this.continents = cells.texts(names.continent());
        this.places = cells.texts(names.place());
        names.counts()
                .forEach((measure, name) -> counts.put(measure, new CountColumn(cells, name)));
        this.population = names.population().map(name -> new NumberColumn(cells, name));
        this.dates = new OwidDates(cells, names.date());
    }

    /// All rows, or the [Fault] of the first bad cell.
    OwidTable read() {
        Seen place = null;
        for (int row = 0; row < cells.rows(); row++) {
            place = place != null && isSamePlace(row) ? place : seen(row);
            add(row, place, dates.get(row));
        }
        Map<Measure, List<Observation>> observations = new EnumMap<>(Measure.class);
        counts.forEach((measure, column) -> observations.put(measure, column.observations()));
        CountColumn cases = Objects.requireNonNull(counts.get(Measure.CASES));
        return new OwidTable(
                observations,
                populations,
                names.layout(),
                cells.rows(),
                blank(codes),
                blank(continents),
                cases.blank(),
                cells.rows() - cases.observations().size(),
                notes());
    }

    private static int blank(List<@Nullable String> texts) {
        return (int) texts.stream().filter(Objects::isNull).count();
    }

    private List<Notice> notes() {
        return Stream.concat(
                        counts.values().stream().map(CountColumn::note),
                        population.stream().map(NumberColumn::note))
                .flatMap(Optional::stream)
                .toList();
    }

    private void add(int row, Seen at, LocalDate day) {
        Integer before = at.rows.putIfAbsent(day, row);
        int first = before == null ? row : before;
        counts.values().forEach(column -> column.add(row, first, at.place, day));
        population.ifPresent(column -> addPopulation(row, at.place, column));
    }

    /// The last one known; a place without inhabitants is one of unknown size.
    private void addPopulation(int row, Place place, NumberColumn column) {
        double people = column.get(row);
        if (people > 0) {
            populations.put(place, people);
        }
    }

    /// Whether the row above is of the same place, as most are.
    private boolean isSamePlace(int row) {
        return Objects.equals(codes.get(row), codes.get(row - 1))
                && Objects.equals(places.get(row), places.get(row - 1))
                && Objects.equals(continents.get(row), continents.get(row - 1));
    }

    private Seen seen(int row) {
        String code = Objects.requireNonNullElse(codes.get(row), "");
        String name = Objects.requireNonNullElse(places.get(row), code);
        if (name.isEmpty()) {
            throw cells.fault("source.no-place", row, names.place(), name);
        }
        Place place = new Place(code, name, Optional.ofNullable(continents.get(row)));
        return seen.computeIfAbsent(place, each -> new Seen(each, new HashMap<>()));
    }
}
