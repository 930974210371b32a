package predictcovid.forecast.pooled.rows;

import java.util.List;
import predictcovid.feature.FeatureTable;
import predictcovid.feature.PanelFeature;

/// Rows of a table in the columns of another target. A companion's columns, which the table may
/// lack, are taken from the rows' own target: what its history teaches of a signal carries over to
/// the target that it accompanies.
final class RowMapping {
    private static final int ZERO = -1;

    private final FeatureTable table;
    private final int[] columns;
    private final boolean[] shifted;
    private final double shift;

    /// @param names the columns wanted
    /// @param shift added to the levels, so that they compare with the other target's
    RowMapping(FeatureTable table, List<String> names, double shift) {
        this.table = table;
        this.shift = shift;
        columns = names.stream().mapToInt(this::column).toArray();
        shifted = new boolean[columns.length];
        for (int i = 0; i < columns.length; i++) {
            shifted[i] = PanelFeature.named(names.get(i)).filter(PanelFeature::isLevel).isPresent();
        }
    }

    private int column(String name) {
        int same = table.names().indexOf(name);
        return same >= 0
                ? same
                : PanelFeature.named(name)
                        .flatMap(PanelFeature::own)
                        .map(table.names()::indexOf)
                        .orElse(ZERO);
    }

    /// Number of columns wanted.
    int columns() {
        return columns.length;
    }

    double value(int row, int column) {
        double value = columns[column] == ZERO ? 0 : table.value(row, columns[column]);
        return shifted[column] ? value + shift : value;
    }

    /// Writes a row's values to the first places of `into`.
    void read(int row, double[] into) {
        for (int column = 0; column < columns.length; column++) {
            into[column] = value(row, column);
        }
    }
}
