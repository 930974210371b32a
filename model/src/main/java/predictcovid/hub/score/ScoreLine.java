package predictcovid.hub.score;

/// How one model did on one target, or on one part of it.
///
/// @param part the part, such as horizon 2; "" when the whole target is meant
/// @param tasks number of forecasts
/// @param wis mean weighted interval score
/// @param relative WIS over the baseline's on common tasks; NaN without any
/// @param logRelative the same on the scale of ln(1 + y)
/// @param absoluteError mean of the medians'
/// @param coverage50 share of outcomes in the central 50 % intervals
/// @param coverage95 the same of the 95 % intervals
public record ScoreLine(
        String target,
        String part,
        String model,
        int tasks,
        double wis,
        double relative,
        double logRelative,
        double absoluteError,
        double coverage50,
        double coverage95) {}
