package predictcovid.forest;

import java.io.Serial;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import smile.model.cart.InternalNode;
import smile.model.cart.Node;
import smile.model.cart.OrdinalNode;
import smile.model.cart.RegressionNode;
import smile.regression.RegressionTree;

/// A regression tree as three arrays, an entry for each node, parents before children and the lower
/// branch first. Smile's own nodes take ten times the space in a model file and bring classes that
/// a reader would have to trust.
final class Tree implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private static final int LEAF = -1;

    /// Smile publishes everything about a split but where it is.
    private static final VarHandle SPLIT = split();

    /// Of the row's values, the one that decides; [#LEAF] at a leaf.
    private final int[] column;

    /// Rows up to this value go to the next node, others to `upper`; at a leaf, the prediction.
    private final double[] value;

    private final int[] upper;

    private Tree(int nodes) {
        column = new int[nodes];
        value = new double[nodes];
        upper = new int[nodes];
    }

    static Tree of(RegressionTree grown) {
        Tree tree = new Tree(grown.size());
        tree.add(grown.root(), 0);
        return tree;
    }

    /// @return where the next node belongs
    private int add(Node node, int at) {
        if (node instanceof RegressionNode leaf) {
            column[at] = LEAF;
            value[at] = leaf.output();
            return at + 1;
        }
        InternalNode inner = (InternalNode) node;
        column[at] = inner.feature();
        value[at] = (double) SPLIT.get((OrdinalNode) inner);
        upper[at] = add(inner.trueChild(), at + 1);
        return add(inner.falseChild(), upper[at]);
    }

    double predict(double[] row) {
        int at = 0;
        while (column[at] != LEAF) {
            at = row[column[at]] <= value[at] ? at + 1 : upper[at];
        }
        return value[at];
    }

    private static VarHandle split() {
        try {
            return MethodHandles.privateLookupIn(OrdinalNode.class, MethodHandles.lookup())
                    .findVarHandle(OrdinalNode.class, "value", double.class);
        } catch (ReflectiveOperationException otherSmile) {
            throw new ExceptionInInitializerError(otherSmile);
        }
    }
}
