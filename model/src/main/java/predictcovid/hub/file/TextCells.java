package predictcovid.hub.file;

import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.table.Column;

/// A column's cells as texts; "" is a missing one.
@FunctionalInterface
public interface TextCells {
    String get(int row);

    static TextCells of(Column column) {
        return switch (column) {
            case Column.Texts texts -> plain(texts.values());
            case Column.Dates dates -> named(row -> dates.values().get(row));
            case Column.Integers integers -> named(row -> integers.values().get(row));
            case Column.Flags flags -> named(row -> flags.values().get(row));
            case Column.Numbers numbers -> row -> number(numbers.value(row));
        };
    }

    private static TextCells plain(List<@Nullable String> values) {
        return row -> Objects.requireNonNullElse(values.get(row), "").strip();
    }

    private static TextCells named(IntFunction<Object> cell) {
        return row -> cell.apply(row).toString();
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return isWhole ? Long.toString((long) value) : Double.toString(value);
    }
}
