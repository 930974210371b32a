package predictcovid.backtest.summary;

import predictcovid.backtest.TaskLoss;

/// What forecasters are compared by; less is better.
public enum Loss {
    WIS,
    LOG_WIS,
    ABSOLUTE_ERROR;

    /// The loss on one task; NaN when unknown.
    public double of(TaskLoss loss) {
        return switch (this) {
            case WIS -> loss.wis();
            case LOG_WIS -> loss.logWis();
            case ABSOLUTE_ERROR -> loss.absoluteError();
        };
    }
}
