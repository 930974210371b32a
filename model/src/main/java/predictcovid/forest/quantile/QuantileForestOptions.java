package predictcovid.forest.quantile;

/// How a quantile forest is grown.
///
/// @param trees number of trees
/// @param leastLeaf rows of the bootstrap sample that a leaf has at least
/// @param columnShare share of the columns tried at each split
/// @param seed the same seed and rows give the same forest, at any number of threads
public record QuantileForestOptions(int trees, int leastLeaf, double columnShare, long seed) {
    public QuantileForestOptions {
        if (trees < 1 || leastLeaf < 1 || !(columnShare > 0 && columnShare <= 1)) {
            throw new IllegalArgumentException(
                    trees + " trees, leaves of " + leastLeaf + ", columns " + columnShare);
        }
    }

    /// Columns tried at each split of `columns`: at least one.
    int tried(int columns) {
        return Math.max(1, (int) Math.rint(columnShare * columns));
    }
}
