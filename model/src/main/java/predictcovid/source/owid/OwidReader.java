package predictcovid.source.owid;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import predictcovid.series.Measure;
import predictcovid.text.Fault;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/// Reads a CSV of Our World in Data, whatever its layout. Plain, gzipped and zipped files are told
/// by their bytes. A file that is anything else ends in a [Fault] that names file, line, column and
/// value.
public final class OwidReader {
    /// The columns that are read unless others are asked for.
    public static final List<String> DEFAULT_COLUMNS =
            List.of("iso_code", "continent", "location", "date", "new_cases");

    private static final int MAX_ROWS = 2_000_000;
    private static final char NEVER = '\0';

    private final ReaderScope scope;

    private OwidReader(ReaderScope scope) {
        this.scope = scope;
    }

    /// Reads the cases in files that have `columns`, each under its own name or an alias, besides
    /// those that are always needed.
    public OwidReader(List<String> columns) {
        this(new ReaderScope(columns, Set.of(Measure.CASES), false));
    }

    /// Reads all measures and populations in such files, too, where they have them.
    public static OwidReader ofAllMeasures(List<String> columns) {
        return new OwidReader(new ReaderScope(columns, Set.of(Measure.values()), true));
    }

    /// The observations of `file`, which messages call `name`.
    public OwidTable read(Path file, String name) {
        CsvFile csv = new CsvFile(file, name);
        try {
            checkRegular(csv);
            OwidColumns found = check(csv);
            return new OwidRows(csv, found, table(csv, found)).read();
        } catch (IOException e) {
            throw new Fault(e, "source.unreadable", name, String.valueOf(e.getMessage()));
        }
    }

    private static void checkRegular(CsvFile csv) {
        if (!Files.exists(csv.path())) {
            throw new Fault("source.no-file", csv.name());
        }
        if (!Files.isRegularFile(csv.path())) {
            throw new Fault("source.not-a-file", csv.name());
        }
    }

    /// Walks the whole file once, so that Tablesaw meets only records that fit the header.
    private OwidColumns check(CsvFile csv) throws IOException {
        try (CsvRecords records = new CsvRecords(csv)) {
            if (!records.next()) {
                throw new Fault("source.empty", csv.name());
            }
            OwidColumns found = OwidColumns.find(records.header(), scope, csv.name());
            int rows = 0;
            while (records.next()) {
                checkRecord(csv, records, ++rows);
            }
            if (rows == 0) {
                throw new Fault("source.header-only", csv.name());
            }
            return found;
        }
    }

    private static void checkRecord(CsvFile csv, CsvRecords records, int rows) {
        int expected = records.header().size();
        String line = String.valueOf(records.line());
        if (records.cells() < expected && !records.endsWithNewline()) {
            throw new Fault("source.breaks-off", csv.name(), line, records.cells(), expected);
        }
        if (records.cells() != expected) {
            throw new Fault("source.row-length", csv.name(), line, records.cells(), expected);
        }
        if (rows > MAX_ROWS) {
            throw new Fault("source.too-large", csv.name(), MAX_ROWS + " rows");
        }
    }

    /// Every column is read as text: Tablesaw's number parser takes "12,5" for 125 and its date
    /// parser cannot look at the whole file.
    private static Table table(CsvFile csv, OwidColumns found) throws IOException {
        try (Reader text = csv.open()) {
            return Table.read()
                    .usingOptions(
                            CsvReadOptions.builder(text)
                                    .columnTypes(name -> type(found, name))
                                    .sample(false)
                                    .missingValueIndicator("")
                                    .commentPrefix(NEVER)
                                    .lineEnding("\n"));
        } catch (RuntimeException e) {
            throw new Fault(e, "source.unreadable", csv.name(), String.valueOf(e.getMessage()));
        }
    }

    private static ColumnType type(OwidColumns found, String name) {
        return found.contains(name) ? ColumnType.STRING : ColumnType.SKIP;
    }
}
