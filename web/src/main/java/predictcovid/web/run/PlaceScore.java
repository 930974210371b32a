package predictcovid.web.run;

import java.util.Optional;

/// How good the past forecasts of one target in one place were.
///
/// @param horizon steps ahead; absent of all together
/// @param forecasts how many were judged
/// @param absoluteError what medians missed by on average
/// @param wis mean weighted interval score; less is better
/// @param overBaseline what was lost for each unit that the baseline lost; NaN when unknown
/// @param held50 share of outcomes that the 50 % interval held
/// @param held80 of the 80 % interval
/// @param held95 of the 95 % interval
public record PlaceScore(
        String forecaster,
        Optional<Integer> horizon,
        int forecasts,
        double absoluteError,
        double wis,
        double overBaseline,
        double held50,
        double held80,
        double held95) {
    private static final int FEWEST = 10;

    /// Whether enough forecasts were judged to say anything.
    public boolean isJudged() {
        return forecasts >= FEWEST && !Double.isNaN(overBaseline);
    }
}
