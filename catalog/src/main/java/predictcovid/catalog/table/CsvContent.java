package predictcovid.catalog.table;

import java.util.List;

/// What a CSV file holds: a table of texts, and where its rows stand in the file.
public final class CsvContent {
    private final Table table;
    private final char separator;
    private final int[] lines;
    private final List<Integer> brokenLines;

    CsvContent(Table table, char separator, int[] lines, List<Integer> brokenLines) {
        this.table = table;
        this.separator = separator;
        this.lines = lines.clone();
        this.brokenLines = List.copyOf(brokenLines);
    }

    /// All columns as texts without surrounding blanks; null is an empty field.
    public Table table() {
        return table;
    }

    /// What stands between the fields.
    public char separator() {
        return separator;
    }

    /// The line of the file, 1-based, on which a row of the table starts.
    public int line(int row) {
        return lines[row];
    }

    /// Lines that have more or fewer fields than the header, and are no rows of the table.
    public List<Integer> brokenLines() {
        return brokenLines;
    }
}
