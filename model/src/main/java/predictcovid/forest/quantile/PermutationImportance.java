package predictcovid.forest.quantile;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// How much a forest's error grows when a column tells nothing: before a tree predicts its
/// out-of-bag rows, their values of the column are shuffled among them, and each row's predictions
/// are averaged over the trees that have not learnt from it (Breiman, Random forests, Machine
/// Learning 45, 2001, section 10). All trees are used; a tree is asked again only for rows whose
/// path meets the column.
public final class PermutationImportance {
    private final QuantileForest forest;
    private final double[] responses;
    private final double[] weights;
    private final double[][] linear;
    private final Bins bins;
    private final int[] judged;
    private final int[] positions;

    private PermutationImportance(
            QuantileForest forest, double[] responses, double[] weights, double[][] linear) {
        this.forest = forest;
        this.responses = responses;
        this.weights = weights;
        this.linear = linear;
        this.bins = forest.bins();
        this.judged = IntStream.range(0, weights.length).filter(row -> weights[row] > 0).toArray();
        this.positions = new int[weights.length];
        for (int i = 0; i < judged.length; i++) {
            positions[judged[i]] = i;
        }
    }

    /// The growth of the weighted mean squared error by column, as a fraction of the error: 0.1 is
    /// 10 % more. Not a number when no row was judged. In the calling fork-join pool or the common
    /// one.
    ///
    /// @param responses what the forest has learnt
    /// @param weights how much each training row's error counts; rows of weight 0 are not judged
    /// @param linear by column and training row what the column adds to a prediction besides the
    ///   forest; an empty array adds nothing
    /// @param seed of the shuffling
    public static double[] of(
            QuantileForest forest,
            double[] responses,
            double[] weights,
            double[][] linear,
            long seed) {
        return new PermutationImportance(forest, responses, weights, linear).growth(seed);
    }

    private double[] growth(long seed) {
        long[] seeds = new SplittableRandom(seed).longs(forest.trees()).toArray();
        List<Sums> blocks = TreeBlocks.sums(forest.trees(), () -> new Sums(seeds));
        Sums all = blocks.getFirst();
        blocks.stream().skip(1).forEach(all::add);
        double error = all.error(new double[judged.length]);
        return Arrays.stream(all.changes)
                .mapToDouble(changes -> all.error(changes) / error - 1)
                .toArray();
    }

    /// Sums over trees, by position of the judged row: predictions, their number, and their changes
    /// by shuffling.
    private final class Sums implements Consumer<Integer> {
        private final long[] seeds;
        private final double[] predictions = new double[judged.length];
        private final int[] trees = new int[judged.length];
        private final double[][] changes = new double[linear.length][judged.length];

        Sums(long[] seeds) {
            this.seeds = seeds;
        }

        @Override
        public void accept(Integer t) {
            QuantileTree tree = forest.tree(t);
            int[] left = IntStream.of(forest.outOfBag(t)).filter(row -> weights[row] > 0).toArray();
            Paths paths = new Paths(tree, left);
            for (int i = 0; i < left.length; i++) {
                predictions[positions[left[i]]] += paths.means[i];
                trees[positions[left[i]]]++;
            }
            SplittableRandom random = new SplittableRandom(seeds[t]);
            for (int column = 0; column < changes.length; column++) {
                int[] others = shuffled(left, random);
                for (int i = 0; i < left.length; i++) {
                    changes[column][positions[left[i]]] +=
                            change(tree, paths, column, i, others[i]);
                }
            }
        }

        /// How the prediction of the row at position `i` changes with another row's value.
        private double change(QuantileTree tree, Paths paths, int column, int i, int other) {
            int row = paths.starts[i];
            double[] part = linear[column];
            double change = part.length == 0 ? 0 : part[other] - part[row];
            int value = bins.bin(other, column);
            if (value == bins.bin(row, column) || !paths.meets(i, column)) {
                return change;
            }
            int leaf = tree.leaf(bins.all(), row * bins.columns(), column, (byte) value);
            return change + tree.mean(leaf) - paths.means[i];
        }

        void add(Sums more) {
            for (int i = 0; i < judged.length; i++) {
                predictions[i] += more.predictions[i];
                trees[i] += more.trees[i];
                for (int column = 0; column < changes.length; column++) {
                    changes[column][i] += more.changes[column][i];
                }
            }
        }

        double error(double[] change) {
            double sum = 0;
            double total = 0;
            for (int i = 0; i < judged.length; i++) {
                if (trees[i] > 0) {
                    double prediction = (predictions[i] + change[i]) / trees[i];
                    double error = responses[judged[i]] - prediction;
                    sum += weights[judged[i]] * error * error;
                    total += weights[judged[i]];
                }
            }
            return sum / total;
        }
    }

    private static int[] shuffled(int[] rows, SplittableRandom random) {
        int[] shuffled = rows.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int row = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = row;
        }
        return shuffled;
    }

    /// The paths of a tree's judged rows: which columns they meet, and where they end.
    private final class Paths {
        private final int[] starts;
        private final int words = (linear.length + Long.SIZE - 1) / Long.SIZE;
        private final long[] met;
        private final double[] means;

        Paths(QuantileTree tree, int[] starts) {
            this.starts = starts;
            met = new long[starts.length * words];
            means = new double[starts.length];
            for (int i = 0; i < starts.length; i++) {
                int node = 0;
                while (!tree.isLeaf(node)) {
                    int column = tree.column(node);
                    met[i * words + column / Long.SIZE] |= 1L << column;
                    node = tree.next(node, bins.all(), starts[i] * bins.columns());
                }
                means[i] = tree.mean(node);
            }
        }

        boolean meets(int i, int column) {
            return (met[i * words + column / Long.SIZE] >>> column & 1) != 0;
        }
    }
}
