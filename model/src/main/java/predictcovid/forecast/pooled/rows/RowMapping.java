package predictcovid.forecast.pooled.rows;

import java.util.List;
import predictcovid.feature.panel.FeatureTable;
import predictcovid.feature.panel.PanelFeatures;

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
            shifted[i] = PanelFeatures.LEVELS.contains(names.get(i));
        }
    }

    private int column(String name) {
        int same = table.names().indexOf(name);
        if (same >= 0 || name.equals("e_x") || name.equals("e_lvl")) {
            return same;
        }
        String own = name.startsWith("en_") ? "n_" + name.substring(3) : name.substring(2);
        return table.names().indexOf(own);
    }

    double[] row(int row) {
        double[] mapped = new double[columns.length];
        for (int i = 0; i < mapped.length; i++) {
            double value = columns[i] == ZERO ? 0 : table.value(row, columns[i]);
            mapped[i] = shifted[i] ? value + shift : value;
        }
        return mapped;
    }
}
