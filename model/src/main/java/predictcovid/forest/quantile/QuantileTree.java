package predictcovid.forest.quantile;

import java.util.Arrays;
import java.util.SplittableRandom;

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
        SplittableRandom random = new SplittableRandom(seed);
        QuantileTree tree = new QuantileTree(bins.rows());
        Growth growth = new Growth(tree, bins, responses, options, random);
        growth.grow();
        tree.trim();
        return tree;
    }

    private int add(double mean) {
        if (nodes == column.length) {
            resize(2 * nodes);
        }
        column[nodes] = LEAF;
        this.mean[nodes] = (float) mean;
        return nodes++;
    }

    private void trim() {
        resize(nodes);
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

    private int next(int node, byte[] row) {
        return child[node] + (row[column[node]] <= bin[node] ? 0 : 1);
    }

    /// Adds to `weights`, for each training row in the leaf, one over the number of them.
    void addWeights(int leaf, double[] weights) {
        double share = 1.0 / (end[leaf] - child[leaf]);
        for (int i = child[leaf]; i < end[leaf]; i++) {
            weights[members[i]] += share;
        }
    }

    /// Adds to `changes`, for each column, how the mean response changes along the row's path.
    void addPath(byte[] row, double[] changes) {
        int node = 0;
        while (column[node] != LEAF) {
            int next = next(node, row);
            changes[column[node]] += mean[next] - mean[node];
            node = next;
        }
    }

    /// Mean response of the row's leaf.
    double predict(byte[] row) {
        return mean[leaf(row)];
    }

    /// Mean response at the root.
    double rootMean() {
        return mean[0];
    }

    /// Grows a tree node by node. Sampled rows and the others are partitioned side by side.
    private static final class Growth {
        private final QuantileTree tree;
        private final Bins bins;
        private final SplitSearch search;
        private final int[] sampled;
        private final long[] responses;
        private final int[] others;
        private final int[] spareRows;
        private final long[] spareResponses;
        private final Responses scale;
        private int placed;

        Growth(
                QuantileTree tree,
                Bins bins,
                Responses responses,
                QuantileForestOptions options,
                SplittableRandom random) {
            this.tree = tree;
            this.bins = bins;
            this.scale = responses;
            int rows = bins.rows();
            int[] times = new int[rows];
            for (int i = 0; i < rows; i++) {
                times[random.nextInt(rows)]++;
            }
            int distinct = (int) Arrays.stream(times).filter(count -> count > 0).count();
            sampled = new int[distinct];
            this.responses = new long[distinct];
            others = new int[rows - distinct];
            int in = 0;
            int out = 0;
            for (int row = 0; row < rows; row++) {
                if (times[row] > 0) {
                    sampled[in] = row;
                    this.responses[in++] = times[row] * responses.packed(row);
                } else {
                    others[out++] = row;
                }
            }
            spareRows = new int[rows];
            spareResponses = new long[distinct];
            search = new SplitSearch(bins, options, random);
        }

        void grow() {
            long all = sum(0, sampled.length);
            int root = tree.add(scale.mean(all));
            split(new Part(root, 0, sampled.length, 0, others.length, all));
        }

        private long sum(int from, int to) {
            long sum = 0;
            for (int i = from; i < to; i++) {
                sum += responses[i];
            }
            return sum;
        }

        private void split(Part part) {
            if (!search.find(sampled, responses, part.from, part.to, part.sum)) {
                place(part);
                return;
            }
            int column = search.column();
            int bin = search.bin();
            byte[] binned = bins.column(column);
            int middle = partition(part.from, part.to, binned, bin);
            int middleOfOthers = partitionOthers(part.othersFrom, part.othersTo, binned, bin);
            long left = sum(part.from, middle);
            int child = tree.add(scale.mean(left));
            tree.add(scale.mean(part.sum - left));
            tree.column[part.node] = (short) column;
            tree.bin[part.node] = (byte) bin;
            tree.child[part.node] = child;
            split(new Part(child, part.from, middle, part.othersFrom, middleOfOthers, left));
            split(
                    new Part(
                            child + 1,
                            middle,
                            part.to,
                            middleOfOthers,
                            part.othersTo,
                            part.sum - left));
        }

        private void place(Part leaf) {
            tree.child[leaf.node] = placed;
            for (int i = leaf.from; i < leaf.to; i++) {
                tree.members[placed++] = sampled[i];
            }
            for (int i = leaf.othersFrom; i < leaf.othersTo; i++) {
                tree.members[placed++] = others[i];
            }
            tree.end[leaf.node] = placed;
        }

        private int partition(int from, int to, byte[] binned, int bin) {
            int left = from;
            int right = 0;
            for (int i = from; i < to; i++) {
                int row = sampled[i];
                if (binned[row] <= bin) {
                    sampled[left] = row;
                    responses[left++] = responses[i];
                } else {
                    spareRows[right] = row;
                    spareResponses[right++] = responses[i];
                }
            }
            System.arraycopy(spareRows, 0, sampled, left, right);
            System.arraycopy(spareResponses, 0, responses, left, right);
            return left;
        }

        private int partitionOthers(int from, int to, byte[] binned, int bin) {
            int left = from;
            int right = 0;
            for (int i = from; i < to; i++) {
                int row = others[i];
                if (binned[row] <= bin) {
                    others[left++] = row;
                } else {
                    spareRows[right++] = row;
                }
            }
            System.arraycopy(spareRows, 0, others, left, right);
            return left;
        }
    }

    /// A node's rows among the sampled ones and among the others.
    private record Part(int node, int from, int to, int othersFrom, int othersTo, long sum) {}
}
