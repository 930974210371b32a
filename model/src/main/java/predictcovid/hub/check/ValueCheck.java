package predictcovid.hub.check;

import java.util.OptionalDouble;
import predictcovid.hub.file.NumberCells;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;
import predictcovid.hub.task.ValueBounds;
import predictcovid.text.Notice;

/// Checks the numbers that a file forecasts.
final class ValueCheck {
    private final NumberCells numbers;
    private final TextCells written;
    private final TableFile file;
    private final FindingLog findings;

    ValueCheck(NumberCells numbers, TextCells written, TableFile file, FindingLog findings) {
        this.numbers = numbers;
        this.written = written;
        this.file = file;
        this.findings = findings;
    }

    /// The number in a row, which must be one; NaN otherwise.
    double check(int row) {
        OptionalDouble number = numbers.get(row);
        double value = number.orElse(Double.NaN);
        if (!Double.isFinite(value)) {
            boolean hasComma = Written.hasDecimalComma(written.get(row));
            find(row, hasComma ? Rule.DECIMAL_COMMA : Rule.NO_VALUE);
            return Double.NaN;
        }
        return value;
    }

    /// The number in a row, which must be in bounds; NaN when it is none.
    double check(int row, ValueBounds bounds, boolean isShare) {
        double value = check(row);
        if (value < bounds.minimum()) {
            find(row, Rule.TOO_SMALL, bounds.minimum());
        } else if (isShare && value > 1) {
            find(row, Rule.SHARE);
        } else if (value > bounds.maximum()) {
            find(row, Rule.TOO_LARGE, bounds.maximum());
        }
        if (bounds.isWhole() && value != Math.rint(value)) {
            find(row, Rule.FRACTION);
        }
        return value;
    }

    private void find(int row, Rule rule, Object... details) {
        findings.addAt(
                () ->
                        new Notice(
                                "hub.check.example",
                                file.place(row),
                                Written.shown(written.get(row))),
                rule,
                details);
    }
}
