package predictcovid.source.description;

import java.util.List;

/// Which rows are read, by the cells of one column.
///
/// @param values of the cells; an empty text is a blank one, and a table without the column is
///   blank throughout
/// @param keeps whether rows with these values are read, and no other; else all others are
public record RowFilter(ColumnName column, List<String> values, boolean keeps) {
    public RowFilter {
        values = List.copyOf(values);
    }

    /// Whether a row with this cell is read.
    public boolean reads(String cell) {
        return values.contains(cell) == keeps;
    }

    /// Whether the table must have the column.
    public boolean needsColumn() {
        return !(keeps && values.contains(""));
    }
}
