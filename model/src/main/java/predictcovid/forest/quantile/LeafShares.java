package predictcovid.forest.quantile;

import java.util.Arrays;

/// How much each training row of a leaf counts: each group of the leaf's rows the same, and so each
/// row of a group. Rows of one group tell the same story: places of one week go up and down
/// together, and however many of them are in a leaf, they are little more than one observation.
final class LeafShares {
    private final RowGroups groups;
    private final int[] sizes;
    private double[] shares = new double[64];

    LeafShares(RowGroups groups) {
        this.groups = groups;
        this.sizes = new int[groups.count()];
    }

    /// The shares of a leaf's rows in the order of its positions, 1 in sum; those after them mean
    /// nothing. Good until the next call.
    double[] of(QuantileTree tree, int leaf) {
        int from = tree.from(leaf);
        int size = tree.size(leaf);
        if (shares.length < size) {
            shares = new double[Math.max(size, 2 * shares.length)];
        }
        if (sizes.length == 0) {
            Arrays.fill(shares, 0, size, 1.0 / size);
        } else {
            grouped(tree, from, size);
        }
        return shares;
    }

    private void grouped(QuantileTree tree, int from, int size) {
        int met = 0;
        for (int i = 0; i < size; i++) {
            int group = groups.of(tree.member(from + i));
            if (sizes[group]++ == 0) {
                met++;
            }
        }
        for (int i = 0; i < size; i++) {
            shares[i] = 1.0 / ((double) met * sizes[groups.of(tree.member(from + i))]);
        }
        for (int i = 0; i < size; i++) {
            sizes[groups.of(tree.member(from + i))] = 0;
        }
    }
}
