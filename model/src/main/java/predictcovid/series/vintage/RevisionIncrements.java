package predictcovid.series.vintage;

import java.util.List;

/// How values grew, on the log scale, from one vintage to the next: by vintage, area and lag.
final class RevisionIncrements {
    private final double[][][] increments;
    private final double[] weights;

    /// Compares each vintage with the one before it when it reports exactly one step more.
    RevisionIncrements(Vintages vintages, RevisionOptions options) {
        List<Vintage> all = vintages.all();
        int last = vintages.newest().lastStep();
        increments = new double[all.size()][][];
        weights = new double[all.size()];
        for (int u = 0; u < all.size(); u++) {
            boolean follows = u > 0 && all.get(u).lastStep() - all.get(u - 1).lastStep() == 1;
            increments[u] =
                    follows
                            ? between(all.get(u - 1), all.get(u), options.offset())
                            : new double[0][];
            weights[u] = Math.pow(0.5, (last - all.get(u).lastStep()) / RevisionOptions.HALF_LIFE);
        }
    }

    private static double[][] between(Vintage before, Vintage after, double offset) {
        double[][] byArea = new double[before.panel().series()][RevisionOptions.LAGS];
        for (int area = 0; area < byArea.length; area++) {
            for (int lag = 0; lag < RevisionOptions.LAGS; lag++) {
                int step = before.lastStep() - lag;
                byArea[area][lag] =
                        step < 0
                                ? Double.NaN
                                : growth(
                                        before.panel().value(area, step) + offset,
                                        after.panel().value(area, step) + offset);
            }
        }
        return byArea;
    }

    private static double growth(double before, double after) {
        return before > 0 && after > 0 ? Math.log(after / before) : Double.NaN;
    }

    int vintages() {
        return increments.length;
    }

    /// What a vintage teaches: 1 for the newest, less for older ones.
    double weight(int vintage) {
        return weights[vintage];
    }

    /// The increment that a vintage brought at `lag` steps before the end of the one before it; NaN
    /// when one of the two lacks it or has a number too negative for a logarithm.
    double at(int vintage, int area, int lag) {
        return increments[vintage].length == 0 ? Double.NaN : increments[vintage][area][lag];
    }
}
