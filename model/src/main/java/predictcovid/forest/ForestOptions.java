package predictcovid.forest;

/// How a forest is grown.
///
/// @param trees number of trees, at least 1
/// @param seed the same seed and rows give the same forest, at any number of threads
public record ForestOptions(int trees, long seed) {
    public ForestOptions {
        if (trees < 1) {
            throw new IllegalArgumentException("trees: " + trees);
        }
    }

    /// The same with at most `most` trees.
    public ForestOptions atMost(int most) {
        return new ForestOptions(Math.min(trees, most), seed);
    }
}
