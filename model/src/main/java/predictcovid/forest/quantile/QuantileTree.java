package predictcovid.forest.quantile;

import java.util.Arrays;

/// One tree: its splits, and for each leaf all training rows that fall into it, whether or not the
/// bootstrap sample drew them.
final class QuantileTree {
    private static final int BIN_BITS = Byte.SIZE;

    /// At a split, the column that decides, and below it the greatest bin that goes left; at a
    /// leaf, minus the number of its members.
    private int[] test = new int[64];

    /// The left child; the right one follows it. At a leaf, where its members begin.
    private int[] child = new int[64];

    /// Mean response of the node's sampled rows.
    private float[] mean = new float[64];

    private int nodes;
    private final Members members;

    private QuantileTree(int rows) {
        members = new Members(rows);
    }

    static QuantileTree grow(
            Bins bins, Responses responses, QuantileForestOptions options, long seed) {
        QuantileTree tree = new QuantileTree(bins.rows());
        new TreeGrowth(tree, bins, responses, options, seed).grow();
        tree.resize(tree.nodes);
        return tree;
    }

    /// Adds a leaf that is still empty, and returns its number.
    int add(double mean) {
        if (nodes == test.length) {
            resize(2 * nodes);
        }
        this.mean[nodes] = (float) mean;
        return nodes++;
    }

    /// Makes a leaf the parent of two others, `child` and the one after it.
    void split(int node, int column, int bin, int child) {
        this.test[node] = (column << BIN_BITS) | bin;
        this.child[node] = child;
    }

    /// Puts a row into the leaf that is being filled, at a position that no other row has.
    void place(int position, int row) {
        members.put(position, row);
    }

    /// Says which positions hold the rows of a leaf: at least one.
    void close(int leaf, int from, int to) {
        test[leaf] = from - to;
        child[leaf] = from;
    }

    private void resize(int size) {
        test = Arrays.copyOf(test, size);
        child = Arrays.copyOf(child, size);
        mean = Arrays.copyOf(mean, size);
    }

    /// The leaf of a row whose bins begin at a place.
    int leaf(byte[] bins, int at) {
        int node = 0;
        int decides = test[node];
        while (decides >= 0) {
            int bin = bins[at + (decides >>> BIN_BITS)] & 0xFF;
            node = child[node] + (((decides & 0xFF) - bin) >>> (Integer.SIZE - 1));
            decides = test[node];
        }
        return node;
    }

    boolean isLeaf(int node) {
        return test[node] < 0;
    }

    /// The column that decides at a node.
    int column(int node) {
        return test[node] >>> BIN_BITS;
    }

    /// Where a row whose bins begin at a place goes from a node.
    int next(int node, byte[] bins, int at) {
        return next(node, bins[at + column(node)]);
    }

    private int next(int node, byte bin) {
        return child[node] + ((bin & 0xFF) <= (test[node] & 0xFF) ? 0 : 1);
    }

    /// The leaf of a row whose bin of one column were another.
    int leaf(byte[] bins, int at, int changed, byte other) {
        int node = 0;
        while (!isLeaf(node)) {
            int column = column(node);
            node = next(node, column == changed ? other : bins[at + column]);
        }
        return node;
    }

    /// The first position of the rows below a node: they lie side by side.
    int from(int node) {
        int at = node;
        while (!isLeaf(at)) {
            at = child[at];
        }
        return child[at];
    }

    /// The position after the last of the rows below a node.
    int to(int node) {
        int at = node;
        while (!isLeaf(at)) {
            at = child[at] + 1;
        }
        return child[at] - test[at];
    }

    /// The training row at a position.
    int member(int position) {
        return members.at(position);
    }

    /// Number of training rows in a leaf.
    int size(int leaf) {
        return -test[leaf];
    }

    /// Mean response of a node's sampled rows.
    double mean(int node) {
        return mean[node];
    }
}
