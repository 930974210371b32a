package predictcovid.forest;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.feature.FeatureMatrix;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.regression.RandomForest;

/// A random forest for the next step's difference, grown as scikit-learn grows it by default and
/// the original did: every column tried at each split, leaves of one row, no bound on depth,
/// bootstrap of all rows.
public final class Forest implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private static final int TREES_IN_A_GROVE = 125;
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
        List<String> columns = List.copyOf(rows.columns());
        DataFrame frame = frame(rows);
        long[] seeds = new SplittableRandom(options.seed()).longs(options.trees()).toArray();
        List<Forest> groves =
                IntStream.range(0, Math.ceilDiv(seeds.length, TREES_IN_A_GROVE))
                        .mapToObj(grove -> seedsOf(grove, seeds))
                        .parallel()
                        .map(some -> alone(() -> grow(frame, columns, some)))
                        .toList();
        return new Forest(
                columns,
                groves.stream().flatMap(grove -> Arrays.stream(grove.trees)).toArray(Tree[]::new),
                sum(groves, columns.size()));
    }

    private static long[] seedsOf(int grove, long[] seeds) {
        int from = grove * TREES_IN_A_GROVE;
        return Arrays.copyOfRange(seeds, from, Math.min(seeds.length, from + TREES_IN_A_GROVE));
    }

    private static Forest grow(DataFrame rows, List<String> columns, long[] seeds) {
        RandomForest grown =
                RandomForest.fit(
                        Formula.lhs(TARGET),
                        rows,
                        new RandomForest.Options(
                                seeds.length,
                                columns.size(),
                                Integer.MAX_VALUE,
                                Integer.MAX_VALUE,
                                1,
                                1.0,
                                seeds,
                                null));
        Tree[] trees = Arrays.stream(grown.trees()).map(Tree::of).toArray(Tree[]::new);
        return new Forest(columns, trees, grown.importance());
    }

    /// Smile splits every tree's columns into parallel tasks, which cost more than they bring: each
    /// grove has a thread of its own. A future task is waited for without the calling pool starting
    /// a spare thread.
    private static <T> T alone(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            pool.execute(task);
            return task.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the forest could not be grown", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            pool.shutdownNow();
        }
    }

    private static double[] sum(List<Forest> groves, int columns) {
        double[] sum = new double[columns];
        for (Forest grove : groves) {
            double[] part = grove.importance;
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

    private static DataFrame frame(FeatureMatrix rows) {
        double[][] cells =
                IntStream.range(0, rows.size())
                        .mapToObj(i -> withTarget(rows.row(i), rows.target(i)))
                        .toArray(double[][]::new);
        String[] names =
                Stream.concat(rows.columns().stream(), Stream.of(TARGET)).toArray(String[]::new);
        return DataFrame.of(cells, names);
    }

    private static double[] withTarget(double[] row, double target) {
        double[] cells = Arrays.copyOf(row, row.length + 1);
        cells[row.length] = target;
        return cells;
    }
}
