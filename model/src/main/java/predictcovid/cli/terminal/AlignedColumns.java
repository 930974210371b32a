package predictcovid.cli.terminal;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;

/// Rows of cells as aligned text: the first column to the left, numbers to the right.
final class AlignedColumns {
    private AlignedColumns() {}

    /// @param rows the head first; all of one length
    static void print(PrintStream out, List<List<String>> rows) {
        int[] widths =
                IntStream.range(0, rows.getFirst().size())
                        .map(column ->
                                rows.stream()
                                        .mapToInt(row -> row.get(column).length())
                                        .max()
                                        .orElse(0))
                        .toArray();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String space = " ".repeat(widths[column] - row.get(column).length());
                line.append(column == 0 ? "" : "  ")
                        .append(column == 0 ? row.get(column) + space : space + row.get(column));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
