package predictcovid.forest.quantile;

import java.util.stream.IntStream;

/// How much some training rows say about a new row, each row once; the others say nothing.
public final class Likeness {
    /// Where there are more training rows than this for each member of a leaf, a table of those met
    /// is faster than a place for every row.
    private static final int DENSE = 16;

    private final int[] rows;
    private final double[] weights;

    private Likeness(int[] rows, double[] weights) {
        this.rows = rows;
        this.weights = weights;
    }

    /// The mean over trees of the shares of the rows in the leaf, row by row added in the order of
    /// the trees.
    ///
    /// @param leaves one of each tree
    /// @param rows number of training rows
    static Likeness of(QuantileTree[] trees, int[] leaves, int rows, RowGroups groups) {
        int members = IntStream.range(0, trees.length).map(t -> trees[t].size(leaves[t])).sum();
        Sums sums =
                rows <= DENSE * members ? new DenseSums(rows, members) : new SparseSums(members);
        LeafShares shares = new LeafShares(groups);
        for (int t = 0; t < trees.length; t++) {
            int from = trees[t].from(leaves[t]);
            int size = trees[t].size(leaves[t]);
            double[] ofLeaf = shares.of(trees[t], leaves[t]);
            for (int i = 0; i < size; i++) {
                sums.add(trees[t].member(from + i), ofLeaf[i]);
            }
        }
        double[] means = sums.weights();
        for (int i = 0; i < means.length; i++) {
            means[i] /= trees.length;
        }
        return new Likeness(sums.rows(), means);
    }

    /// The same rows, each times its weight among all training rows.
    public Likeness times(double[] rowWeights) {
        double[] products = weights.clone();
        for (int i = 0; i < products.length; i++) {
            products[i] *= rowWeights[rows[i]];
        }
        return new Likeness(rows, products);
    }

    /// The training rows, in no order; not a copy.
    int[] rows() {
        return rows;
    }

    /// How much each of the rows says; not a copy.
    double[] weights() {
        return weights;
    }
}
