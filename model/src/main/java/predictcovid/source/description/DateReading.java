package predictcovid.source.description;

import java.util.Optional;
import predictcovid.catalog.csv.DateStyle;

/// What tells the day of a row.
///
/// @param kind what the column holds
/// @param column absent when dates are the names of columns, of which each holds the counts of its
///   day
/// @param year the column of the year where weeks or months have a column of their own
/// @param order of day, month and year; absent when all dates together tell it
public record DateReading(
        Kind kind,
        Optional<ColumnName> column,
        Optional<ColumnName> year,
        Optional<DateStyle> order) {
    /// What a date is of its counts. Those of a week or month stand on its last day.
    public enum Kind {
        /// The day itself.
        DAY("day"),
        /// The first day of a week.
        WEEK_START("week-start"),
        /// The last day of a week.
        WEEK_END("week-end"),
        /// The number of a week from Sunday to Saturday, as in the Americas: `202524`.
        EPIDEMIOLOGICAL_WEEK("epidemiological-week"),
        /// The number of a week from Monday to Sunday, of ISO 8601: `2025-W24`.
        ISO_WEEK("iso-week"),
        /// A month: `2025-06`, `jun/2025`.
        MONTH("month");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// As descriptions write it.
        public String word() {
            return word;
        }

        /// Whether the year may stand in a column of its own.
        public boolean isNumbered() {
            return this == EPIDEMIOLOGICAL_WEEK || this == ISO_WEEK || this == MONTH;
        }
    }

    /// Dates that are names of columns.
    static DateReading inColumns(Kind kind) {
        return new DateReading(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Whether the dates are names of columns.
    public boolean isWide() {
        return column.isEmpty();
    }
}
