package predictcovid.forecast.pooled.member;

import java.util.Arrays;
import java.util.stream.IntStream;
import predictcovid.forecast.pooled.rows.TrainingRows;

/// A linear part told against the weighted mean of its training rows, as the forest's contributions
/// are: what a column adds is its coefficient times the distance from the mean.
final class CentredRidge {
    private final RidgePart ridge;
    private final TrainingRows rows;
    private final int leads;
    private final double[] bases;
    private final double[][] means;

    /// @param weights one for each row
    CentredRidge(RidgePart ridge, TrainingRows rows, double[] weights, int leads) {
        this.ridge = ridge;
        this.rows = rows;
        this.leads = leads;
        this.bases = new double[leads];
        this.means = new double[leads][rows.names().size()];
        double total = Arrays.stream(weights).sum();
        for (int row = 0; row < weights.length; row++) {
            double[] features = rows.row(row);
            double weight = weights[row] / total;
            for (int j = 0; j < leads; j++) {
                bases[j] += weight * ridge.predict(features, j);
                add(means[j], ridge.contributions(features, j), weight);
            }
        }
    }

    /// The mean prediction for the lead at position `j`.
    double base(int j) {
        return bases[j];
    }

    /// What each column of a row adds to it.
    double[] contributions(double[] row, int j) {
        double[] contributions = ridge.contributions(row, j);
        add(contributions, means[j], -1);
        return contributions;
    }

    /// By column and training row what the column adds to the mean prediction over the leads; empty
    /// for a column that is not in the linear part.
    double[][] joint() {
        double[][] byRow =
                IntStream.range(0, rows.size())
                        .mapToObj(row -> joint(rows.row(row)))
                        .toArray(double[][]::new);
        return IntStream.range(0, rows.names().size())
                .mapToObj(column -> Arrays.stream(byRow).mapToDouble(row -> row[column]).toArray())
                .map(column ->
                        Arrays.stream(column).allMatch(part -> part == 0) ? new double[0] : column)
                .toArray(double[][]::new);
    }

    private double[] joint(double[] row) {
        double[] mean = new double[row.length];
        for (int j = 0; j < leads; j++) {
            add(mean, ridge.contributions(row, j), 1.0 / leads);
        }
        return mean;
    }

    private static void add(double[] sum, double[] more, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * more[i];
        }
    }
}
