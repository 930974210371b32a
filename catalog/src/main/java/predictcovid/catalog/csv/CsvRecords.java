package predictcovid.catalog.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import predictcovid.catalog.csv.CsvDamage.Kind;

/// The records of a CSV as RFC 4180 has it, one after the other, under a header. Blank lines are
/// passed over, blanks around a cell that is not quoted are left out.
///
/// ```java
/// try (CsvRecords records = new CsvRecords(text, text.separator())) {
///     while (records.next()) {
///         use(records.line(), records.cell(0));
///     }
/// }
/// ```
public final class CsvRecords implements AutoCloseable {
    /// How notes below a table begin, in the languages of health departments.
    private static final Pattern NOTE =
            Pattern.compile("(?i)(fontes?|fuentes?|sources?|quellen?|notas?|notes?|obs)\\b.*");

    private static final int LONGEST_BUFFER = 1 << 26;

    private final CsvText text;
    private final char separator;
    private final CsvCells cells;
    private final CloseableIterator<CsvCells> records;
    private final List<String> header;
    private final int named;

    /// Reads the header. In strict text lines above it, such as a title, are passed over.
    ///
    /// @throws CsvDamage when there is none or it is damaged
    public CsvRecords(CsvText text, char separator) throws IOException {
        this.text = text;
        this.separator = separator;
        this.cells = new CsvCells(text);
        this.records =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .trimWhitespacesAroundQuotes(!text.isStrict())
                        .allowUnclosedQuote(false)
                        .maxBufferSize(LONGEST_BUFFER)
                        .build(cells, text)
                        .iterator();
        if (!advanceToCells()) {
            throw new CsvDamage(Kind.EMPTY, 1);
        }
        for (int line = text.linesAbove(separator); line > 0 && advanceToCells(); line--) {}
        this.header = cells.all().stream().map(String::strip).toList();
        this.named = named(header);
    }

    /// Up to the last column that has a name: spreadsheets write empty ones beside their tables.
    private static int named(List<String> header) {
        int named = header.size();
        while (named > 1 && header.get(named - 1).isEmpty()) {
            named--;
        }
        return named;
    }

    /// The names of the columns, without surrounding blanks.
    public List<String> header() {
        return header;
    }

    /// What stands between the cells.
    public char separator() {
        return separator;
    }

    /// Reads only the columns of these names from now on: the cells of the others are not to be
    /// asked for. Without it all are read.
    public void want(Collection<String> names) {
        cells.want(
                header.size(),
                IntStream.range(0, header.size()).filter(i -> names.contains(header.get(i))));
    }

    /// Goes to the next record; false at the end.
    ///
    /// @throws CsvDamage when it cannot be read; of strict text also when it is longer or shorter
    ///   than the header
    public boolean next() throws IOException {
        if (!nextOfAnyLength()) {
            return false;
        }
        if (text.isStrict() && !isWhole()) {
            throw new CsvDamage(
                    breaksOff() ? Kind.BREAKS_OFF : Kind.ROW_LENGTH,
                    line(),
                    cells(),
                    header.size());
        }
        return true;
    }

    /// The same, however many cells the record has.
    public boolean nextOfAnyLength() throws IOException {
        return text.isStrict() ? advance() : advanceToCells();
    }

    /// Whether the present record has a cell for each column; of strict text those without a name
    /// may lack.
    public boolean isWhole() {
        return cells() == header.size()
                || (text.isStrict() && cells() >= named && cells() < header.size());
    }

    /// Whether the text ends within the present record.
    public boolean breaksOff() {
        return cells() < named && text.hasEnded();
    }

    /// Whether the present record is a line of text alone, as notes below a table are. One that the
    /// text ends in, without a line break, may be half a row.
    public boolean isNote() {
        String only = cells() == 1 ? cell(0) : "";
        boolean isCalledSo = NOTE.matcher(only).lookingAt();
        return isCalledSo || (!breaksOff() && only.indexOf(' ') > 0);
    }

    /// The line on which the present record starts, 1-based.
    public long line() {
        return cells.line();
    }

    /// Number of cells of the present record.
    public int cells() {
        return cells.count();
    }

    /// The text of a cell of the present record, empty when there is nothing in it.
    ///
    /// @param column 0-based, below the number of cells
    public String cell(int column) {
        return cells.cell(Objects.checkIndex(column, cells()));
    }

    private boolean advanceToCells() throws IOException {
        boolean found = advance();
        while (found && cells.isBlank()) {
            found = advance();
        }
        return found;
    }

    private boolean advance() throws IOException {
        boolean found;
        try {
            found = records.hasNext();
            if (found) {
                records.next();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw damage(e);
        }
        if (cells.damage() != null) {
            throw cells.damage();
        }
        return found;
    }

    /// The parser gives up where text follows a closing quote, and at the end inside a quoted cell;
    /// whatever the text itself ends in is the cause.
    private CsvDamage damage(CsvParseException e) {
        if (e.getCause() instanceof RuntimeException inText) {
            throw inText;
        }
        if (cells.damage() != null) {
            return cells.damage();
        }
        CsvDamage damage =
                new CsvDamage(
                        text.hasEnded() ? Kind.OPEN_QUOTE : Kind.STRAY_QUOTE, cells.cellLine());
        damage.initCause(e);
        return damage;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
