package predictcovid.catalog.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.csv.CsvDamage.Kind;

/// The cells of the present record. Cells that nobody wants are passed without being copied, and a
/// text that came before is mostly the same object again.
final class CsvCells extends AbstractBaseCsvCallbackHandler<CsvCells> {
    private static final int MOST_COLUMNS = 5_000;
    private static final int KNOWN = 1 << 15;

    private final CsvText text;
    private final @Nullable String[] known = new @Nullable String[KNOWN];
    private String[] cells = new String[64];

    /// The letters of the cell above in each column, and how many they are.
    private char[][] above = new char[64][0];

    private int[] lengths = new int[64];
    private boolean[] unwanted = {};
    private int breaks;
    private @Nullable CsvDamage damage;

    CsvCells(CsvText text) {
        this.text = text;
        Arrays.fill(cells, "");
    }

    /// From the next record on, cells of other columns stay unread.
    ///
    /// @param all number of columns
    void want(int all, IntStream columns) {
        Arrays.fill(cells, "");
        Arrays.fill(lengths, 0);
        unwanted = new boolean[all];
        Arrays.fill(unwanted, true);
        columns.forEach(column -> unwanted[column] = false);
    }

    /// The first thing wrong with a cell so far.
    @Nullable CsvDamage damage() {
        return damage;
    }

    long line() {
        return getStartingLineNumber();
    }

    /// The line on which the cell that is now being read starts.
    long cellLine() {
        return line() + breaks;
    }

    int count() {
        return getFieldCount();
    }

    String cell(int column) {
        return cells[column];
    }

    List<String> all() {
        return List.of(cells).subList(0, count());
    }

    /// Whether the record is a line of blanks.
    boolean isBlank() {
        return count() == 1 && cells[0].isBlank();
    }

    @Override
    protected void handleBegin(long line) {
        breaks = 0;
        text.split(line);
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        text.split(line());
        if (length > text.longestCell()) {
            fail(Kind.CELL_TOO_LONG, line());
        }
        if (quoted) {
            breaks += count('\n', buffer, offset, length);
        } else if (text.hasQuotes() && count('"', buffer, offset, length) > 0) {
            fail(Kind.STRAY_QUOTE, cellLine());
        }
        if (column < unwanted.length ? !unwanted[column] : unwanted.length == 0) {
            keep(column, quoted, buffer, offset, length);
        }
    }

    private static int count(char wanted, char[] buffer, int offset, int length) {
        int count = 0;
        for (int i = offset; i < offset + length; i++) {
            count += buffer[i] == wanted ? 1 : 0;
        }
        return count;
    }

    private void keep(int column, boolean quoted, char[] buffer, int offset, int length) {
        if (column >= MOST_COLUMNS) {
            fail(Kind.CELL_TOO_LONG, line());
            return;
        }
        if (column == cells.length) {
            cells = Arrays.copyOf(cells, 2 * column);
            Arrays.fill(cells, column, cells.length, "");
            above = Arrays.copyOf(above, 2 * column);
            Arrays.fill(above, column, above.length, new char[0]);
            lengths = Arrays.copyOf(lengths, 2 * column);
        }
        int from = offset;
        int to = offset + length;
        while (!quoted && from < to && buffer[from] <= ' ') {
            from++;
        }
        while (!quoted && from < to && buffer[to - 1] <= ' ') {
            to--;
        }
        // most cells of a long table repeat the one above
        if (!Arrays.equals(above[column], 0, lengths[column], buffer, from, to)) {
            cells[column] = from == to ? "" : text(buffer, from, to);
            remember(column, buffer, from, to);
        }
    }

    private void remember(int column, char[] buffer, int from, int to) {
        int length = to - from;
        if (above[column].length < length) {
            above[column] = new char[2 * length];
        }
        System.arraycopy(buffer, from, above[column], 0, length);
        lengths[column] = length;
    }

    private String text(char[] buffer, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (KNOWN - 1);
        String before = known[slot];
        if (before != null && isSame(before, buffer, from, to)) {
            return before;
        }
        String now = new String(buffer, from, to - from);
        known[slot] = now;
        return now;
    }

    private static boolean isSame(String text, char[] buffer, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != buffer[i]) {
                return false;
            }
        }
        return true;
    }

    private void fail(Kind kind, long line) {
        damage = damage == null ? new CsvDamage(kind, line) : damage;
    }

    @Override
    protected CsvCells buildRecord() {
        return this;
    }
}
