package predictcovid.forest.quantile;

import java.util.Arrays;

/// One tree: its splits, and for each leaf all training rows that fall into it, whether or not the
/// bootstrap sample drew them.
final class QuantileTree {
    private static final int LEAF = -1;

    /// Of a row's bins, the one that decides; [#LEAF] at a leaf.
    private short[] column = new short[64];

    /// Rows up to this bin go to the node after next, `child`, others to the one after that.
    private byte[] bin = new byte[64];

    /// The left child; the right one follows it. At a leaf, where its members begin.
    private int[] child = new int[64];

    /// At a leaf, where its members end.
    private int[] end = new int[64];

    /// Mean response of the node's sampled rows.
    private float[] mean = new float[64];

    private int nodes;
    private final int[] members;

    private QuantileTree(int rows) {
        members = new int[rows];
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
        if (nodes == column.length) {
            resize(2 * nodes);
        }
        column[nodes] = LEAF;
        this.mean[nodes] = (float) mean;
        return nodes++;
    }

    /// Makes a leaf the parent of two others, `child` and the one after it.
    void split(int node, int column, int bin, int child) {
        this.column[node] = (short) column;
        this.bin[node] = (byte) bin;
        this.child[node] = child;
    }

    /// Puts a row into the leaf that is being filled, at a position that no other row has.
    void place(int position, int row) {
        members[position] = row;
    }

    /// Says which positions hold the rows of a leaf.
    void close(int leaf, int from, int to) {
        child[leaf] = from;
        end[leaf] = to;
    }

    private void resize(int size) {
        column = Arrays.copyOf(column, size);
        bin = Arrays.copyOf(bin, size);
        child = Arrays.copyOf(child, size);
        end = Arrays.copyOf(end, size);
        mean = Arrays.copyOf(mean, size);
    }

    /// The leaf of a row.
    int leaf(byte[] row) {
        int node = 0;
        while (column[node] != LEAF) {
            node = next(node, row);
        }
        return node;
    }

    boolean isLeaf(int node) {
        return column[node] == LEAF;
    }

    /// The column that decides at a node.
    int column(int node) {
        return column[node];
    }

    /// Where a row goes from a node.
    int next(int node, byte[] row) {
        return child[node] + (row[column[node]] <= bin[node] ? 0 : 1);
    }

    /// The leaf of a row whose bin of one column were another.
    int leaf(byte[] row, int changed, byte other) {
        int node = 0;
        while (column[node] != LEAF) {
            byte own = column[node] == changed ? other : row[column[node]];
            node = child[node] + (own <= bin[node] ? 0 : 1);
        }
        return node;
    }

    /// The first position of the rows below a node: they lie side by side.
    int from(int node) {
        int at = node;
        while (column[at] != LEAF) {
            at = child[at];
        }
        return child[at];
    }

    /// The position after the last of the rows below a node.
    int to(int node) {
        int at = node;
        while (column[at] != LEAF) {
            at = child[at] + 1;
        }
        return end[at];
    }

    /// The training row at a position.
    int member(int position) {
        return members[position];
    }

    /// Adds to `weights`, for each training row in the leaf, one over the number of them.
    void addWeights(int leaf, double[] weights) {
        double share = 1.0 / (end[leaf] - child[leaf]);
        for (int i = child[leaf]; i < end[leaf]; i++) {
            weights[members[i]] += share;
        }
    }

    /// Mean response of the row's leaf.
    double predict(byte[] row) {
        return mean[leaf(row)];
    }

    /// Mean response of a node's sampled rows.
    double mean(int node) {
        return mean[node];
    }
}
