package predictcovid.forest.quantile;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// What moves the mean of the distribution that a forest tells of a row, column by column: base + Σ
/// contributions = Σ w L r / Σ w L over the training rows, with responses r, row weights w, and L
/// the forest's likeness of [QuantileForest#weights]. In each tree a split hands its column the
/// change of the weighted mean deviation from the base between the node and the child on the row's
/// path (Saabas 2014); these changes are exact in sum, and a column that no path meets has 0. Of
/// columns that tell the same, each gets the part of the splits that chose it.
public final class PathContributions {
    private final Sums sums;
    private final double[] bases;

    private PathContributions(Sums sums, double[] bases) {
        this.sums = sums;
        this.bases = bases;
    }

    /// Follows rows through all trees, in the calling fork-join pool or the common one.
    ///
    /// @param responses some for each training row; NaN is not known and left out
    /// @param weights one for each training row, not negative
    /// @param rows to be explained
    public static PathContributions of(
            QuantileForest forest, double[][] responses, double[] weights, double[][] rows) {
        WeightedDeviations deviations = new WeightedDeviations(responses, weights);
        byte[][] binned = Arrays.stream(rows).map(forest.bins()::of).toArray(byte[][]::new);
        List<Sums> blocks =
                TreeBlocks.sums(forest.trees(), () -> new Sums(forest, deviations, binned));
        Sums all = blocks.getFirst();
        blocks.stream().skip(1).forEach(all::add);
        return new PathContributions(all, deviations.bases());
    }

    /// The weighted mean of a response over all training rows; NaN when it is never known.
    public double base(int response) {
        return bases[response];
    }

    /// Whether training rows like the row tell anything of the response.
    public boolean knows(int row, int response) {
        return sums.weights[row][response] > 0;
    }

    /// What each column adds to the base.
    public double[] of(int row, int response) {
        double weight = sums.weights[row][response];
        return Arrays.stream(sums.changes[row][response]).map(sum -> sum / weight).toArray();
    }

    /// Sums over trees, by row and response.
    private static final class Sums implements Consumer<Integer> {
        private final QuantileForest forest;
        private final WeightedDeviations deviations;
        private final byte[][] rows;
        private final double[][][] changes;
        private final double[][] weights;

        Sums(QuantileForest forest, WeightedDeviations deviations, byte[][] rows) {
            this.forest = forest;
            this.deviations = deviations;
            this.rows = rows;
            int responses = deviations.responses();
            changes = new double[rows.length][responses][forest.bins().columns()];
            weights = new double[rows.length][responses];
        }

        @Override
        public void accept(Integer t) {
            QuantileTree tree = forest.tree(t);
            WeightedDeviations.OfTree means = deviations.of(tree, forest.groups());
            for (int row = 0; row < rows.length; row++) {
                follow(tree, means, row);
            }
        }

        private void follow(QuantileTree tree, WeightedDeviations.OfTree means, int row) {
            int node = 0;
            double[] before = means.deviation(node);
            while (!tree.isLeaf(node)) {
                int column = tree.column(node);
                node = tree.next(node, rows[row], 0);
                double[] after = means.deviation(node);
                for (int j = 0; j < after.length; j++) {
                    changes[row][j][column] += after[j] - before[j];
                }
                before = after;
            }
            double[] weight = means.weight(node);
            for (int j = 0; j < weight.length; j++) {
                weights[row][j] += weight[j];
            }
        }

        void add(Sums other) {
            for (int row = 0; row < changes.length; row++) {
                add(weights[row], other.weights[row]);
                for (int j = 0; j < changes[row].length; j++) {
                    add(changes[row][j], other.changes[row][j]);
                }
            }
        }

        private static void add(double[] sum, double[] more) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += more[i];
            }
        }
    }
}
