package predictcovid.forest.quantile;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A regression forest that keeps the training rows of its leaves, so that it tells not only the
/// mean but the whole distribution of what followed rows like a new one (Meinshausen, Quantile
/// regression forests, JMLR 2006). Split points come from histograms of 64 bins.
public final class QuantileForest {
    private final Bins bins;
    private final QuantileTree[] trees;
    private final long[] seeds;

    private QuantileForest(Bins bins, QuantileTree[] trees, long[] seeds) {
        this.bins = bins;
        this.trees = trees;
        this.seeds = seeds;
    }

    /// Grows the trees in the calling fork-join pool, or in the common one.
    ///
    /// @param responses one for each row of `bins`, none missing
    public static QuantileForest fit(Bins bins, double[] responses, QuantileForestOptions options) {
        if (responses.length != bins.rows()) {
            throw new IllegalArgumentException(
                    responses.length + " responses of " + bins.rows() + " rows");
        }
        Responses packed = new Responses(responses);
        long[] seeds = new SplittableRandom(options.seed()).longs(options.trees()).toArray();
        return new QuantileForest(
                bins,
                Arrays.stream(seeds)
                        .parallel()
                        .mapToObj(seed -> QuantileTree.grow(bins, packed, options, seed))
                        .toArray(QuantileTree[]::new),
                seeds);
    }

    /// How much each training row says about a new row: the mean over the trees of 1 / leaf size
    /// for the rows in its leaf; sums to 1.
    public double[] weights(double[] row) {
        byte[] binned = bins.of(row);
        double[] weights = new double[bins.rows()];
        for (QuantileTree tree : trees) {
            tree.addWeights(tree.leaf(binned, 0), weights);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= trees.length;
        }
        return weights;
    }

    /// The mean response expected of a row.
    public double predict(double[] row) {
        byte[] binned = bins.of(row);
        return Arrays.stream(trees)
                .mapToDouble(tree -> tree.mean(tree.leaf(binned, 0)))
                .average()
                .orElseThrow();
    }

    /// Number of trees.
    public int trees() {
        return trees.length;
    }

    QuantileTree tree(int t) {
        return trees[t];
    }

    /// The training rows that a tree has not drawn.
    int[] outOfBag(int t) {
        return Bootstrap.left(bins.rows(), seeds[t]);
    }

    Bins bins() {
        return bins;
    }
}
