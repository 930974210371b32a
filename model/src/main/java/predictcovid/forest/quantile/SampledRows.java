package predictcovid.forest.quantile;

/// The rows that one tree learns from, node after node, and beside them the rows that it has not
/// drawn. A node of few rows is given a copy of their bins, which then lies in the processor's
/// nearest memory all the way down to the leaves.
final class SampledRows {
    /// Bytes of bins that are copied for a node at most.
    private static final int COPIED = Integer.getInteger("copied", 1 << 18);

    private final Bins bins;
    private final int columns;
    private final int[] drawn;
    private final long[] responses;
    private final int[] others;
    private final int[] spareRows;
    private final long[] spareResponses;

    /// Of a node that was copied, its rows' bins and their numbers among all rows; the node's rows
    /// are numbered anew.
    private byte[] copy = {};

    private int[] numbers = {};
    private boolean isCopied;

    /// @param times how often the tree has drawn each row
    SampledRows(Bins bins, Responses responses, int[] times) {
        this.bins = bins;
        this.columns = bins.columns();
        int distinct = 0;
        for (int count : times) {
            distinct += count > 0 ? 1 : 0;
        }
        drawn = new int[distinct];
        this.responses = new long[distinct];
        others = new int[times.length - distinct];
        spareRows = new int[times.length];
        spareResponses = new long[distinct];
        int in = 0;
        for (int row = 0; row < times.length; row++) {
            if (times[row] > 0) {
                drawn[in] = row;
                this.responses[in++] = times[row] * responses.packed(row);
            } else {
                others[row - in] = row;
            }
        }
    }

    /// Number of rows drawn, each counted once.
    int drawn() {
        return drawn.length;
    }

    /// Number of rows not drawn.
    int others() {
        return others.length;
    }

    /// Packed sum of the rows drawn.
    long sum() {
        long sum = 0;
        for (long response : responses) {
            sum += response;
        }
        return sum;
    }

    /// Adds the responses of rows drawn to a column's histogram.
    void count(int column, long[] histogram, int from, int to) {
        byte[] bins = bins(column);
        int stride = stride();
        int first = first(column);
        for (int i = from; i < to; i++) {
            histogram[bins[drawn[i] * stride + first] & 0xFF] += responses[i];
        }
    }

    /// The same for two columns.
    void count(int one, int other, long[] ofOne, long[] ofOther, int from, int to) {
        byte[] bins = bins(one);
        byte[] others = bins(other);
        int stride = stride();
        int first = first(one);
        int second = first(other);
        for (int i = from; i < to; i++) {
            int at = drawn[i] * stride;
            long response = responses[i];
            ofOne[bins[at + first] & 0xFF] += response;
            ofOther[others[at + second] & 0xFF] += response;
        }
    }

    /// Where the present node finds its rows' bins of a column: that of row r at r times
    /// [#stride], after [#first].
    private byte[] bins(int column) {
        return isCopied ? copy : bins.column(column);
    }

    private int stride() {
        return isCopied ? columns : 1;
    }

    private int first(int column) {
        return isCopied ? column : 0;
    }

    /// Moves the rows drawn of a node whose bin is greater behind the others.
    ///
    /// @return where they begin
    int partition(int column, int bin, int from, int to) {
        byte[] bins = bins(column);
        int stride = stride();
        int first = first(column);
        int left = from;
        int right = 0;
        for (int i = from; i < to; i++) {
            int row = drawn[i];
            long response = responses[i];
            int greater = isGreater(bins[row * stride + first], bin);
            drawn[left] = row;
            responses[left] = response;
            spareRows[right] = row;
            spareResponses[right] = response;
            left += 1 - greater;
            right += greater;
        }
        System.arraycopy(spareRows, 0, drawn, left, right);
        System.arraycopy(spareResponses, 0, responses, left, right);
        return left;
    }

    /// The same for the rows not drawn.
    int partitionOthers(int column, int bin, int from, int to) {
        byte[] bins = bins(column);
        int stride = stride();
        int first = first(column);
        int left = from;
        int right = 0;
        for (int i = from; i < to; i++) {
            int row = others[i];
            int greater = isGreater(bins[row * stride + first], bin);
            others[left] = row;
            spareRows[right] = row;
            left += 1 - greater;
            right += greater;
        }
        System.arraycopy(spareRows, 0, others, left, right);
        return left;
    }

    /// 1 or 0, without a branch: which way a row goes is hard to guess.
    private static int isGreater(byte bin, int limit) {
        return limit - (bin & 0xFF) >>> Integer.SIZE - 1;
    }

    /// Whether the bins of a node may be copied.
    boolean fits(int from, int to, int othersFrom, int othersTo) {
        return !isCopied && (to - from + othersTo - othersFrom) * (long) columns <= COPIED;
    }

    /// Copies a node's bins and numbers its rows anew.
    void copy(int from, int to, int othersFrom, int othersTo) {
        int size = to - from + othersTo - othersFrom;
        if (numbers.length < size) {
            numbers = new int[size];
            copy = new byte[size * columns];
        }
        int next = copy(drawn, from, to, 0);
        copy(others, othersFrom, othersTo, next);
        isCopied = true;
    }

    private int copy(int[] rows, int from, int to, int first) {
        int next = first;
        for (int i = from; i < to; i++) {
            System.arraycopy(bins.all(), rows[i] * columns, copy, next * columns, columns);
            numbers[next] = rows[i];
            rows[i] = next++;
        }
        return next;
    }

    /// Ends the use of a node's copy, once all of its leaves are placed.
    void endCopy() {
        isCopied = false;
    }

    /// The training row drawn at a position.
    int drawn(int i) {
        return isCopied ? numbers[drawn[i]] : drawn[i];
    }

    /// The training row not drawn at a position.
    int other(int i) {
        return isCopied ? numbers[others[i]] : others[i];
    }
}
