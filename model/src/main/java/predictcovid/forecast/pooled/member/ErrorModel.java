package predictcovid.forecast.pooled.member;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import predictcovid.forecast.quantile.EmpiricalQuantiles;

/// How much a change over one lead varies with the number of events behind it: variance = a + b /
/// (events + 1), a the epidemic's own part and b the part of counting.
///
/// @param own a
/// @param counting b
public record ErrorModel(double own, double counting) {
    private static final double LEAST_OWN = 0.002;
    private static final double LEAST_COUNTING = 0.02;
    private static final double WINSOR = 0.99;
    private static final int ROUNDS = 8;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final ErrorModel START = new ErrorModel(0.02, 0.5);

    /// Fits squared changes, cut at their 99 % quantile, by weighted least squares whose weights
    /// are the inverse squared variances of the round before.
    static ErrorModel fit(double[] changes, double[] events, double[] weights) {
        double[] squares = Arrays.stream(changes).map(change -> change * change).toArray();
        double most = new EmpiricalQuantiles(squares).at(WINSOR);
        ErrorModel model = START;
        for (int round = 0; round < ROUNDS; round++) {
            model = model.refined(squares, most, events, weights);
        }
        return model;
    }

    private ErrorModel refined(double[] squares, double most, double[] events, double[] weights) {
        double w = 0;
        double wu = 0;
        double wuu = 0;
        double wy = 0;
        double wuy = 0;
        for (int i = 0; i < squares.length; i++) {
            double u = 1 / (events[i] + 1);
            double variance = own + counting * u;
            double weight = weights[i] / (variance * variance);
            double y = Math.min(squares[i], most);
            w += weight;
            wu += weight * u;
            wuu += weight * u * u;
            wy += weight * y;
            wuy += weight * u * y;
        }
        double determinant = w * wuu - wu * wu;
        if (!(determinant > 0)) {
            return this;
        }
        return new ErrorModel(
                Math.max(LEAST_OWN, (wuu * wy - wu * wuy) / determinant),
                Math.max(LEAST_COUNTING, (w * wuy - wu * wy) / determinant));
    }

    /// Standard deviation of a change from a level with so many events behind it.
    double deviation(double events) {
        return Math.sqrt(own + counting / (events + 1));
    }

    /// The quantile of a normal change without drift at a level.
    public double normal(double events, double level) {
        return deviation(events) * NORMAL.inverseCumulativeProbability(level);
    }
}
