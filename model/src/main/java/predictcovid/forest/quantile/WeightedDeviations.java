package predictcovid.forest.quantile;

/// How weighted responses of training rows deviate from their weighted mean, for the rows below any
/// node of a tree.
final class WeightedDeviations {
    private final int responses;
    private final int rows;
    private final double[] bases;
    private final double[] deviations;
    private final double[] weights;

    /// @param responses some for each row; NaN is not known
    WeightedDeviations(double[][] responses, double[] weights) {
        this.responses = responses.length;
        this.rows = weights.length;
        this.bases = new double[responses.length];
        this.deviations = new double[rows * responses.length];
        this.weights = new double[rows * responses.length];
        for (int j = 0; j < responses.length; j++) {
            bases[j] = mean(responses[j], weights);
            fill(j, responses[j], weights);
        }
    }

    private static double mean(double[] responses, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!Double.isNaN(responses[i])) {
                sum += weights[i] * responses[i];
                total += weights[i];
            }
        }
        return sum / total;
    }

    private void fill(int j, double[] known, double[] weight) {
        for (int i = 0; i < rows; i++) {
            if (!Double.isNaN(known[i])) {
                deviations[i * responses + j] = weight[i] * (known[i] - bases[j]);
                weights[i * responses + j] = weight[i];
            }
        }
    }

    /// Number of responses of a row.
    int responses() {
        return responses;
    }

    /// The weighted mean of each response.
    double[] bases() {
        return bases.clone();
    }

    OfTree of(QuantileTree tree, RowGroups groups) {
        return new OfTree(tree, groups);
    }

    /// Means over the rows below a tree's nodes, from sums over the rows in the tree's order; in a
    /// leaf each row has its share.
    final class OfTree {
        private final QuantileTree tree;
        private final LeafShares shares;
        private final double[] deviationsBefore;
        private final double[] weightsBefore;

        private OfTree(QuantileTree tree, RowGroups groups) {
            this.tree = tree;
            this.shares = new LeafShares(groups);
            deviationsBefore = before(deviations);
            weightsBefore = before(weights);
        }

        private double[] before(double[] values) {
            double[] sums = new double[values.length + responses];
            for (int position = 0; position < rows; position++) {
                int member = tree.member(position) * responses;
                int at = position * responses;
                for (int j = 0; j < responses; j++) {
                    sums[at + responses + j] = sums[at + j] + values[member + j];
                }
            }
            return sums;
        }

        /// Mean of weight × deviation, by response.
        double[] deviation(int node) {
            return tree.isLeaf(node) ? shared(node, deviations) : mean(node, deviationsBefore);
        }

        /// Mean weight of the rows whose response is known, by response.
        double[] weight(int node) {
            return tree.isLeaf(node) ? shared(node, weights) : mean(node, weightsBefore);
        }

        private double[] shared(int leaf, double[] values) {
            double[] means = new double[responses];
            double[] ofLeaf = shares.of(tree, leaf);
            for (int i = 0; i < tree.size(leaf); i++) {
                int member = tree.member(tree.from(leaf) + i) * responses;
                for (int j = 0; j < responses; j++) {
                    means[j] += ofLeaf[i] * values[member + j];
                }
            }
            return means;
        }

        private double[] mean(int node, double[] before) {
            int from = tree.from(node);
            int to = tree.to(node);
            double[] means = new double[responses];
            for (int j = 0; j < responses; j++) {
                double sum = before[to * responses + j] - before[from * responses + j];
                means[j] = sum / (to - from);
            }
            return means;
        }
    }
}
