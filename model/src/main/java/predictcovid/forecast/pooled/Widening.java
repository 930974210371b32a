package predictcovid.forecast.pooled;

import predictcovid.forecast.quantile.QuantileLevels;

/// Draws quantiles apart about their median, on the scale of logarithms with an offset, the more
/// the further ahead: outcomes over several steps overlap, and all places share the same few waves,
/// so that similar rows tell too little of how far such changes go.
///
/// @param ofAStep so much wider for each step ahead after the first, which is as wide as the second
/// @param offset added to values before their logarithms
/// @param most bound of what is possible
record Widening(double ofAStep, double offset, double most) {
    /// What was judged is a few steps; wider for ever is not what that tells.
    private static final double MOST = 1.25;

    /// What is known and may be revised: the vintages of one season tell too little of the next
    /// one's revisions.
    private static final double REVISED = 1.25;

    /// Quantiles more than e times the median, or less than 1 / e, are moved as those are: how far
    /// changes ever went stays a bound.
    private static final double FURTHEST = 1;

    private static final int MEDIAN = QuantileLevels.HUB.indexOf(0.5);

    /// The median stays what it is.
    ///
    /// @param quantiles at the hubs' levels, ascending
    /// @param steps from the last known value
    double[] apply(double[] quantiles, double steps) {
        double factor = factor(steps);
        if (factor == 1) {
            return quantiles;
        }
        double[] apart = new double[quantiles.length];
        for (int k = 0; k < apart.length; k++) {
            double value = apart(quantiles[k], quantiles[MEDIAN], factor);
            double least = k == 0 ? 0 : apart[k - 1];
            apart[k] = Math.clamp(value, least, Math.max(least, most));
        }
        return apart;
    }

    private double factor(double steps) {
        if (steps <= 0) {
            return REVISED;
        }
        return steps < 1 ? 1 : Math.min(MOST, 1 + ofAStep * Math.max(1, steps - 1));
    }

    /// Exactly the quantile where it is the median.
    private double apart(double quantile, double median, double factor) {
        double distance = Math.log((quantile + offset) / (median + offset));
        double moved = Math.clamp(distance, -FURTHEST, FURTHEST);
        return quantile + (quantile + offset) * Math.expm1((factor - 1) * moved);
    }
}
