package predictcovid.backtest;

/// What the epidemic did in the two weeks before a forecast.
public enum Phase {
    /// At least 10 % more each week.
    GROWING,
    /// At least 10 % less each week.
    FALLING,
    /// In between.
    STEADY,
    /// A value is missing.
    UNKNOWN;

    private static final int WEEKS = 2;
    private static final double CHANGE = 0.1;

    /// The phase at the end of a weekly series; the change a week is the geometric mean of two.
    ///
    /// @param weekly what is observed a week, the newest last; of daily series, sums of seven days
    public static Phase of(double... weekly) {
        int last = weekly.length - 1;
        double before = last < WEEKS ? Double.NaN : weekly[last - WEEKS];
        if (last < WEEKS || !(before >= 0 && weekly[last] >= 0)) {
            return UNKNOWN;
        }
        return before == weekly[last] ? STEADY : of(Math.pow(weekly[last] / before, 1.0 / WEEKS));
    }

    private static Phase of(double factor) {
        if (factor >= 1 + CHANGE) {
            return GROWING;
        }
        return factor <= 1 - CHANGE ? FALLING : STEADY;
    }
}
