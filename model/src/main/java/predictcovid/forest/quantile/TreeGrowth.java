package predictcovid.forest.quantile;

import java.util.SplittableRandom;

/// Grows a tree node by node. Rows drawn and the others are partitioned side by side.
final class TreeGrowth {
    private final QuantileTree tree;
    private final SplitSearch search;
    private final SampledRows rows;
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
        this.scale = responses;
        rows = new SampledRows(bins, responses, Bootstrap.times(bins.rows(), random));
        search = new SplitSearch(bins, options, random);
    }

    void grow() {
        long all = rows.sum();
        int root = tree.add(scale.mean(all));
        grow(new Part(root, 0, rows.drawn(), 0, rows.others(), all));
    }

    /// Grows what is below a node, from a copy of its bins as soon as they are few.
    private void grow(Part part) {
        if (rows.fits(part.from, part.to, part.othersFrom, part.othersTo)) {
            rows.copy(part.from, part.to, part.othersFrom, part.othersTo);
            split(part);
            rows.endCopy();
        } else {
            split(part);
        }
    }

    private void split(Part part) {
        if (!search.find(rows, part.from, part.to, part.sum)) {
            place(part);
            return;
        }
        int column = search.column();
        int bin = search.bin();
        long left = search.left();
        int middle = rows.partition(column, bin, part.from, part.to);
        int others = rows.partitionOthers(column, bin, part.othersFrom, part.othersTo);
        int child = tree.add(scale.mean(left));
        tree.add(scale.mean(part.sum - left));
        tree.split(part.node, column, bin, child);
        grow(new Part(child, part.from, middle, part.othersFrom, others, left));
        grow(new Part(child + 1, middle, part.to, others, part.othersTo, part.sum - left));
    }

    private void place(Part leaf) {
        int first = placed;
        placed = rows.place(tree, placed, leaf.from, leaf.to);
        placed = rows.placeOthers(tree, placed, leaf.othersFrom, leaf.othersTo);
        tree.close(leaf.node, first, placed);
    }

    /// A node's rows among those drawn and among the others.
    private record Part(int node, int from, int to, int othersFrom, int othersTo, long sum) {}
}
