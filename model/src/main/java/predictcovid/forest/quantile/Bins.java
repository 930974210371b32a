package predictcovid.forest.quantile;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Columns cut into at most 64 bins at their quantiles, so that a split is one of 63 and a
/// histogram finds it. They lie in memory twice: column by column for nodes of many rows, which
/// walk through a column, and row by row for nodes of few, whose rows lie far apart.
public final class Bins {
    /// Bins of a column at most, unless others are asked for.
    static final int COUNT = 64;

    /// Bins of a column at most: one must be left to count in an unsigned byte.
    static final int MOST = 255;

    /// The quantiles of more rows are those of so many, drawn without regard to what they hold: a
    /// bin of 64 then holds 1.56 % ± 0.05 % of all rows.
    private static final int SAMPLE = 1 << 16;

    private static final long SEED = 64;
    private static final int BLOCK = 1 << 10;

    private final int rows;
    private final int columns;
    private final BinEdges[] edges;
    private final byte[] bins;
    private final byte[][] byColumn;

    /// @param rows for each row a value for each column, none missing; at least one row
    public Bins(double[][] rows) {
        this(new OfArrays(rows));
    }

    Bins(double[][] rows, int count) {
        this(new OfArrays(rows), count, SAMPLE);
    }

    static Bins sampled(double[][] rows, int count, int sample) {
        return new Bins(new OfArrays(rows), count, sample);
    }

    /// @param rows at least one
    public Bins(Rows rows) {
        this(rows, COUNT, SAMPLE);
    }

    /// @param count bins a column at most, from 2 to [#MOST]
    /// @param sample the edges of more rows are those of so many
    Bins(Rows rows, int count, int sample) {
        this.rows = rows.size();
        this.columns = rows.columns();
        edges = edges(rows, count, sample);
        bins = new byte[Math.multiplyExact(this.rows, columns)];
        byColumn = new byte[columns][this.rows];
        IntStream.range(0, Math.ceilDiv(this.rows, BLOCK))
                .parallel()
                .forEach(block -> fill(rows, block * BLOCK));
    }

    private static BinEdges[] edges(Rows rows, int count, int most) {
        double[][] sample = sample(rows, most);
        return IntStream.range(0, sample.length)
                .parallel()
                .mapToObj(column -> BinEdges.of(sample[column], count))
                .toArray(BinEdges[]::new);
    }

    /// The values of all rows or of some, column by column.
    private static double[][] sample(Rows rows, int most) {
        int size = Math.min(rows.size(), most);
        int[] chosen = chosen(rows.size(), size);
        double[][] sample = new double[rows.columns()][size];
        IntStream.range(0, Math.ceilDiv(size, BLOCK))
                .parallel()
                .forEach(block -> {
                    double[] row = new double[sample.length];
                    int end = Math.min((block + 1) * BLOCK, size);
                    for (int i = block * BLOCK; i < end; i++) {
                        rows.read(chosen[i], row);
                        for (int column = 0; column < row.length; column++) {
                            sample[column][i] = row[column];
                        }
                    }
                });
        return sample;
    }

    /// So many of the rows, ascending, each set of them as likely as any other (Knuth, The Art of
    /// Computer Programming 2, 3.4.2, algorithm S).
    private static int[] chosen(int rows, int size) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] chosen = new int[size];
        int found = 0;
        for (int row = 0; found < size; row++) {
            int left = rows - row;
            if (left == size - found || random.nextInt(left) < size - found) {
                chosen[found++] = row;
            }
        }
        return chosen;
    }

    private void fill(Rows values, int from) {
        double[] row = new double[columns];
        int end = Math.min(from + BLOCK, rows);
        for (int i = from; i < end; i++) {
            values.read(i, row);
            write(row, bins, i * columns);
        }
        for (int column = 0; column < columns; column++) {
            byte[] into = byColumn[column];
            for (int i = from; i < end; i++) {
                into[i] = bins[i * columns + column];
            }
        }
    }

    private void write(double[] row, byte[] into, int at) {
        for (int column = 0; column < row.length; column++) {
            into[at + column] = (byte) edges[column].bin(row[column]);
        }
    }

    /// Number of rows.
    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /// Number of bins of a column.
    int count(int column) {
        return edges[column].bins();
    }

    /// The bins of all rows as unsigned bytes, a row's bins side by side; not a copy.
    byte[] all() {
        return bins;
    }

    /// The bins of a column as unsigned bytes, row by row; not a copy.
    byte[] column(int column) {
        return byColumn[column];
    }

    /// The bin of a row in a column.
    int bin(int row, int column) {
        return bins[row * columns + column] & 0xFF;
    }

    /// The bins of a row that was perhaps not among those that made the edges.
    byte[] of(double[] row) {
        byte[] binned = new byte[row.length];
        write(row, binned, 0);
        return binned;
    }

    private static final class OfArrays implements Rows {
        private final double[][] rows;

        OfArrays(double[][] rows) {
            this.rows = rows;
        }

        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public int columns() {
            return rows[0].length;
        }

        @Override
        public void read(int row, double[] into) {
            System.arraycopy(rows[row], 0, into, 0, into.length);
        }
    }
}
