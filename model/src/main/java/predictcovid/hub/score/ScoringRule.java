package predictcovid.hub.score;

import java.util.Locale;

/// What forecasts are judged by that are not told as quantiles; less is better.
public enum ScoringRule {
    /// Of probabilities: [predictcovid.backtest.CategoryScore#log].
    LOG_SCORE,
    /// Of probabilities of ordered categories: [predictcovid.backtest.CategoryScore#ranked].
    RPS,
    /// Of the samples of one week: [predictcovid.backtest.SampleScore#crps].
    CRPS,
    /// Of trajectories through all weeks from horizon 0 on:
    /// [predictcovid.backtest.SampleScore#energy].
    ENERGY,
    /// Of a median: how far it was from what came.
    ABSOLUTE_ERROR,
    /// Of a mean: the square of that.
    SQUARED_ERROR;

    /// The technical word.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
