package predictcovid.hub.file;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import predictcovid.catalog.csv.NumberForm;
import predictcovid.catalog.csv.NumberStyle;
import predictcovid.catalog.table.Column;
import predictcovid.text.Fault;

/// Some rows of a column as numbers, written in whatever style these rows together show.
public final class WrittenNumbers implements NumberCells {
    private final TextCells texts;
    private final NumberCells plain;
    private final NumberStyle style;

    private WrittenNumbers(TextCells texts, NumberCells plain, NumberStyle style) {
        this.texts = texts;
        this.plain = plain;
        this.style = style;
    }

    /// Counts of people, in which `6.513` is `6513`.
    ///
    /// @param rows those that are looked at
    /// @throws Fault when they are not written in one style
    public static WrittenNumbers ofCounts(TableFile file, Column column, IntPredicate rows) {
        TextCells texts = TextCells.of(column);
        NumberForm form =
                NumberForm.ofCounts(cells(file, column, rows), EnumSet.allOf(NumberStyle.class));
        return of(file, column, rows, form, texts);
    }

    /// Numbers that may have three decimals, and no thousands.
    ///
    /// @param rows those that are looked at
    /// @throws Fault when they are not written in one style
    public static WrittenNumbers ofShares(TableFile file, Column column, IntPredicate rows) {
        TextCells texts = TextCells.of(column);
        return of(file, column, rows, NumberForm.ofShares(cells(file, column, rows)), texts);
    }

    private static WrittenNumbers of(
            TableFile file, Column column, IntPredicate rows, NumberForm form, TextCells texts) {
        if (!form.doubtful().isEmpty()) {
            throw doubtful(file, column, rows, form.doubtful());
        }
        return new WrittenNumbers(texts, NumberCells.of(column), form.style());
    }

    /// Numbers that were stored as such need no style.
    private static Set<String> cells(TableFile file, Column column, IntPredicate rows) {
        Set<String> cells = new LinkedHashSet<>();
        if (column instanceof Column.Texts) {
            TextCells texts = TextCells.of(column);
            for (int row = 0; row < file.table().rows(); row++) {
                if (rows.test(row)) {
                    cells.add(texts.get(row));
                }
            }
        }
        return cells;
    }

    private static Fault doubtful(
            TableFile file, Column column, IntPredicate rows, List<String> doubtful) {
        String first = doubtful.getFirst();
        String last = doubtful.getLast();
        return new Fault(
                doubtful.size() == 1 ? "hub.file.unclear-number" : "hub.file.mixed-numbers",
                file.name(),
                file.place(row(file, column, rows, first)),
                column.name(),
                first,
                file.place(row(file, column, rows, last)),
                last);
    }

    private static int row(TableFile file, Column column, IntPredicate rows, String text) {
        TextCells texts = TextCells.of(column);
        for (int row = 0; row < file.table().rows(); row++) {
            if (rows.test(row) && texts.get(row).equals(text)) {
                return row;
            }
        }
        throw new IllegalArgumentException(text);
    }

    @Override
    public OptionalDouble get(int row) {
        return style == NumberStyle.POINT ? plain.get(row) : styled(row);
    }

    /// Blanks and infinities are the same in every style.
    private OptionalDouble styled(int row) {
        OptionalDouble number = style.parse(texts.get(row));
        OptionalDouble other = plain.get(row);
        boolean isSpecial = other.isPresent() && !Double.isFinite(other.getAsDouble());
        return number.isPresent() || !isSpecial ? number : other;
    }

    /// The style of all rows looked at.
    public NumberStyle style() {
        return style;
    }

    /// Whether the number in a row shows a mark between thousands.
    public boolean hasThousands(int row) {
        return style.isGrouped(texts.get(row));
    }

    /// Whether the number in a row shows a decimal comma.
    public boolean hasDecimalComma(int row) {
        return style == NumberStyle.COMMA && texts.get(row).indexOf(',') >= 0;
    }
}
