package predictcovid.forest.quantile;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Columns cut into at most 64 bins at their quantiles, so that a split is one of 63 and a
/// histogram finds it.
public final class Bins {
    /// Bins a column at most.
    static final int COUNT = 64;

    private final double[][] edges;
    private final byte[][] bins;

    /// @param rows for each row a value for each column, none missing; at least one row
    public Bins(double[][] rows) {
        int columns = rows[0].length;
        edges = new double[columns][];
        bins = new byte[columns][];
        IntStream.range(0, columns)
                .parallel()
                .forEach(column -> {
                    double[] values = Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
                    edges[column] = edges(values);
                    bins[column] = new byte[values.length];
                    for (int row = 0; row < values.length; row++) {
                        bins[column][row] = bin(edges[column], values[row]);
                    }
                });
    }

    /// The distinct values of 63 evenly spaced quantiles, linearly interpolated.
    private static double[] edges(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return IntStream.range(1, COUNT)
                .mapToDouble(k -> {
                    double position = (double) k / COUNT * (sorted.length - 1);
                    int below = (int) position;
                    int above = Math.min(below + 1, sorted.length - 1);
                    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
                })
                .distinct()
                .toArray();
    }

    /// Number of edges below the value.
    private static byte bin(double[] edges, double value) {
        int below = 0;
        int above = edges.length;
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (edges[middle] < value) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return (byte) below;
    }

    /// Number of rows.
    int rows() {
        return bins[0].length;
    }

    int columns() {
        return bins.length;
    }

    /// The bins of a column, row by row; not a copy.
    byte[] column(int column) {
        return bins[column];
    }

    /// The bins of every row.
    byte[][] rowByRow() {
        byte[][] rows = new byte[rows()][columns()];
        for (int column = 0; column < bins.length; column++) {
            for (int row = 0; row < rows.length; row++) {
                rows[row][column] = bins[column][row];
            }
        }
        return rows;
    }

    /// The bins of a row that was perhaps not among those that made the edges.
    byte[] of(double[] row) {
        byte[] binned = new byte[row.length];
        for (int column = 0; column < row.length; column++) {
            binned[column] = bin(edges[column], row[column]);
        }
        return binned;
    }
}
