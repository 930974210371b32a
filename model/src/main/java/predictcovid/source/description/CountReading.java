package predictcovid.source.description;

import java.util.Locale;
import java.util.Optional;
import predictcovid.series.Measure;

/// One column of counts.
///
/// @param column absent when the dates are the names of columns
/// @param optional whether a table may lack it
public record CountReading(
        Measure measure, Optional<ColumnName> column, Counted counted, boolean optional) {
    /// What a number tells.
    public enum Counted {
        /// The events of its day or week.
        NEW,
        /// Those of all days so far.
        CUMULATIVE,
        /// A share from 0 to 1.
        SHARE,
        /// A share from 0 to 100.
        PERCENT;

        /// As descriptions write it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether it is a share of something.
        public boolean isShare() {
            return this == SHARE || this == PERCENT;
        }
    }

    /// Whether each count is of all days so far.
    public boolean cumulative() {
        return counted == Counted.CUMULATIVE;
    }
}
