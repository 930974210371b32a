package predictcovid.forecast.pooled.member;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import predictcovid.forecast.quantile.EmpiricalQuantiles;

/// How much a change over one lead varies with the number of events behind it: variance = a + b /
/// (events + k), a the epidemic's own part and b the part of counting. Below k events a change
/// varies hardly more the fewer they are: what is more than counting, such as lumps in reports,
/// does not grow without bound where nothing is left to count.
///
/// @param own a
/// @param counting b
/// @param few k, at least 1
public record ErrorModel(double own, double counting, double few) {
    private static final double LEAST_OWN = 0.002;
    private static final double START_OWN = 0.02;
    private static final double START_COUNTING = 0.5;
    private static final double LEAST_COUNTING = 0.02;
    private static final double WINSOR = 0.99;

    /// What the deviance falls by when variances that are wrong by a fifth are put right: 0.2² / 2.
    private static final double LEAST_GAIN = 0.02;

    private static final int ROUNDS = 8;
    private static final double MOST_FEW = 1 << 20;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// A model of counting alone.
    public ErrorModel(double own, double counting) {
        this(own, counting, 1);
    }

    /// Fits squared changes, cut at their 99 % quantile: a and b by weighted least squares whose
    /// weights are the inverse squared variances of the round before. k is doubled from 1 on as
    /// long as the changes become more likely, and stays 1 where that gains little: where counting
    /// alone misjudges variances by less than a fifth.
    static ErrorModel fit(double[] changes, double[] events, double[] weights) {
        double[] squares = Arrays.stream(changes).map(change -> change * change).toArray();
        double most = new EmpiricalQuantiles(squares).at(WINSOR);
        Arrays.setAll(squares, i -> Math.min(squares[i], most));
        ErrorModel counting = fit(1, squares, events, weights);
        double ofCounting = counting.deviance(squares, events, weights);
        ErrorModel best = counting;
        double ofBest = ofCounting;
        for (double few = 2; few <= MOST_FEW; few *= 2) {
            ErrorModel next = fit(few, squares, events, weights);
            double ofNext = next.deviance(squares, events, weights);
            if (!(ofNext < ofBest)) {
                break;
            }
            best = next;
            ofBest = ofNext;
        }
        boolean isFound = best.counting > LEAST_COUNTING;
        return isFound && ofCounting - ofBest > LEAST_GAIN ? best : counting;
    }

    private static ErrorModel fit(double few, double[] squares, double[] events, double[] weights) {
        ErrorModel model = new ErrorModel(START_OWN, START_COUNTING * few, few);
        for (int round = 0; round < ROUNDS; round++) {
            model = model.refined(squares, events, weights);
        }
        return model;
    }

    private ErrorModel refined(double[] squares, double[] events, double[] weights) {
        double w = 0;
        double wu = 0;
        double wuu = 0;
        double wy = 0;
        double wuy = 0;
        for (int i = 0; i < squares.length; i++) {
            double u = 1 / (events[i] + few);
            double variance = own + counting * u;
            double weight = weights[i] / (variance * variance);
            w += weight;
            wu += weight * u;
            wuu += weight * u * u;
            wy += weight * squares[i];
            wuy += weight * u * squares[i];
        }
        double determinant = w * wuu - wu * wu;
        if (!(determinant > 0)) {
            return this;
        }
        return new ErrorModel(
                Math.max(LEAST_OWN, (wuu * wy - wu * wuy) / determinant),
                Math.max(LEAST_COUNTING, (w * wuy - wu * wy) / determinant),
                few);
    }

    /// Twice the negative logarithm of how likely normal changes with these squares are, the mean
    /// of all but for a constant.
    private double deviance(double[] squares, double[] events, double[] weights) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < squares.length; i++) {
            double variance = own + counting / (events[i] + few);
            sum += weights[i] * (Math.log(variance) + squares[i] / variance);
            all += weights[i];
        }
        return sum / all;
    }

    /// Standard deviation of a change from a level with so many events behind it.
    double deviation(double events) {
        return Math.sqrt(own + counting / (events + few));
    }

    /// The quantile of a normal change without drift at a level.
    public double normal(double events, double level) {
        return deviation(events) * NORMAL.inverseCumulativeProbability(level);
    }
}
