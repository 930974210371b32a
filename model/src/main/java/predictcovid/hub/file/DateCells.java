package predictcovid.hub.file;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import predictcovid.catalog.table.Column;

/// A column's cells as calendar days, whether it holds days, instants or ISO texts.
@FunctionalInterface
public interface DateCells {
    /// The time of day behind a date.
    Pattern TIME = Pattern.compile("[T ]\\d{2}:?\\d{2}.*");

    /// The day in a row; empty where there is none.
    Optional<LocalDate> get(int row);

    static DateCells of(Column column) {
        if (column instanceof Column.Dates dates) {
            return row -> Optional.of(dates.values().get(row));
        }
        TextCells texts = TextCells.of(column);
        Map<String, Optional<LocalDate>> known = new HashMap<>();
        return row -> known.computeIfAbsent(texts.get(row), DateCells::day);
    }

    /// The day that an ISO date, alone or with a time of day, names.
    private static Optional<LocalDate> day(String text) {
        boolean hasTime = text.length() > 10 && TIME.matcher(text.substring(10)).matches();
        return IsoDate.of(hasTime ? text.substring(0, 10) : text);
    }
}
