package predictcovid.source.description;

import java.util.List;
import java.util.Optional;

/// The columns of a table that are named after the date of which they hold the counts.
///
/// @param kind what the names are; empty where they are none
record WideDates(Optional<DateReading.Kind> kind, List<String> columns) {
    private static final WideDates NONE = new WideDates(Optional.empty(), List.of());
    private static final int FEWEST = 5;
    private static final int MONTHS = 12;

    /// The shortest name of a week, `202524`; codes of places may be shorter numbers.
    private static final int SHORTEST = 6;

    static WideDates in(Guess table) {
        WideDates days = named(table, DateReading.Kind.DAY);
        if (days.isEnough()) {
            return days;
        }
        WideDates weeks = weeks(table);
        WideDates months = named(table, DateReading.Kind.MONTH);
        if (weeks.columns.size() > months.columns.size()) {
            return weeks.isEnough() ? weeks : NONE;
        }
        // of a few, 202501 may be a week as well
        boolean areMonths =
                months.columns.size() > weeks.columns.size() || months.columns.size() > MONTHS;
        return areMonths && months.isEnough() ? months : NONE;
    }

    private boolean isEnough() {
        return columns.size() >= FEWEST;
    }

    private static WideDates weeks(Guess table) {
        WideDates weeks = named(table, DateReading.Kind.EPIDEMIOLOGICAL_WEEK);
        return weeks.columns.stream().anyMatch(DateGuess::isIso)
                ? named(table, DateReading.Kind.ISO_WEEK)
                : weeks;
    }

    private static WideDates named(Guess table, DateReading.Kind kind) {
        return new WideDates(
                Optional.of(kind),
                table.header().stream()
                        .filter(name -> name.length() >= SHORTEST)
                        .filter(name -> table.isDate().test(kind, name))
                        .toList());
    }
}
