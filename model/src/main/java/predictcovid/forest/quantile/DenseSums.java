package predictcovid.forest.quantile;

import java.util.Arrays;

/// Sums with a place for every row.
final class DenseSums implements Sums {
    private final double[] sums;
    private final int[] met;
    private int found;

    /// @param most rows that are met
    DenseSums(int rows, int most) {
        sums = new double[rows];
        met = new int[most + 1];
    }

    @Override
    public void add(int row, double weight) {
        met[found] = row;
        found += sums[row] == 0 ? 1 : 0;
        sums[row] += weight;
    }

    @Override
    public int[] rows() {
        return Arrays.copyOf(met, found);
    }

    @Override
    public double[] weights() {
        double[] weights = new double[found];
        for (int i = 0; i < found; i++) {
            weights[i] = sums[met[i]];
        }
        return weights;
    }
}
