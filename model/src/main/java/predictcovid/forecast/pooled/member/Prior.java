package predictcovid.forecast.pooled.member;

/// What is expected before there is history: no change, with a normal error that grows with the
/// lead and shrinks with the number of events: variance = a k^1.3 + b / (events + 1).
///
/// @param own a
/// @param counting b
/// @param pooledSteps steps of history that it weighs as much as, where another target's rows
///   teach, too
/// @param steps the same where they do not
/// @param wholeSteps with less history, which is one phase of one epidemic and which all places
///   share, what was learnt counts less in proportion, and a is larger, up to four times; 0 where
///   that is not so
public record Prior(
        double own, double counting, double pooledSteps, double steps, double wholeSteps) {
    private static final double POWER = 1.3;
    private static final double LEAST_STEPS = 1.0 / 7;

    /// The variance of changes in the winters before the hubs' seasons over that of steady weeks.
    private static final double YOUNG = 4;

    /// The weight of what was learnt from a history against this prior, 0 to 1.
    ///
    /// @param pooled whether another target's rows taught, too
    double trust(int trainingSteps, boolean pooled) {
        double own = trainingSteps / (trainingSteps + (pooled ? pooledSteps : steps));
        return own * whole(trainingSteps);
    }

    /// How much of a whole history there is, 0 to 1.
    private double whole(int trainingSteps) {
        return trainingSteps >= wholeSteps ? 1 : trainingSteps / wholeSteps;
    }

    /// The error model of a lead of `steps` steps after so much history. What is known is counted
    /// already: of its counting error so much is left as of the other one.
    public ErrorModel at(double steps, int trainingSteps) {
        double young = 1 + (YOUNG - 1) * (1 - whole(trainingSteps));
        double ahead = Math.pow(Math.max(LEAST_STEPS, steps), POWER);
        return new ErrorModel(young * own * ahead, steps <= 0 ? counting * ahead : counting);
    }
}
