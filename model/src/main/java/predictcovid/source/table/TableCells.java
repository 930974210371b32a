package predictcovid.source.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.table.CsvContent;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The cells of a table that are of interest, and where they stand in its file.
final class TableCells {
    /// The column of counts of a table that had its dates or places as columns.
    static final String COUNTS = "";

    /// The column of the names of those columns: of dates or places.
    static final String NAMES = " ";

    private final String file;
    private final char separator;
    private final Map<String, List<@Nullable String>> columns;
    private final int[] lines;

    private TableCells(
            String file, char separator, Map<String, List<@Nullable String>> columns, int[] lines) {
        this.file = file;
        this.separator = separator;
        this.columns = columns;
        this.lines = lines;
    }

    /// The cells of a file.
    ///
    /// @param file what messages call it
    static TableCells of(String file, CsvContent content) {
        Map<String, List<@Nullable String>> columns = new HashMap<>();
        content.table().names().forEach(name -> columns.put(name, content.table().texts(name)));
        return new TableCells(
                file,
                content.separator(),
                columns,
                IntStream.range(0, content.table().rows()).map(content::line).toArray());
    }

    /// The rows that are wanted.
    TableCells rows(IntPredicate wanted) {
        int[] kept = IntStream.range(0, rows()).filter(wanted).toArray();
        if (kept.length == rows()) {
            return this;
        }
        return new TableCells(
                file,
                separator,
                select(kept),
                Arrays.stream(kept).map(row -> lines[row]).toArray());
    }

    private Map<String, List<@Nullable String>> select(int[] rows) {
        Map<String, List<@Nullable String>> selected = new HashMap<>();
        columns.forEach((name, texts) -> {
            List<@Nullable String> some = new ArrayList<>(rows.length);
            for (int row : rows) {
                some.add(texts.get(row));
            }
            selected.put(name, some);
        });
        return selected;
    }

    /// The same with a row for each cell of some columns, whose name and count are columns.
    TableCells tall(List<String> spread) {
        int[] origin =
                IntStream.range(0, rows() * spread.size()).map(i -> i / spread.size()).toArray();
        Map<String, List<@Nullable String>> wide = new HashMap<>(columns);
        List<List<@Nullable String>> cells =
                spread.stream().map(name -> Objects.requireNonNull(wide.remove(name))).toList();
        List<@Nullable String> counts = new ArrayList<>(origin.length);
        List<@Nullable String> names = new ArrayList<>(origin.length);
        for (int i = 0; i < origin.length; i++) {
            counts.add(cells.get(i % spread.size()).get(origin[i]));
            names.add(spread.get(i % spread.size()));
        }
        TableCells others = new TableCells(file, separator, wide, lines);
        Map<String, List<@Nullable String>> tall = others.select(origin);
        tall.put(COUNTS, counts);
        tall.put(NAMES, names);
        return new TableCells(
                file, separator, tall, Arrays.stream(origin).map(row -> lines[row]).toArray());
    }

    /// What messages call the file.
    String file() {
        return file;
    }

    /// Whether a decimal comma needs no quotes.
    boolean mayHaveCommas() {
        return separator != ',';
    }

    /// The cells of a column; null is blank.
    List<@Nullable String> texts(String column) {
        return Objects.requireNonNull(columns.get(column), column);
    }

    /// Number of data rows.
    int rows() {
        return lines.length;
    }

    /// The line on which a row starts, as messages show it.
    String line(int row) {
        return String.valueOf(lines[row]);
    }

    /// The name over a cell.
    String column(int row, String column) {
        return column.equals(COUNTS) ? String.valueOf(texts(NAMES).get(row)) : column;
    }

    /// A fault about one cell.
    Fault fault(String key, int row, String column, @Nullable String value) {
        return new Fault(key, file, line(row), column(row, column), value == null ? "" : value);
    }

    /// The same as a sentence.
    Notice notice(String key, int row, String column, @Nullable String value) {
        return fault(key, row, column, value).notice();
    }
}
