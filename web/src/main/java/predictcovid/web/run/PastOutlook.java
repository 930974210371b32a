package predictcovid.web.run;

import java.util.List;

/// What stands beside the forecast of one target in one place.
///
/// @param baseline what the rule that repeats the last value says; empty in runs that do not tell
/// @param past earlier forecasts, the oldest first
/// @param scores how good such forecasts were, the leading forecaster's first
public record PastOutlook(List<Step> baseline, List<PastForecast> past, List<PlaceScore> scores) {
    /// Where nothing is known.
    public static final PastOutlook NONE = new PastOutlook(List.of(), List.of(), List.of());

    public PastOutlook {
        baseline = List.copyOf(baseline);
        past = List.copyOf(past);
        scores = List.copyOf(scores);
    }
}
