package predictcovid.forest;

import java.io.Serial;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smile.data.DataFrame;
import smile.data.type.StructField;
import smile.math.MathEx;
import smile.model.cart.LeafNode;
import smile.model.cart.Loss;
import smile.model.cart.Split;
import smile.regression.RegressionTree;

/// Smile's regression tree on a bootstrap sample of the rows, every column tried at each split. It
/// is the tree that Smile's own random forest grows from the same seed, but tries the columns one
/// after the other: Smile starts parallel tasks for them, which take longer than the work itself.
final class GrownTree extends RegressionTree {
    @Serial private static final long serialVersionUID = 1L;

    /// Smile hands this from split to split without publishing it.
    private static final VarHandle UNSPLITTABLE = unsplittable();

    private GrownTree(DataFrame x, double[] y, StructField target, int[] sample, int[][] order) {
        super(
                x,
                Loss.ls(y),
                target,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                1,
                x.ncol(),
                sample,
                order);
    }

    /// @param order for each column its rows in ascending order
    static GrownTree of(DataFrame x, double[] y, StructField target, int[][] order, long seed) {
        return new GrownTree(x, y, target, bootstrap(x.size(), seed), order);
    }

    /// How often each row is drawn when as many are drawn as there are, with replacement.
    private static int[] bootstrap(int rows, long seed) {
        MathEx.setSeed(seed);
        int[] drawn = new int[rows];
        for (int i = 0; i < rows; i++) {
            drawn[MathEx.randomInt(rows)]++;
        }
        return drawn;
    }

    @Override
    protected Optional<Split> findBestSplit(LeafNode node, int lo, int hi, boolean[] unsplittable) {
        double impurity = impurity(node);
        if (node.size() < 2 * nodeSize || impurity == 0) {
            return Optional.empty();
        }
        @Nullable Split best = null;
        for (int column = 0; column < unsplittable.length; column++) {
            if (unsplittable[column]) {
                continue;
            }
            Optional<Split> split = findBestSplit(node, column, impurity, lo, hi);
            unsplittable[column] = split.isEmpty();
            if (split.isPresent()
                    && (best == null || Split.comparator.compare(best, split.get()) < 0)) {
                best = split.get();
            }
        }
        if (best != null) {
            UNSPLITTABLE.set(best, unsplittable);
        }
        return Optional.ofNullable(best);
    }

    private static VarHandle unsplittable() {
        try {
            return MethodHandles.privateLookupIn(Split.class, MethodHandles.lookup())
                    .findVarHandle(Split.class, "unsplittable", boolean[].class);
        } catch (ReflectiveOperationException otherSmile) {
            throw new ExceptionInInitializerError(otherSmile);
        }
    }
}
