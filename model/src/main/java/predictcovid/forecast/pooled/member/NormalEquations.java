package predictcovid.forecast.pooled.member;

/// Weighted least squares with a penalty on the coefficients, solved by Cholesky's factors.
final class NormalEquations {
    private final double[][] matrix;
    private final double[] right;
    private double weights;

    NormalEquations(int columns) {
        matrix = new double[columns][columns];
        right = new double[columns];
    }

    /// Adds one row.
    void add(double[] row, double response, double weight) {
        weights += weight;
        for (int i = 0; i < row.length; i++) {
            double weighted = weight * row[i];
            right[i] += weighted * response;
            for (int j = 0; j <= i; j++) {
                matrix[i][j] += weighted * row[j];
            }
        }
    }

    /// The coefficients that minimise Σ w (y − x b)² + penalty Σ w Σ b².
    ///
    /// @param penalty greater than 0
    double[] solve(double penalty) {
        int columns = right.length;
        double[][] lower = new double[columns][columns];
        double[] solution = right.clone();
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j] + (i == j ? penalty * weights : 0);
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        for (int i = 0; i < columns; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= lower[i][k] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        for (int i = columns - 1; i >= 0; i--) {
            for (int k = i + 1; k < columns; k++) {
                solution[i] -= lower[k][i] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        return solution;
    }
}
