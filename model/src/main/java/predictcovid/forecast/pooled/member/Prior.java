package predictcovid.forecast.pooled.member;

/// What is expected before there is history: no change, with a normal error that grows with the
/// lead and shrinks with the number of events: variance = a k^1.3 + b / (events + 1).
///
/// @param own a
/// @param counting b
/// @param pooledSteps steps of history that it weighs as much as, where another target's rows
///   teach, too
/// @param steps the same where they do not
public record Prior(double own, double counting, double pooledSteps, double steps) {
    private static final double POWER = 1.3;
    private static final double LEAST_STEPS = 1.0 / 7;

    public double steps(boolean pooled) {
        return pooled ? pooledSteps : steps;
    }

    /// The error model of a lead of `steps` steps.
    public ErrorModel at(double steps) {
        return new ErrorModel(own * Math.pow(Math.max(LEAST_STEPS, steps), POWER), counting);
    }
}
