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
    private final RowGroups groups;

    private QuantileForest(Bins bins, RowGroups groups, QuantileTree[] trees, long[] seeds) {
        this.bins = bins;
        this.groups = groups;
        this.trees = trees;
        this.seeds = seeds;
    }

    /// Grows the trees in the calling fork-join pool, or in the common one.
    ///
    /// @param responses one for each row of `bins`, none missing
    public static QuantileForest fit(Bins bins, double[] responses, QuantileForestOptions options) {
        return fit(bins, responses, RowGroups.NONE, options);
    }

    /// The same, for rows of which some belong together; the trees are those of [RowGroups#NONE].
    ///
    /// @param groups in a leaf each counts the same, whatever number of its rows is there
    public static QuantileForest fit(
            Bins bins, double[] responses, RowGroups groups, QuantileForestOptions options) {
        if (responses.length != bins.rows()) {
            throw new IllegalArgumentException(
                    responses.length + " responses of " + bins.rows() + " rows");
        }
        Responses packed = new Responses(responses);
        long[] seeds = new SplittableRandom(options.seed()).longs(options.trees()).toArray();
        return new QuantileForest(
                bins,
                groups,
                Arrays.stream(seeds)
                        .parallel()
                        .mapToObj(seed -> QuantileTree.grow(bins, packed, options, seed))
                        .toArray(QuantileTree[]::new),
                seeds);
    }

    /// How much training rows say about a new row: the mean over the trees of the shares that the
    /// rows in its leaf have, 1 / leaf size where each row stands for itself; sums to 1.
    public Likeness likeness(double[] row) {
        byte[] binned = bins.of(row);
        int[] leaves = new int[trees.length];
        Arrays.setAll(leaves, t -> trees[t].leaf(binned, 0));
        return Likeness.of(trees, leaves, bins.rows(), groups);
    }

    /// The same, one for each training row.
    public double[] weights(double[] row) {
        Likeness likeness = likeness(row);
        double[] weights = new double[bins.rows()];
        for (int i = 0; i < likeness.rows().length; i++) {
            weights[likeness.rows()[i]] = likeness.weights()[i];
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

    RowGroups groups() {
        return groups;
    }

    Bins bins() {
        return bins;
    }
}
