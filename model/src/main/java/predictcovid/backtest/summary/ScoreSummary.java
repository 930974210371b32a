package predictcovid.backtest.summary;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import predictcovid.backtest.Coverage;
import predictcovid.backtest.TaskScore;
import predictcovid.backtest.WeightedIntervalScore;

/// How good many forecasts were together. Every number is NaN without forecasts.
///
/// @param tasks number of forecasts
/// @param wis mean weighted interval score with its parts
/// @param logWis the same on the scale of ln(1 + y)
/// @param absoluteError mean absolute error of the medians
/// @param rmsle root mean squared logarithmic error of the medians, as a fraction
/// @param mase mean of absolute error over naive change, over the tasks where that is known and not
///   zero
/// @param bias mean of scoringutils' `bias_quantile`: above 0 when forecasts are too high
/// @param coverages how often the 50 %, 80 % and 95 % intervals held what came
public record ScoreSummary(
        int tasks,
        WeightedIntervalScore wis,
        WeightedIntervalScore logWis,
        double absoluteError,
        double rmsle,
        double mase,
        double bias,
        List<Coverage> coverages) {
    /// The nominal coverages of a summary.
    public static final List<Double> COVERAGES = List.of(0.5, 0.8, 0.95);

    public ScoreSummary {
        coverages = List.copyOf(coverages);
    }

    /// Summarises the scores of a group.
    public static ScoreSummary of(Collection<TaskScore> scores) {
        return new ScoreSummary(
                scores.size(),
                WeightedIntervalScore.mean(scores.stream().map(TaskScore::wis).toList()),
                WeightedIntervalScore.mean(scores.stream().map(TaskScore::logWis).toList()),
                mean(scores, TaskScore::absoluteError),
                Math.sqrt(mean(scores, score -> score.logError() * score.logError())),
                mean(scores, TaskScore::scaledError),
                mean(scores, score -> score.rank().bias()),
                COVERAGES.stream().map(nominal -> coverage(scores, nominal)).toList());
    }

    /// How often the central intervals of a nominal coverage held what came; forecasts whose levels
    /// bound no such interval do not count.
    public static Coverage coverage(Collection<TaskScore> scores, double nominal) {
        List<TaskScore> told =
                scores.stream().filter(score -> score.rank().hasInterval(nominal)).toList();
        double share = mean(told, score -> score.rank().isCovered(nominal) ? 1 : 0);
        return new Coverage(nominal, share, told.size());
    }

    /// The mean of the known values.
    private static double mean(Collection<TaskScore> scores, ToDoubleFunction<TaskScore> property) {
        return scores.stream()
                .mapToDouble(property)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
