package predictcovid.hub.file;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import predictcovid.catalog.table.Column;

/// A column's cells as numbers, whether it holds numbers or texts.
@FunctionalInterface
public interface NumberCells {
    /// How programs write a number that is missing.
    Set<String> BLANKS = Set.of("", "na", "nan", "null", "none");

    /// A column that is not there.
    NumberCells NONE = _ -> OptionalDouble.of(Double.NaN);

    /// The number in a row: NaN when it is left blank, empty when it is something else.
    OptionalDouble get(int row);

    static NumberCells of(Column column) {
        return switch (column) {
            case Column.Numbers numbers -> row -> OptionalDouble.of(numbers.value(row));
            case Column.Integers integers ->
                    row -> OptionalDouble.of(integers.values().get(row).doubleValue());
            case Column.Texts _, Column.Dates _, Column.Flags _ -> {
                TextCells texts = TextCells.of(column);
                yield row -> number(texts.get(row));
            }
        };
    }

    private static OptionalDouble number(String text) {
        if (BLANKS.contains(text.toLowerCase(Locale.ROOT))) {
            return OptionalDouble.of(Double.NaN);
        }
        char last = text.charAt(text.length() - 1);
        if (!Character.isDigit(last) && last != '.') {
            return infinite(text);
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }

    /// Java reads `1d` and `2f` as numbers; other programs do not. They do write infinities.
    private static OptionalDouble infinite(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "inf", "+inf", "infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            default -> OptionalDouble.empty();
        };
    }
}
