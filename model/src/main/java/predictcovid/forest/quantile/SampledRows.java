package predictcovid.forest.quantile;

import java.util.Arrays;

/// The rows that one tree learns from, node after node, and beside them the rows that it has not
/// drawn. A node of few rows is given a copy of their bins, which then lies in the processor's
/// nearest memory all the way down to the leaves.
final class SampledRows {
    /// Bytes of bins that are copied for a node at most.
    private static final int COPIED = 1 << 20;

    private final Bins bins;
    private final int columns;
    private final int[] drawn;
    private final int[] others;
    private final int[] spare;

    /// By row its packed response times how often it is drawn.
    private final long[] responses;

    /// The same of a node that was copied, whose rows have new numbers: their bins, row by row,
    /// their responses and their old numbers.
    private byte[] copiedBins = {};

    private long[] copiedResponses = {};
    private int[] numbers = {};
    private boolean isCopied;

    /// @param times how often the tree has drawn each row, in an unsigned byte
    SampledRows(Bins bins, Responses responses, byte[] times) {
        this.bins = bins;
        this.columns = bins.columns();
        this.responses = new long[times.length];
        spare = new int[times.length + 1];
        int[] left = new int[times.length + 1];
        int in = 0;
        int out = 0;
        for (int row = 0; row < times.length; row++) {
            int count = times[row] & 0xFF;
            this.responses[row] = count * responses.packed(row);
            spare[in] = row;
            left[out] = row;
            in += count > 0 ? 1 : 0;
            out += count > 0 ? 0 : 1;
        }
        drawn = Arrays.copyOf(spare, in);
        others = Arrays.copyOf(left, out);
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
        return Arrays.stream(responses).sum();
    }

    /// Adds the responses of a node's rows drawn to the histograms of two columns: additions to one
    /// wait for each other where rows share a bin, those to the other do not.
    void count(int one, int other, long[] ofOne, long[] ofOther, int from, int to) {
        byte[] bins = bins(one);
        byte[] others = bins(other);
        long[] responses = isCopied ? copiedResponses : this.responses;
        int stride = stride();
        int first = first(one);
        int second = first(other);
        for (int i = from; i < to; i++) {
            int row = drawn[i];
            int at = row * stride;
            long response = responses[row];
            ofOne[bins[at + first] & 0xFF] += response;
            ofOther[others[at + second] & 0xFF] += response;
        }
    }

    /// Sets the bits of the bins of a column that rows drawn are in.
    void mark(int column, long[] occupied, int from, int to) {
        byte[] bins = bins(column);
        int stride = stride();
        int first = first(column);
        for (int i = from; i < to; i++) {
            int bin = bins[drawn[i] * stride + first] & 0xFF;
            occupied[bin / Long.SIZE] |= 1L << bin;
        }
    }

    /// Where the present node finds its rows' bins of a column: that of row r at r times [#stride],
    /// after [#first].
    private byte[] bins(int column) {
        return isCopied ? copiedBins : bins.column(column);
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
        return partition(drawn, column, bin, from, to);
    }

    /// The same for the rows not drawn.
    int partitionOthers(int column, int bin, int from, int to) {
        return partition(others, column, bin, from, to);
    }

    /// Without a branch: which way a row goes is hard to guess.
    private int partition(int[] rows, int column, int bin, int from, int to) {
        byte[] bins = bins(column);
        int stride = stride();
        int first = first(column);
        int left = from;
        int right = 0;
        for (int i = from; i < to; i++) {
            int row = rows[i];
            int greater = (bin - (bins[row * stride + first] & 0xFF)) >>> (Integer.SIZE - 1);
            rows[left] = row;
            spare[right] = row;
            left += 1 - greater;
            right += greater;
        }
        System.arraycopy(spare, 0, rows, left, right);
        return left;
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
            copiedBins = new byte[size * columns];
            copiedResponses = new long[size];
        }
        int next = copy(drawn, from, to, 0);
        copy(others, othersFrom, othersTo, next);
        isCopied = true;
    }

    private int copy(int[] rows, int from, int to, int first) {
        int next = first;
        for (int i = from; i < to; i++) {
            int row = rows[i];
            System.arraycopy(bins.all(), row * columns, copiedBins, next * columns, columns);
            copiedResponses[next] = responses[row];
            numbers[next] = row;
            rows[i] = next++;
        }
        return next;
    }

    /// Ends the use of a node's copy, once all of its leaves are placed.
    void endCopy() {
        isCopied = false;
    }

    /// Puts a leaf's rows drawn into its tree.
    ///
    /// @return the position after them
    int place(QuantileTree tree, int position, int from, int to) {
        return place(tree, drawn, position, from, to);
    }

    /// The same for the rows not drawn.
    int placeOthers(QuantileTree tree, int position, int from, int to) {
        return place(tree, others, position, from, to);
    }

    private int place(QuantileTree tree, int[] rows, int position, int from, int to) {
        int next = position;
        for (int i = from; i < to; i++) {
            tree.place(next++, isCopied ? numbers[rows[i]] : rows[i]);
        }
        return next;
    }
}
