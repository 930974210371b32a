package predictcovid.backtest.summary;

import predictcovid.backtest.TaskScore;

/// What scores are grouped by.
public enum By {
    FORECASTER,
    TARGET,
    LOCATION,
    REFERENCE_DATE,
    HORIZON,
    PHASE;

    /// The score's group, in the order of its kind: numbers and dates by size, names by letter.
    Comparable<?> of(TaskScore score) {
        return switch (this) {
            case FORECASTER -> score.forecaster();
            case TARGET -> score.task().target();
            case LOCATION -> score.task().location();
            case REFERENCE_DATE -> score.task().referenceDate();
            case HORIZON -> score.task().horizon();
            case PHASE -> score.outcome().phase();
        };
    }
}
