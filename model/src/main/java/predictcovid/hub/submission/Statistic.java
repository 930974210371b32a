package predictcovid.hub.submission;

import predictcovid.forecast.quantile.ForecastTask;

/// One number that tells something of a distribution.
///
/// @param type what it is, as the hubverse calls it: [#MEAN], [#MEDIAN] or
///   [predictcovid.hub.task.OutputType.Other#CDF], the probability of at most a threshold
/// @param id the threshold; [#NO_ID] of a mean or a median
public record Statistic(ForecastTask task, String type, String id, double value) {
    public static final String MEAN = "mean";
    public static final String MEDIAN = "median";

    /// What the hubverse writes where a type has no ids.
    public static final String NO_ID = "NA";

    /// A mean or a median.
    public Statistic(ForecastTask task, String type, double value) {
        this(task, type, NO_ID, value);
    }

    /// The same of the task as a round names it.
    Statistic in(RoundWeek round) {
        return new Statistic(round.named(task), type, id, value);
    }
}
