package predictcovid.catalog.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;

/// Writes CSV line by line: quotes by RFC 4180, a line feed after each line.
public final class CsvLines {
    /// No cell is a comment.
    private static final char NEVER = '\0';

    private final Writer out;
    private final CsvWriter csv;

    /// Stands before the first line.
    private String mark;

    /// For programs; cells have quotes only where they need them.
    public CsvLines(Writer out) {
        this(out, CsvForm.PROGRAMS, Set.of());
    }

    /// Some cells have quotes on every line but the first, whatever is in them.
    ///
    /// @param quoted their columns, 0-based
    public CsvLines(Writer out, CsvForm form, Set<Integer> quoted) {
        this.mark = form.mark();
        this.out = out;
        this.csv =
                CsvWriter.builder()
                        .fieldSeparator(form.separator())
                        .commentCharacter(NEVER)
                        .lineDelimiter(LineDelimiter.LF)
                        .quoteStrategy(new Quoted(quoted))
                        .build(out);
    }

    /// Writes one line.
    public void add(Iterable<String> cells) throws IOException {
        out.write(mark);
        mark = "";
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Hands on all that was added.
    public void flush() throws IOException {
        csv.flush();
    }

    private record Quoted(Set<Integer> columns) implements QuoteStrategy {
        @Override
        public boolean quoteEmpty(int line, int column) {
            return line > 1 && columns.contains(column);
        }

        @Override
        public boolean quoteValue(int line, int column, String value) {
            return quoteEmpty(line, column);
        }
    }
}
