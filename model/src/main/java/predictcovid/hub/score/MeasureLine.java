package predictcovid.hub.score;

/// How one model did on one target, or on one part of it, by one measure.
///
/// @param part the part, such as horizon 2; "" when the whole target is meant
/// @param tasks number of forecasts
/// @param mean infinite where something came that was told to be impossible
/// @param relative the mean over the baseline's on common tasks; NaN without any
public record MeasureLine(
        String target,
        ScoringRule measure,
        String part,
        String model,
        int tasks,
        double mean,
        double relative) {}
