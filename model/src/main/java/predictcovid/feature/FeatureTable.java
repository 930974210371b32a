package predictcovid.feature;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Named features of many rows, each row a series at a step. A missing feature is 0. Of a large
/// table only those rows that teach or are forecast from have features.
public final class FeatureTable {
    private final List<String> names;
    private final double[] @Nullable [] rows;
    private final int[] series;
    private final int[] steps;
    private final double[] levels;

    /// @param rows for each row a value for each name, NaN becomes 0; null for a row without
    ///   features
    /// @param levels the series' value on the scale at the row's step, as then known
    FeatureTable(
            List<String> names,
            double[] @Nullable [] rows,
            int[] series,
            int[] steps,
            double[] levels) {
        this.names = List.copyOf(names);
        this.rows = rows;
        this.series = series;
        this.steps = steps;
        this.levels = levels;
        for (double[] row : rows) {
            for (int i = 0; row != null && i < row.length; i++) {
                row[i] = Double.isNaN(row[i]) ? 0 : row[i];
            }
        }
    }

    public List<String> names() {
        return names;
    }

    /// Number of rows.
    public int size() {
        return rows.length;
    }

    /// A feature of a row that has any.
    public double value(int row, int column) {
        return Objects.requireNonNull(rows[row])[column];
    }

    /// The series that a row describes.
    public int series(int row) {
        return series[row];
    }

    /// The step that a row describes: it knows nothing later.
    public int step(int row) {
        return steps[row];
    }

    /// The series' value at the row's step, on the scale.
    public double level(int row) {
        return levels[row];
    }
}
