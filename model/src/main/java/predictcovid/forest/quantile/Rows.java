package predictcovid.forest.quantile;

/// Rows of numbers that may lie anywhere: a value for each column, none missing.
public interface Rows {
    /// Number of rows.
    int size();

    int columns();

    /// Writes a row's values to `into`, which has a place for each column. From several threads.
    void read(int row, double[] into);
}
