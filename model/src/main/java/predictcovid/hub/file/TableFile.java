package predictcovid.hub.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import predictcovid.catalog.csv.ColumnNames;
import predictcovid.catalog.csv.UnpackedBytes;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.CsvContent;
import predictcovid.catalog.table.CsvReader;
import predictcovid.catalog.table.ParquetContent;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.text.Fault;
import predictcovid.text.Notice;
import predictcovid.text.SpokenList;

/// A table read from a file of anybody's, of whatever format its first bytes show.
public final class TableFile {
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};

    private final String name;
    private final Table table;
    private final Map<String, String> types;
    private final IntUnaryOperator place;
    private final List<Integer> brokenLines;
    private final Optional<Notice> separator;

    private TableFile(String name, CsvContent csv) {
        this.name = name;
        this.table = csv.table();
        this.types = Map.of();
        this.place = csv::line;
        this.brokenLines = csv.brokenLines();
        this.separator = separator(csv.separator());
    }

    private TableFile(String name, ParquetContent parquet) {
        this.name = name;
        this.table = parquet.table();
        this.types = parquet.types();
        this.place = row -> row + 1;
        this.brokenLines = List.of();
        this.separator = Optional.empty();
    }

    private TableFile(TableFile other, Table table) {
        this.name = other.name;
        this.table = table;
        this.types = other.types;
        this.place = other.place;
        this.brokenLines = other.brokenLines;
        this.separator = other.separator;
    }

    /// The same file with more columns of one value each; those that it has already stay.
    public TableFile with(Map<String, String> constants) {
        List<Column> columns = new ArrayList<>(table.columns());
        new TreeMap<>(constants)
                .forEach((column, value) -> {
                    if (table.column(column).isEmpty()) {
                        columns.add(Column.texts(column, Collections.nCopies(table.rows(), value)));
                    }
                });
        return constants.isEmpty() ? this : new TableFile(this, new Table(columns));
    }

    /// Reads a file as hubs write them: Parquet, or CSV with commas.
    ///
    /// @throws Fault when it is not there, may not be read, or is damaged
    public static TableFile read(Path file) {
        return read(file, CsvReader::read);
    }

    /// Reads a file as anybody writes them: a CSV may have semicolons or tabs, too.
    ///
    /// @throws Fault when it is not there, may not be read, or is damaged
    public static TableFile readAny(Path file) {
        return read(file, CsvReader::readAny);
    }

    private static TableFile read(Path file, CsvFormat csv) {
        String name = file.toString();
        try {
            byte[] content = HubFile.read(file);
            return startsWith(content, PARQUET)
                    ? new TableFile(name, ParquetTable.readForeign(content, name))
                    : new TableFile(name, csv.read(unpacked(content, name), name));
        } catch (ZipException damaged) {
            throw new Fault(damaged, "hub.file.damaged-archive", name);
        } catch (IOException failure) {
            throw FileFaults.notRead(failure, file);
        }
    }

    /// A CSV with commas that is not a file of its own.
    ///
    /// @param name what messages call it
    public static TableFile of(InputStream content, String name) throws IOException {
        return new TableFile(name, CsvReader.read(content, name));
    }

    /// What messages call the file.
    public String name() {
        return name;
    }

    public Table table() {
        return table;
    }

    /// Makes sure that there are columns of all these names.
    ///
    /// @throws Fault that names all that are missing
    public void demand(String... columns) {
        ColumnNames spare =
                new ColumnNames(
                        table.names().stream()
                                .filter(Predicate.not(Set.of(columns)::contains))
                                .toList());
        List<Notice> missing =
                Stream.of(columns)
                        .filter(column -> table.column(column).isEmpty())
                        .map(column -> missed(column, spare))
                        .toList();
        if (!missing.isEmpty()) {
            throw new Fault(
                    "hub.file.no-column",
                    name,
                    new SpokenList(missing),
                    String.join(", ", table.names()));
        }
    }

    private static Notice missed(String column, ColumnNames spare) {
        return spare.near(List.of(column))
                .map(near -> new Notice("hub.file.missed-near", column, near))
                .orElseGet(() -> new Notice("hub.file.missed", column));
    }

    /// The column of a name.
    ///
    /// @throws Fault when there is none
    public Column require(String column) {
        demand(column);
        return table.column(column).orElseThrow();
    }

    /// Whether its columns have types; those of a CSV have none.
    public boolean isParquet() {
        return !types.isEmpty();
    }

    /// The stored type of every column, in Arrow's words; of a CSV none.
    public Map<String, String> types() {
        return types;
    }

    /// Where a row of the table, 0-based, stands in the file.
    public Notice place(int row) {
        return isParquet()
                ? new Notice("hub.file.row", place.applyAsInt(row))
                : line(place.applyAsInt(row));
    }

    /// The place of a line of text.
    public static Notice line(int line) {
        return new Notice("hub.file.line", line);
    }

    /// Lines of a CSV that have more or fewer fields than the header, and are no rows.
    public List<Integer> brokenLines() {
        return brokenLines;
    }

    /// What stands between the fields of a CSV when it is no comma: semicolons or tabs.
    public Optional<Notice> separator() {
        return separator;
    }

    private static Optional<Notice> separator(char separator) {
        return switch (separator) {
            case ';' -> Optional.of(new Notice("hub.file.semicolons"));
            case '\t' -> Optional.of(new Notice("hub.file.tabs"));
            default -> Optional.empty();
        };
    }

    @FunctionalInterface
    private interface CsvFormat {
        CsvContent read(InputStream content, String name) throws IOException;
    }

    private static InputStream unpacked(byte[] content, String name) throws IOException {
        InputStream bytes = new ByteArrayInputStream(content);
        return startsWith(content, GZIP)
                ? new BufferedInputStream(
                        new UnpackedBytes(
                                new GZIPInputStream(bytes, 1 << 16),
                                content.length,
                                limit -> new Fault("hub.file.too-large", name, limit)),
                        1 << 16)
                : bytes;
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (content[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
