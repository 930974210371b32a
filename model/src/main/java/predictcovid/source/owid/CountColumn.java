package predictcovid.source.owid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// One measure's numbers, row by row. A blank number is missing, never zero; a row that repeats an
/// earlier one is left out.
final class CountColumn {
    private final OwidCells cells;
    private final NumberColumn numbers;
    private final List<Observation> observations = new ArrayList<>();

    CountColumn(OwidCells cells, String name) {
        this.cells = cells;
        this.numbers = new NumberColumn(cells, name);
    }

    /// Takes the number of one row.
    ///
    /// @param first the first row of the same place and day
    void add(int row, int first, Place place, LocalDate day) {
        double value = numbers.get(row);
        if (first == row) {
            observations.add(new Observation(place, day, value));
            return;
        }
        double before = numbers.get(first);
        if (Double.compare(before, value) != 0) {
            throw new Fault(
                    "source.two-values",
                    cells.file(),
                    cells.line(row),
                    place.name(),
                    day,
                    before,
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
