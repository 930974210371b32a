package predictcovid.catalog.table;

import java.util.List;
import java.util.Optional;
import predictcovid.catalog.csv.CsvDamage;

/// What a CSV file holds: a table of texts, and where its rows stand in the file.
public final class CsvContent {
    private final Table table;
    private final char separator;
    private final int[] lines;
    private final List<Broken> broken;
    private final Optional<CsvDamage> end;

    /// A row that is longer or shorter than the header.
    ///
    /// @param line on which it starts, 1-based
    /// @param cells that it has
    /// @param breaksOff whether the file ends within it
    public record Broken(int line, int cells, boolean breaksOff) {}

    CsvContent(
            Table table,
            char separator,
            int[] lines,
            List<Broken> broken,
            Optional<CsvDamage> end) {
        this.table = table;
        this.separator = separator;
        this.lines = lines.clone();
        this.broken = List.copyOf(broken);
        this.end = end;
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
        return broken.stream().map(Broken::line).toList();
    }

    /// The same rows. A last line that only says where the table is from is none of them.
    public List<Broken> broken() {
        return broken;
    }

    /// What the reading of a file with broken rows ended in; mostly absent.
    public Optional<CsvDamage> end() {
        return end;
    }
}
