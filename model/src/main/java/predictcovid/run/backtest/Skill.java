package predictcovid.run.backtest;

import java.util.List;
import java.util.Optional;
import predictcovid.backtest.TaskLoss;
import predictcovid.backtest.summary.BlockBootstrap;
import predictcovid.backtest.summary.Loss;
import predictcovid.backtest.summary.RelativeSkill;
import predictcovid.forecast.Interval;

/// What a forecaster loses for each unit that a rival loses, on the tasks that both forecast; below
/// 1 it is better.
///
/// @param tasks number of common tasks
/// @param wis ratio of the mean weighted interval scores
/// @param interval 95 % interval of that ratio, by chance in the choice of dates; absent when all
///   dates make up a single block of the bootstrap
/// @param logWis the same ratio on the scale of ln(1 + y)
/// @param byHorizon the ratios of each horizon
public record Skill(
        String rival,
        int tasks,
        double wis,
        Optional<Interval> interval,
        double logWis,
        List<AtHorizon> byHorizon) {
    private static final double COVERAGE = 0.95;

    public Skill {
        byHorizon = List.copyOf(byHorizon);
    }

    /// The ratios at one horizon; NaN without common tasks.
    ///
    /// @param tasks number of common tasks
    /// @param wis ratio of the mean weighted interval scores
    /// @param logWis the same on the scale of ln(1 + y)
    public record AtHorizon(int horizon, int tasks, double wis, double logWis) {}

    /// Compares the losses of two; nothing without common tasks.
    static Optional<Skill> of(List<TaskLoss> mine, String rival, List<TaskLoss> theirs) {
        RelativeSkill skill = RelativeSkill.of(mine, theirs);
        if (skill.tasks() == 0) {
            return Optional.empty();
        }
        List<AtHorizon> horizons =
                mine.stream()
                        .map(loss -> loss.task().horizon())
                        .distinct()
                        .sorted()
                        .map(horizon -> at(mine, theirs, horizon))
                        .toList();
        return Optional.of(
                new Skill(
                        rival,
                        skill.tasks(),
                        skill.ratio(Loss.WIS),
                        interval(skill, theirs),
                        skill.ratio(Loss.LOG_WIS),
                        horizons));
    }

    private static Optional<Interval> interval(RelativeSkill skill, List<TaskLoss> theirs) {
        long dates = theirs.stream().map(loss -> loss.task().referenceDate()).distinct().count();
        return dates <= BlockBootstrap.DEFAULT.blockLength()
                ? Optional.empty()
                : Optional.of(skill.interval(Loss.WIS, COVERAGE, BlockBootstrap.DEFAULT));
    }

    private static AtHorizon at(List<TaskLoss> mine, List<TaskLoss> theirs, int horizon) {
        RelativeSkill skill = RelativeSkill.of(at(mine, horizon), at(theirs, horizon));
        return new AtHorizon(
                horizon, skill.tasks(), skill.ratio(Loss.WIS), skill.ratio(Loss.LOG_WIS));
    }

    private static List<TaskLoss> at(List<TaskLoss> losses, int horizon) {
        return losses.stream().filter(loss -> loss.task().horizon() == horizon).toList();
    }
}
