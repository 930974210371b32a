package predictcovid.catalog.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.csv.CsvDamage.Kind;

/// The text of a CSV, mostly in UTF-8, without byte order mark, looked at before it is split into
/// cells.
///
/// Strict text is for data that somebody else publishes and nobody looks through: it must be text,
/// its quotes must enclose whole cells, all rows must be as long as the header. Tolerant text may
/// have anything in its cells, blanks around their quotes, and rows of other lengths.
public final class CsvText extends Reader {
    private static final int MARK = '\uFEFF';
    private static final int UNDECODABLE = '\uFFFD';
    private static final int LAST_OF_ASCII = 127;
    private static final int START = 1 << 15;
    private static final int LONGEST_STRICT_CELL = 4_096;
    private static final int LONGEST_CELL = 1 << 24;

    /// What a parser may have read and not yet made cells of.
    private static final int AHEAD = 1 << 15;

    private final Reader text;
    private final boolean strict;
    private final char[] start = new char[START];
    private int startPosition;
    private int startLength;
    private long line = 1;
    private boolean afterReturn;
    private boolean quotes;
    private boolean beyondAscii;
    private boolean ended;
    private long recordLine = 1;
    private long sinceCell;
    private @Nullable CsvDamage damage;

    private CsvText(InputStream content, Charset charset, boolean strict) throws IOException {
        this.text = new InputStreamReader(content, charset);
        this.strict = strict;
        int count = 0;
        while (startLength < START && count >= 0) {
            startLength += count;
            count = text.read(start, startLength, START - startLength);
        }
        if (startLength > 0 && start[0] == MARK) {
            startPosition = 1;
        }
    }

    /// Text that is refused unless it is clean.
    ///
    /// @throws CsvDamage when it is a web page
    public static CsvText strict(InputStream content) throws IOException {
        return strict(content, StandardCharsets.UTF_8);
    }

    /// The same in an encoding that is told.
    ///
    /// @throws CsvDamage when it is a web page
    public static CsvText strict(InputStream content, Charset charset) throws IOException {
        CsvText text = new CsvText(content, charset, true);
        if (text.firstLine().startsWith("<")) {
            throw new CsvDamage(Kind.WEB_PAGE, 1);
        }
        return text;
    }

    /// Text that is taken as it is.
    public static CsvText tolerant(InputStream content) throws IOException {
        return new CsvText(content, StandardCharsets.UTF_8, false);
    }

    /// Comma, semicolon or tab: whichever there are most of in the first line, of strict text in
    /// the header.
    public char separator() {
        FirstLines lines = new FirstLines(lines());
        return lines.separator(strict ? lines.above() : 0);
    }

    /// How many lines that are not blank stand above the header: in strict text a title, a date.
    int linesAbove(char separator) {
        return strict ? new FirstLines(lines()).above(separator) : 0;
    }

    private String firstLine() {
        return lines().stream().findFirst().map(String::strip).orElse("");
    }

    /// The first lines, without blank ones.
    private List<String> lines() {
        return new String(start, 0, startLength)
                .replace(String.valueOf(MARK), "")
                .lines()
                .filter(each -> !each.isBlank())
                .limit(FirstLines.MOST)
                .toList();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (damage != null) {
            throw damage;
        }
        int count = raw(buffer, offset, length);
        if (count < 0) {
            ended = true;
            if (afterReturn && strict) {
                throw new CsvDamage(Kind.NOT_TEXT, line);
            }
            return count;
        }
        sinceCell += count;
        if (sinceCell > longestCell() + AHEAD) {
            throw new CsvDamage(Kind.CELL_TOO_LONG, recordLine);
        }
        return strict ? clean(buffer, offset, count) : count;
    }

    private int raw(char[] buffer, int offset, int length) throws IOException {
        int left = startLength - startPosition;
        if (left <= 0) {
            return text.read(buffer, offset, length);
        }
        int count = Math.min(left, length);
        System.arraycopy(start, startPosition, buffer, offset, count);
        startPosition += count;
        return count;
    }

    /// Number of characters before the first that no text has, for which the next call ends in a
    /// damage: what is wrong further up in the file is to be told first.
    private int clean(char[] buffer, int offset, int count) throws CsvDamage {
        int end = offset + count;
        for (int i = offset; i < end; i++) {
            char c = buffer[i];
            // nearly no character of a table passes this
            if ((c <= '"' || c > LAST_OF_ASCII || afterReturn) && !isText(c)) {
                damage = new CsvDamage(c == UNDECODABLE ? undecodable() : Kind.NOT_TEXT, line);
                int before = afterReturn ? i - 1 : i;
                if (before <= offset) {
                    throw damage;
                }
                return before - offset;
            }
        }
        return count;
    }

    private Kind undecodable() {
        return beyondAscii ? Kind.NOT_UTF8 : Kind.OTHER_ENCODING;
    }

    private boolean isText(char c) {
        beyondAscii |= c > LAST_OF_ASCII && c != UNDECODABLE && c != MARK;
        if (afterReturn && c != '\n') {
            return false;
        }
        afterReturn = c == '\r';
        quotes |= c == '"';
        line += c == '\n' ? 1 : 0;
        return c != UNDECODABLE && (c >= ' ' || c == '\n' || c == '\r' || c == '\t');
    }

    /// A parser begins a record, or ends a cell of it.
    void split(long ofRecord) {
        recordLine = ofRecord;
        sinceCell = 0;
    }

    boolean isStrict() {
        return strict;
    }

    int longestCell() {
        return strict ? LONGEST_STRICT_CELL : LONGEST_CELL;
    }

    /// Whether any quote was read so far; told of strict text only.
    boolean hasQuotes() {
        return quotes;
    }

    /// Whether all was read: a record that is complete only then has no line break.
    boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
