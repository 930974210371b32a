package predictcovid.forecast.pooled;

/// What is expected before there is history: no change, with a normal error that grows with the
/// lead and shrinks with the number of events: variance = a k^1.3 + b / (events + 1).
///
/// @param own a
/// @param counting b
public record Prior(double own, double counting) {
    private static final double POWER = 1.3;
    private static final double LEAST_STEPS = 1.0 / 7;

    /// The error model of a lead of `steps` steps.
    ErrorModel at(double steps) {
        return new ErrorModel(own * Math.pow(Math.max(LEAST_STEPS, steps), POWER), counting);
    }
}
