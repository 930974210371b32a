package predictcovid.source.owid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.table.CsvContent;
import predictcovid.text.Fault;

/// The cells of a file that are of interest, and where they stand.
///
/// @param file what messages call it
record OwidCells(String file, CsvContent content) {
    /// The cells of a column; null is blank.
    List<@Nullable String> texts(String column) {
        return content.table().texts(column);
    }

    /// Number of data rows.
    int rows() {
        return content.table().rows();
    }

    /// The line on which a row starts, as messages show it.
    String line(int row) {
        return String.valueOf(content.line(row));
    }

    /// A fault about one cell.
    Fault fault(String key, int row, String column, @Nullable String value) {
        return new Fault(key, file, line(row), column, value == null ? "" : value);
    }
}
