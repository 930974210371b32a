package predictcovid.source.table;

import java.util.HashMap;
import java.util.Map;
import predictcovid.text.Notice;

/// In which place each place of a level lies: in one.
final class Parents {
    private record First(int row, String parent) {}

    private final TableCells cells;
    private final String column;
    private final Map<String, First> firsts = new HashMap<>();

    /// @param column of the places above, for messages
    Parents(TableCells cells, String column) {
        this.cells = cells;
        this.column = column;
    }

    /// A second parent is among the troubles.
    void check(int row, String code, String parent, Troubles troubles) {
        First first = firsts.computeIfAbsent(code, _ -> new First(row, parent));
        if (!first.parent.equals(parent)) {
            troubles.add(
                    new Notice(
                            "source.two-regions",
                            cells.file(),
                            cells.line(row),
                            column,
                            code,
                            parent,
                            first.parent,
                            cells.line(first.row)));
        }
    }
}
