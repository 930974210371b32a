package predictcovid.web.page.skill;

/// How good past forecasts were at one distance into the future, as a row of a table.
///
/// @param horizon days or weeks ahead
/// @param forecasts how many were judged
/// @param error what they missed by
/// @param ratio what was lost for each unit that the baseline lost; "" where that is not told
/// @param judgement `better`, `worse`, or `unknown` of too few
public record PastHorizon(
        int horizon,
        int forecasts,
        String error,
        String baselineError,
        String ratio,
        String judgement) {}
