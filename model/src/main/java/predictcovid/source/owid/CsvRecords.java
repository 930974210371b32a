package predictcovid.source.owid;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import predictcovid.text.Fault;

/// Walks a CSV record by record as RFC 4180 has it and names the line of whatever is not one:
/// Tablesaw reads the values, but neither counts lines nor minds stray quotes. Blank lines are
/// passed over.
final class CsvRecords implements AutoCloseable {
    private static final int MAX_CELL = 4_096;
    private static final int MAX_CELLS = 512;
    private static final int END = -1;
    private static final int NONE = -2;
    private static final int UNDECODABLE = '\uFFFD';

    private final String name;
    private final Reader text;
    private final char[] buffer = new char[1 << 15];
    private final List<String> header = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int position;
    private int limit;
    private int pushedBack = NONE;
    private int nextLine = 1;
    private int line;
    private int cells;
    private int cellLength;
    private boolean inHeader = true;
    private boolean endsWithNewline;

    /// Before the first record of `file`.
    CsvRecords(CsvFile file) throws IOException {
        this.name = file.name();
        try {
            this.text = file.open();
        } catch (ZipException | EOFException e) {
            throw new Fault(e, "source.damaged-archive", name);
        }
    }

    /// Goes to the next record; false at the end.
    boolean next() throws IOException {
        try {
            return advance();
        } catch (ZipException | EOFException e) {
            throw new Fault(e, "source.damaged-archive", name);
        }
    }

    /// The first record's cells, once it has been passed.
    List<String> header() {
        return List.copyOf(header);
    }

    /// The line on which the present record starts, 1-based.
    int line() {
        return line;
    }

    /// Cells of the present record.
    int cells() {
        return cells;
    }

    /// Whether a line break ends the present record, rather than the end of the file.
    boolean endsWithNewline() {
        return endsWithNewline;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private boolean advance() throws IOException {
        int first = skipBlankLines();
        if (first == END) {
            return false;
        }
        if (inHeader && first == '<') {
            throw new Fault("source.web-page", name);
        }
        pushedBack = first;
        line = nextLine;
        cells = 0;
        int end;
        do {
            end = cell();
        } while (end == ',');
        endsWithNewline = end == '\n';
        inHeader = false;
        return true;
    }

    private int skipBlankLines() throws IOException {
        int c = read();
        while (c == '\n' || (inHeader && c == ' ')) {
            nextLine += c == '\n' ? 1 : 0;
            c = read();
        }
        return c;
    }

    /// Passes one cell and returns what ended it: a comma, a newline or the end.
    private int cell() throws IOException {
        cells++;
        cellLength = 0;
        int c = read();
        int end = c == '"' ? quoted() : plain(c);
        if (end == '\n') {
            nextLine++;
        }
        if (inHeader) {
            header.add(cell.toString().strip());
            cell.setLength(0);
            if (header.size() > MAX_CELLS) {
                throw new Fault("source.cell-too-long", name, String.valueOf(line));
            }
        }
        return end;
    }

    private int plain(int first) throws IOException {
        int c = first;
        while (c != ',' && c != '\n' && c != END) {
            if (c == '"') {
                throw new Fault("source.stray-quote", name, String.valueOf(nextLine));
            }
            take(c);
            c = read();
        }
        return c;
    }

    private int quoted() throws IOException {
        int opened = nextLine;
        while (true) {
            int c = read();
            if (c == END) {
                throw new Fault("source.open-quote", name, String.valueOf(opened));
            }
            if (c == '"') {
                int after = read();
                if (after == ',' || after == '\n' || after == END) {
                    return after;
                }
                if (after != '"') {
                    throw new Fault("source.stray-quote", name, String.valueOf(nextLine));
                }
            } else if (c == '\n') {
                nextLine++;
            }
            take(c);
        }
    }

    private void take(int c) {
        if (++cellLength > MAX_CELL) {
            throw new Fault("source.cell-too-long", name, String.valueOf(line));
        }
        if (inHeader) {
            cell.append((char) c);
        }
    }

    /// The next character; a carriage return before a line feed is left out, other control
    /// characters are refused.
    private int read() throws IOException {
        int c = pushedBack == NONE ? raw() : pushedBack;
        pushedBack = NONE;
        if (c == '\r') {
            c = raw();
            if (c != '\n') {
                throw notText();
            }
        } else if (c >= 0 && c < ' ' && c != '\n' && c != '\t') {
            throw notText();
        } else if (c == UNDECODABLE) {
            throw new Fault("source.not-utf8", name, String.valueOf(nextLine));
        }
        return c;
    }

    private Fault notText() {
        return new Fault("source.not-text", name, String.valueOf(nextLine));
    }

    private int raw() throws IOException {
        if (position == limit) {
            limit = Math.max(text.read(buffer, 0, buffer.length), 0);
            position = 0;
            if (limit == 0) {
                return END;
            }
        }
        return buffer[position++];
    }
}
