package predictcovid.hub.task;

/// What numbers an output may be.
///
/// @param minimum −∞ when there is none
/// @param maximum +∞ when there is none
/// @param isWhole no fractions
public record ValueBounds(double minimum, double maximum, boolean isWhole) {
    /// Counts and shares: nothing below zero.
    public static final ValueBounds NOT_NEGATIVE =
            new ValueBounds(0, Double.POSITIVE_INFINITY, false);
}
