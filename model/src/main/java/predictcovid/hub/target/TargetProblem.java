package predictcovid.hub.target;

import java.util.List;
import java.util.Locale;
import predictcovid.hub.file.Listing;
import predictcovid.text.Notice;

/// Rows of target data that were not taken as they stand, or that look wrong.
///
/// @param kind what is the matter with them
/// @param file the file that they stand in
/// @param rows how many
/// @param examples where the first of them are and what they say
public record TargetProblem(Kind kind, String file, int rows, List<Notice> examples) {
    public TargetProblem {
        examples = List.copyOf(examples);
    }

    /// What can be the matter, and what becomes of such rows.
    public enum Kind {
        /// Semicolons or tabs separate the fields of all rows; read so.
        SEPARATOR,
        /// Dates have the day first; read so.
        DAY_FIRST,
        /// Dates have the month first; read so.
        MONTH_FIRST,
        /// A mark stands between thousands; read so.
        THOUSANDS,
        /// A comma stands before decimals; read so.
        DECIMAL_COMMA,
        /// More or fewer fields than the header has; left out.
        BROKEN_LINE,
        /// The day that is counted cannot be read; left out.
        NO_DATE,
        /// The day of the report cannot be read; left out.
        NO_AS_OF,
        /// No target is named; left out.
        NO_TARGET,
        /// A place that nobody knows; left out.
        UNKNOWN_LOCATION,
        /// A code such as `1` that has lost the zero of `01`; read with it.
        LOST_ZERO,
        /// Reported before the day, or the week, was over; left out.
        TOO_EARLY,
        /// The same row again; taken once.
        REPEATED,
        /// Another number for the same target, place, date and report; the last one counts.
        CONTRADICTING,
        /// No number; kept as missing.
        BLANK,
        /// Something else in the place of the number; kept as missing.
        NOT_A_NUMBER,
        /// Below zero; kept as missing.
        NEGATIVE,
        /// A share above one, more cases than people, or infinite; kept as missing.
        ABSURD,
        /// Many times the value of the week before; kept as it is.
        JUMP,
        /// Shares higher than any known; kept as they are.
        HIGH_SHARE,
        /// Files of an archive whose names do not say their last week; the weeks count.
        MISNAMED,
        /// The day of each report is the last day that it counts; taken as known some days later.
        WEEK_AS_DAY,
        /// Weeks before those of the vintages, from a file of all years; taken as they are known
        /// now.
        COMPLETED,
        /// No column says when this was known; see the date in the example.
        NO_VINTAGE
    }

    /// The problem as one sentence: what, how often, where, and what became of it.
    public Notice notice() {
        String key = "hub.target." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Notice(key, file, rows, Listing.of(examples));
    }
}
