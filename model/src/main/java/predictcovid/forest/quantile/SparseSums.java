package predictcovid.forest.quantile;

import java.util.Arrays;

/// Sums with a place for the rows met alone, in a table of twice as many places at least: a row is
/// looked for at a multiple of its number, and from there on (Knuth, The Art of Computer
/// Programming 3, 6.4).
final class SparseSums implements Sums {
    private static final int FREE = -1;
    private static final int MULTIPLIER = 0x9e3779b9;

    private final int[] places;
    private final int shift;
    private final int[] met;
    private final double[] sums;
    private int found;

    /// @param most rows that are met, at least one
    SparseSums(int most) {
        places = new int[Integer.highestOneBit(most) << 2];
        shift = Integer.numberOfLeadingZeros(places.length) + 1;
        Arrays.fill(places, FREE);
        met = new int[most];
        sums = new double[most];
    }

    @Override
    public void add(int row, double weight) {
        sums[position(row)] += weight;
    }

    private int position(int row) {
        int place = (row * MULTIPLIER) >>> shift;
        while (places[place] != FREE) {
            if (met[places[place]] == row) {
                return places[place];
            }
            place = (place + 1) & (places.length - 1);
        }
        met[found] = row;
        places[place] = found;
        return found++;
    }

    @Override
    public int[] rows() {
        return Arrays.copyOf(met, found);
    }

    @Override
    public double[] weights() {
        return Arrays.copyOf(sums, found);
    }
}
