package predictcovid.forest.quantile;

/// The training rows of a tree, leaf after leaf, in two bytes each or, of more than 2¹⁶ rows, in
/// three.
final class Members {
    /// Rows at most.
    static final int MOST = 1 << 24;

    private static final byte[] NONE = {};

    private final char[] low;
    private final byte[] high;

    Members(int rows) {
        low = new char[rows];
        high = rows > 1 << Character.SIZE ? new byte[rows] : NONE;
    }

    int size() {
        return low.length;
    }

    /// Puts a row at a position.
    void put(int position, int row) {
        low[position] = (char) row;
        if (high.length > 0) {
            high[position] = (byte) (row >>> Character.SIZE);
        }
    }

    /// The row at a position.
    int at(int position) {
        int row = low[position];
        return high.length == 0 ? row : ((high[position] & 0xFF) << Character.SIZE) | row;
    }
}
