package predictcovid.forest;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import smile.model.cart.InternalNode;
import smile.model.cart.Node;
import smile.model.cart.OrdinalNode;
import smile.model.cart.RegressionNode;
import smile.regression.RegressionTree;

/// A regression tree as three arrays, an entry for each node, parents before children and the lower
/// branch first. Smile's own nodes take ten times the space in a model file.
final class Tree {
    private static final int LEAF = -1;
    private static final int MOST_NODES = 10_000_000;

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

    /// Nodes, then of each node the column, the value, and at a split the upper branch.
    void write(DataOutput out) throws IOException {
        out.writeInt(column.length);
        for (int at = 0; at < column.length; at++) {
            out.writeInt(column[at]);
            out.writeDouble(value[at]);
            if (column[at] != LEAF) {
                out.writeInt(upper[at]);
            }
        }
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IOException also when that is no tree, whose branches lead on to a leaf
    static Tree read(DataInput in, int columns) throws IOException {
        int nodes = in.readInt();
        if (nodes < 1 || nodes > MOST_NODES) {
            throw new IOException(nodes + " nodes");
        }
        Tree tree = new Tree(nodes);
        for (int at = 0; at < nodes; at++) {
            int column = in.readInt();
            tree.column[at] = column;
            tree.value[at] = in.readDouble();
            if (column == LEAF) {
                continue;
            }
            tree.upper[at] = in.readInt();
            boolean leadsOn = tree.upper[at] > at + 1 && tree.upper[at] < nodes;
            if (column < 0 || column >= columns || !leadsOn) {
                throw new IOException("a branch that leads nowhere");
            }
        }
        if (tree.column[nodes - 1] != LEAF) {
            throw new IOException("no leaf at the end");
        }
        return tree;
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
