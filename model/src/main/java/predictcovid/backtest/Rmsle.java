package predictcovid.backtest;

import java.util.Locale;

/// Root mean squared logarithmic error: the root of the mean of (ln(1 + observed) − ln(1 +
/// predicted))².
public final class Rmsle {
    private Rmsle() {}

    /// The error as a fraction (the original shows it times 100); NaN without values. Predictions
    /// below zero count as zero.
    ///
    /// @throws IllegalArgumentException when the lengths differ
    public static double of(double[] observed, double[] predicted) {
        if (observed.length != predicted.length) {
            throw new IllegalArgumentException(
                    observed.length + " observed, " + predicted.length + " predicted");
        }
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            double error = residual(observed[i], predicted[i]);
            sum += error * error;
        }
        return Math.sqrt(sum / observed.length);
    }

    /// ln(1 + observed) − ln(1 + predicted).
    public static double residual(double observed, double predicted) {
        return Math.log1p(Math.max(0, observed)) - Math.log1p(Math.max(0, predicted));
    }

    /// The error as the original shows it: times 100, with four decimals.
    public static String times100(double rmsle) {
        return String.format(Locale.ROOT, "%.4f", 100 * rmsle);
    }
}
