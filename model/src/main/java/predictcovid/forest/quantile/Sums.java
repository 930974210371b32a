package predictcovid.forest.quantile;

/// Weights added up row by row, in the order in which they come.
interface Sums {
    void add(int row, double weight);

    /// The rows met, in the order in which they came first.
    int[] rows();

    /// The sum of each of them.
    double[] weights();
}
