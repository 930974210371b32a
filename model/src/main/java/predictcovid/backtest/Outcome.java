package predictcovid.backtest;

/// What came of a forecast task, and what its series was like before.
///
/// @param observed the value that came
/// @param naiveChange what repeating the last value errs on average one step ahead before the
///   origin; NaN when unknown
public record Outcome(double observed, double naiveChange, Phase phase) {
    public Outcome {
        if (Double.isNaN(observed)) {
            throw new IllegalArgumentException("nothing observed");
        }
    }

    /// An outcome of which no more is known.
    public static Outcome of(double observed) {
        return new Outcome(observed, Double.NaN, Phase.UNKNOWN);
    }

    /// The mean absolute change from each known value to the next: the scale of MASE (Hyndman and
    /// Koehler 2006, International Journal of Forecasting 22, 679–688); NaN without two known
    /// neighbours.
    public static double naiveChangeOf(double... history) {
        double sum = 0;
        int changes = 0;
        for (int t = 1; t < history.length; t++) {
            double change = Math.abs(history[t] - history[t - 1]);
            if (!Double.isNaN(change)) {
                sum += change;
                changes++;
            }
        }
        return sum / changes;
    }
}
