package predictcovid.hub.score;

import predictcovid.forecast.quantile.ForecastTask;

/// What the comparison of a target is split by.
public enum ScorePart {
    NOTHING,
    HORIZON,
    LOCATION,
    DATE;

    /// The part that a task belongs to; sorts as text.
    String of(ForecastTask task) {
        return switch (this) {
            case NOTHING -> "";
            case HORIZON -> task.isOfNoWeek() ? "" : Integer.toString(task.horizon());
            case LOCATION -> task.location();
            case DATE -> task.referenceDate().toString();
        };
    }
}
