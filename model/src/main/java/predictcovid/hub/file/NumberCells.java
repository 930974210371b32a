package predictcovid.hub.file;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.table.Column;
import tools.jackson.core.io.NumberInput;

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
                KnownNumbers known = new KnownNumbers();
                yield row -> known.of(texts.get(row));
            }
        };
    }

    /// The numbers that texts came to lately: horizons and levels come again and again.
    final class KnownNumbers {
        private static final int SLOTS = 1 << 8;

        /// Longer texts have so many digits that they hardly come again.
        private static final int LONGEST = 8;

        private final @Nullable String[] texts = new @Nullable String[SLOTS];
        private final OptionalDouble[] numbers = new OptionalDouble[SLOTS];

        OptionalDouble of(String text) {
            if (text.length() > LONGEST) {
                return number(text);
            }
            int slot = text.hashCode() & (SLOTS - 1);
            if (!text.equals(texts[slot])) {
                numbers[slot] = number(text);
                texts[slot] = text;
            }
            return numbers[slot];
        }
    }

    private static OptionalDouble number(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        boolean isDigit = first >= '0' && first <= '9';
        if (!isDigit && BLANKS.contains(text.toLowerCase(Locale.ROOT))) {
            return OptionalDouble.of(Double.NaN);
        }
        char last = text.charAt(text.length() - 1);
        if (!Character.isDigit(last) && last != '.') {
            return infinite(text);
        }
        try {
            return OptionalDouble.of(NumberInput.parseDouble(text, true));
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
