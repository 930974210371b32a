package predictcovid.catalog.csv;

import java.io.IOException;
import java.io.Serial;

/// What is wrong with a CSV, and on which line. Whoever reads it says so in the words of its own
/// file.
public final class CsvDamage extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    /// What can be wrong.
    public enum Kind {
        /// No header: not one cell that is not blank.
        EMPTY,
        /// HTML.
        WEB_PAGE,
        /// Control characters, or a carriage return alone: not a text file.
        NOT_TEXT,
        /// Bytes that are not UTF-8.
        NOT_UTF8,
        /// A cell longer than any in a table, as when a quote does not close; or as many columns.
        CELL_TOO_LONG,
        /// A quoted cell without an end.
        OPEN_QUOTE,
        /// A quote inside a cell that is not quoted, or text behind the closing one.
        STRAY_QUOTE,
        /// More or fewer cells than the header has.
        ROW_LENGTH,
        /// The last record has fewer cells than the header, and no line break.
        BREAKS_OFF
    }

    private final Kind kind;
    private final long line;

    CsvDamage(Kind kind, long line) {
        super(kind + " in line " + line);
        this.kind = kind;
        this.line = line;
    }

    /// What is wrong.
    public Kind kind() {
        return kind;
    }

    /// The line, 1-based: of an open quote where it opens, of a row where it starts.
    public long line() {
        return line;
    }
}
