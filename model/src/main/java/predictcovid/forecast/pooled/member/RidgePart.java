package predictcovid.forecast.pooled.member;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import predictcovid.forecast.pooled.rows.TrainingRows;

/// The linear part of a member: a ridge regression of each lead's standardised change on growth
/// features, in units of their spread. The forest learns what it leaves.
public final class RidgePart {
    private static final List<String> FEATURES =
            List.of(
                    "d1", "d2", "d3", "d4", "n_d1", "n_d2", "n_s3", "n_s5", "r_d1", "r_s3", "s5",
                    "vmean", "n_vmax", "n_vmin", "e_d1", "e_d2", "e_s3", "en_d1", "en_s3", "e_x",
                    "e_lvl");
    private static final double FEATURE_CLIP = 4;
    private static final double RESPONSE_CLIP = 3;
    private static final double LEAST_SPREAD = 1e-9;

    private final int[] columns;
    private final double[] spreads;
    private final double[][] coefficients;

    private RidgePart(int[] columns, double[] spreads, double[][] coefficients) {
        this.columns = columns;
        this.spreads = spreads;
        this.coefficients = coefficients;
    }

    /// Fits every lead with enough rows, and takes the fit out of `changes`.
    public static RidgePart fitOut(
            TrainingRows rows, double[] weights, double penalty, StandardisedRows changes) {
        int[] columns =
                FEATURES.stream().mapToInt(rows.names()::indexOf).filter(i -> i >= 0).toArray();
        double[] spreads = Arrays.stream(columns).mapToDouble(i -> spread(rows, i)).toArray();
        RidgePart part = new RidgePart(columns, spreads, new double[changes.leads()][]);
        double[][] scaled =
                IntStream.range(0, rows.size())
                        .mapToObj(row -> part.scaled(column -> rows.feature(row, column)))
                        .toArray(double[][]::new);
        for (int j = 0; j < changes.leads(); j++) {
            part.coefficients[j] =
                    changes.known(j) < StandardisedRows.LEAST_ROWS
                            ? new double[columns.length + 1]
                            : fit(scaled, weights, penalty, changes.lead(j));
            double[] lead = changes.lead(j);
            for (int row = 0; row < lead.length; row++) {
                lead[row] -= dot(part.coefficients[j], scaled[row]);
            }
        }
        return part;
    }

    private static double[] fit(
            double[][] rows, double[] weights, double penalty, double[] changes) {
        NormalEquations equations = new NormalEquations(rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            if (!Double.isNaN(changes[row])) {
                double response = Math.clamp(changes[row], -RESPONSE_CLIP, RESPONSE_CLIP);
                equations.add(rows[row], response, weights[row]);
            }
        }
        return equations.solve(penalty);
    }

    private static double spread(TrainingRows rows, int column) {
        double mean =
                IntStream.range(0, rows.size())
                        .mapToDouble(row -> rows.feature(row, column))
                        .average()
                        .orElse(0);
        double variance =
                IntStream.range(0, rows.size())
                        .mapToDouble(row -> rows.feature(row, column) - mean)
                        .map(difference -> difference * difference)
                        .average()
                        .orElse(0);
        return Math.sqrt(variance) + LEAST_SPREAD;
    }

    private double[] scaled(java.util.function.IntToDoubleFunction feature) {
        double[] scaled = new double[columns.length + 1];
        for (int i = 0; i < columns.length; i++) {
            scaled[i] =
                    Math.clamp(
                            feature.applyAsDouble(columns[i]) / spreads[i],
                            -FEATURE_CLIP,
                            FEATURE_CLIP);
        }
        scaled[columns.length] = 1;
        return scaled;
    }

    private static double dot(double[] coefficients, double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += coefficients[i] * row[i];
        }
        return sum;
    }

    /// The standardised change that a row's features let expect over the lead at position `j`.
    public double predict(double[] row, int j) {
        return dot(coefficients[j], scaled(column -> row[column]));
    }

    /// What each of the row's columns adds to [#predict], the constant left out.
    public double[] contributions(double[] row, int j) {
        double[] scaled = scaled(column -> row[column]);
        double[] contributions = new double[row.length];
        for (int i = 0; i < columns.length; i++) {
            contributions[columns[i]] = coefficients[j][i] * scaled[i];
        }
        return contributions;
    }
}
