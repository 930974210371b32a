package predictcovid.hub.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.CsvContent;
import predictcovid.catalog.table.CsvReader;
import predictcovid.catalog.table.ParquetContent;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// A table read from a file of anybody's, of whatever format its first bytes show.
public final class TableFile {
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};

    private final String name;
    private final Table table;
    private final Map<String, String> types;
    private final IntUnaryOperator place;
    private final List<Integer> brokenLines;

    private TableFile(String name, CsvContent csv) {
        this.name = name;
        this.table = csv.table();
        this.types = Map.of();
        this.place = csv::line;
        this.brokenLines = csv.brokenLines();
    }

    private TableFile(String name, ParquetContent parquet) {
        this.name = name;
        this.table = parquet.table();
        this.types = parquet.types();
        this.place = row -> row + 1;
        this.brokenLines = List.of();
    }

    /// Reads a file.
    ///
    /// @throws Fault when it is not there, may not be read, or is damaged
    public static TableFile read(Path file) {
        String name = file.toString();
        try {
            byte[] content = HubFile.read(file);
            return startsWith(content, PARQUET)
                    ? new TableFile(name, ParquetTable.readForeign(content, name))
                    : new TableFile(name, CsvReader.read(unpacked(content), name));
        } catch (ZipException damaged) {
            throw new Fault(damaged, "hub.file.damaged-archive", name);
        } catch (IOException failure) {
            throw FileFaults.notRead(failure, file);
        }
    }

    /// What messages call the file.
    public String name() {
        return name;
    }

    public Table table() {
        return table;
    }

    /// The column of a name.
    ///
    /// @throws Fault when there is none
    public Column require(String column) {
        return table.column(column)
                .orElseThrow(() ->
                        new Fault(
                                "hub.file.no-column",
                                name,
                                column,
                                String.join(", ", table.names())));
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

    private static InputStream unpacked(byte[] content) throws IOException {
        InputStream bytes = new ByteArrayInputStream(content);
        return startsWith(content, GZIP)
                ? new BufferedInputStream(new GZIPInputStream(bytes, 1 << 16), 1 << 16)
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
