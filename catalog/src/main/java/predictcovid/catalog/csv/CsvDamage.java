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
        /// Bytes that are not UTF-8, in a text that is else.
        NOT_UTF8,
        /// The same in a text that has nothing but ASCII before: it may be in another encoding.
        OTHER_ENCODING,
        /// A cell longer than any in a table, as when a quote does not close; or as many columns.
        CELL_TOO_LONG,
        /// A quoted cell without an end.
        OPEN_QUOTE,
        /// A quote inside a cell that is not quoted, or text behind the closing one.
        STRAY_QUOTE,
        /// More or fewer cells than the header has.
        ROW_LENGTH,
        /// The last record has fewer cells than the header, and no line break.
        BREAKS_OFF,
        /// More records than are wanted.
        TOO_MANY_ROWS
    }

    private final Kind kind;
    private final long line;
    private final int cells;
    private final int columns;

    CsvDamage(Kind kind, long line) {
        this(kind, line, 0, 0);
    }

    CsvDamage(Kind kind, long line, int cells, int columns) {
        super(kind + " in line " + line);
        this.kind = kind;
        this.line = line;
        this.cells = cells;
        this.columns = columns;
    }

    /// That the present record of `records` is one too many.
    public static CsvDamage tooMany(CsvRecords records) {
        return new CsvDamage(Kind.TOO_MANY_ROWS, records.line());
    }

    /// What is wrong.
    public Kind kind() {
        return kind;
    }

    /// The line, 1-based: of an open quote where it opens, of a row where it starts.
    public long line() {
        return line;
    }

    /// Cells of a row that is too long or too short; else 0.
    public int cells() {
        return cells;
    }

    /// Cells of the header beside such a row; else 0.
    public int columns() {
        return columns;
    }
}
