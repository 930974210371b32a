package predictcovid.source.owid;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import predictcovid.catalog.foreign.NumberForm;
import predictcovid.catalog.foreign.NumberStyle;
import predictcovid.text.Fault;
import predictcovid.text.Notice;
import tech.tablesaw.api.StringColumn;

/// A column of counts of people, written in whatever style all its cells together show.
final class NumberColumn {
    private static final double MORE_THAN_ANYONE = 1e10;

    /// Between commas a decimal comma would be quoted, and nobody counts in decimals.
    private static final Set<NumberStyle> STYLES =
            EnumSet.complementOf(EnumSet.of(NumberStyle.COMMA));

    private final CsvFile csv;
    private final StringColumn cells;
    private final NumberStyle style;

    /// @throws Fault when its cells are not written in one style
    NumberColumn(CsvFile csv, StringColumn cells) {
        this.csv = csv;
        this.cells = cells;
        NumberForm form = NumberForm.ofCounts(cells.unique().asList(), STYLES);
        if (!form.doubtful().isEmpty()) {
            throw doubtful(form.doubtful());
        }
        this.style = form.style();
    }

    /// NaN when blank; a fault when the text is no number, or larger than any count of people.
    double get(int row) {
        String text = cells.get(row);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        double number = style.parse(text).orElse(Double.NaN);
        if (!(Math.abs(number) < MORE_THAN_ANYONE)) {
            throw csv.cellFault("source.bad-number", row, cells.name(), text);
        }
        return number;
    }

    /// Cells without a number.
    int blank() {
        return cells.countMissing();
    }

    /// Says that marks were taken to stand between thousands.
    Optional<Notice> note() {
        for (int row = 0; row < cells.size(); row++) {
            String text = cells.get(row);
            if (style.isGrouped(text)) {
                return Optional.of(
                        new Notice(
                                "source.thousands",
                                csv.name(),
                                csv.lineOf(row),
                                cells.name(),
                                text,
                                get(row)));
            }
        }
        return Optional.empty();
    }

    private Fault doubtful(List<String> doubtful) {
        String first = doubtful.getFirst();
        String last = doubtful.getLast();
        return new Fault(
                doubtful.size() == 1 ? "source.unclear-number" : "source.mixed-numbers",
                csv.name(),
                line(first),
                cells.name(),
                first,
                line(last),
                last);
    }

    private String line(String text) {
        return csv.lineOf(cells.asList().indexOf(text));
    }
}
