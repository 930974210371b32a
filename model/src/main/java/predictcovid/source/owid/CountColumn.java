package predictcovid.source.owid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.text.Fault;
import predictcovid.text.Notice;
import tech.tablesaw.api.StringColumn;

/// One measure's numbers, row by row. A blank number is missing, never zero; a row that repeats an
/// earlier one is left out.
final class CountColumn {
    private final CsvFile csv;
    private final NumberColumn numbers;
    private final Map<Place, Map<LocalDate, Observation>> seen = new HashMap<>();
    private final List<Observation> observations = new ArrayList<>();

    CountColumn(CsvFile csv, StringColumn cells) {
        this.csv = csv;
        this.numbers = new NumberColumn(csv, cells);
    }

    /// Takes the number of one row.
    void add(int row, Place place, LocalDate day) {
        double value = numbers.get(row);
        Observation observation = new Observation(place, day, value);
        Observation before =
                seen.computeIfAbsent(place, _ -> new HashMap<>()).putIfAbsent(day, observation);
        if (before == null) {
            observations.add(observation);
        } else if (!before.equals(observation)) {
            throw new Fault(
                    "source.two-values",
                    csv.name(),
                    csv.lineOf(row),
                    place.name(),
                    day,
                    before.value(),
                    value);
        }
    }

    /// The rows so far, in their order.
    List<Observation> observations() {
        return observations;
    }

    /// Rows whose number is missing.
    int blank() {
        return numbers.blank();
    }

    /// What is worth saying of the way in which the numbers are written.
    Optional<Notice> note() {
        return numbers.note();
    }
}
