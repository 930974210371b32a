package predictcovid.forest.quantile;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Grows a tree node by node. Sampled rows and the others are partitioned side by side.
final class TreeGrowth {
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

    TreeGrowth(
            QuantileTree tree,
            Bins bins,
            Responses responses,
            QuantileForestOptions options,
            long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        this.tree = tree;
        this.bins = bins;
        this.scale = responses;
        int rows = bins.rows();
        int[] times = Bootstrap.times(rows, random);
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
        tree.split(part.node, column, bin, child);
        split(new Part(child, part.from, middle, part.othersFrom, middleOfOthers, left));
        split(new Part(child + 1, middle, part.to, middleOfOthers, part.othersTo, part.sum - left));
    }

    private void place(Part leaf) {
        int first = placed;
        for (int i = leaf.from; i < leaf.to; i++) {
            tree.place(placed++, sampled[i]);
        }
        for (int i = leaf.othersFrom; i < leaf.othersTo; i++) {
            tree.place(placed++, others[i]);
        }
        tree.close(leaf.node, first, placed);
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

    /// A node's rows among the sampled ones and among the others.
    private record Part(int node, int from, int to, int othersFrom, int othersTo, long sum) {}
}
