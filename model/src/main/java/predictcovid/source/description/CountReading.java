package predictcovid.source.description;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import predictcovid.series.Measure;

/// One column of counts.
///
/// @param column absent when dates or places are the names of columns, or each row is one event
/// @param optional whether a table may lack it
/// @param where which rows tell it, where others tell something else
public record CountReading(
        Measure measure,
        Optional<ColumnName> column,
        Counted counted,
        boolean optional,
        List<RowFilter> where) {
    public CountReading {
        where = List.copyOf(where);
    }

    /// Told by every row.
    public CountReading(
            Measure measure, Optional<ColumnName> column, Counted counted, boolean optional) {
        this(measure, column, counted, optional, List.of());
    }

    /// What a number tells.
    public enum Counted {
        /// The events of its day or week.
        NEW,
        /// Those of all days so far.
        CUMULATIVE,
        /// A share from 0 to 1.
        SHARE,
        /// A share from 0 to 100.
        PERCENT,
        /// One event for each row; on days without a row there was none.
        ROWS;

        /// As descriptions write it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether it is a share of something.
        public boolean isShare() {
            return this == SHARE || this == PERCENT;
        }
    }

    /// Whether each row is one event.
    public boolean ofRows() {
        return counted == Counted.ROWS;
    }

    /// Whether each count is of all days so far.
    public boolean cumulative() {
        return counted == Counted.CUMULATIVE;
    }
}
