package predictcovid.forest;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import predictcovid.feature.FeatureMatrix;
import smile.data.DataFrame;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.model.cart.CART;
import smile.regression.RegressionTree;

/// A random forest for the next step's difference, grown as scikit-learn grows it by default and
/// the original did: every column tried at each split, leaves of one row, no bound on depth,
/// bootstrap of all rows.
public final class Forest {
    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_TREES = 1_000_000;
    private static final String TARGET = "diff_new_cases_next_day";

    static {
        // Smile's default grid of 100 split points stops trees at about 100 leaves; 0 makes splits
        // exact.
        System.setProperty("smile.regression_tree.bins", "0");
    }

    private final List<String> columns;
    private final Tree[] trees;
    private final double[] importance;

    private Forest(List<String> columns, Tree[] trees, double[] importance) {
        this.columns = columns;
        this.trees = trees;
        this.importance = importance;
    }

    /// Grows the trees in the calling fork-join pool, or in the common one.
    ///
    /// @throws IllegalArgumentException when `rows` is empty
    public static Forest fit(FeatureMatrix rows, ForestOptions options) {
        if (rows.size() == 0) {
            throw new IllegalArgumentException("no rows to learn from");
        }
        DataFrame x = DataFrame.of(rows(rows), rows.columns().toArray(String[]::new));
        double[] y = IntStream.range(0, rows.size()).mapToDouble(rows::target).toArray();
        StructField target = new StructField(TARGET, DataTypes.DoubleType);
        int[][] order = CART.order(x);
        List<RegressionTree> grown =
                new SplittableRandom(options.seed())
                        .longs(options.trees()).boxed().toList().parallelStream()
                                .<RegressionTree>map(
                                        seed -> GrownTree.of(x, y, target, order, seed))
                                .toList();
        return new Forest(
                List.copyOf(rows.columns()),
                grown.stream().map(Tree::of).toArray(Tree[]::new),
                sum(grown, x.ncol()));
    }

    private static double[] sum(List<RegressionTree> trees, int columns) {
        double[] sum = new double[columns];
        for (RegressionTree tree : trees) {
            double[] part = tree.importance();
            for (int i = 0; i < columns; i++) {
                sum[i] += part[i];
            }
        }
        return sum;
    }

    /// The columns that a row must have, in this order.
    public List<String> columns() {
        return columns;
    }

    /// Number of trees.
    public int trees() {
        return trees.length;
    }

    /// The expected difference to the next step: the mean over the trees.
    public double predict(double[] row) {
        double sum = 0;
        for (Tree tree : trees) {
            sum += tree.predict(row);
        }
        return sum / trees.length;
    }

    /// Each column's share in the decrease of squared error over all splits (Breiman 2001); sums to
    /// 1, or to 0 when no tree ever split.
    public Map<String, Double> importance() {
        double sum = Arrays.stream(importance).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int i = 0; i < importance.length; i++) {
            shares.put(columns.get(i), sum > 0 ? importance[i] / sum : 0);
        }
        return shares;
    }

    /// Columns with their importance, then the trees.
    public void write(DataOutput out) throws IOException {
        out.writeInt(columns.size());
        for (int i = 0; i < importance.length; i++) {
            out.writeUTF(columns.get(i));
            out.writeDouble(importance[i]);
        }
        out.writeInt(trees.length);
        for (Tree tree : trees) {
            tree.write(out);
        }
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IOException also when that is no forest
    public static Forest read(DataInput in) throws IOException {
        String[] columns = new String[upTo(MOST_COLUMNS, in.readInt())];
        double[] importance = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = in.readUTF();
            importance[i] = in.readDouble();
        }
        Tree[] trees = new Tree[upTo(MOST_TREES, in.readInt())];
        for (int i = 0; i < trees.length; i++) {
            trees[i] = Tree.read(in, columns.length);
        }
        return new Forest(List.of(columns), trees, importance);
    }

    private static int upTo(int most, int count) throws IOException {
        if (count < 1 || count > most) {
            throw new IOException(count + " is not in 1 to " + most);
        }
        return count;
    }

    private static double[][] rows(FeatureMatrix rows) {
        return IntStream.range(0, rows.size()).mapToObj(rows::row).toArray(double[][]::new);
    }
}
