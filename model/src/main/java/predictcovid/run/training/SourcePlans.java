package predictcovid.run.training;

import java.util.Collection;
import java.util.List;
import predictcovid.forecast.Forecasters;
import predictcovid.forecast.original.OriginalOptions;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.series.Measure;
import predictcovid.target.Event;
import predictcovid.target.Frequency;
import predictcovid.target.Kind;
import predictcovid.target.Target;
import predictcovid.target.Targets;

/// How the counts of the source are forecast: the history of an epidemic that is new is doubted,
/// and of a long one a sample teaches.
public final class SourcePlans {
    /// Weeks of all places that teach: about a year of 200. More of them lose no accuracy worth the
    /// time (doc/method.md).
    private static final int MOST_ROWS = 10_000;

    /// Where there are more rows than countries have, so many teach: a country's towns differ more
    /// from each other.
    private static final int MANY = 100_000;

    private static final int MOST_OF_MANY = 60_000;

    private static final int SMALL_ROWS = 3_000;
    private static final int SMALL_TREES = 15;

    private SourcePlans() {}

    /// A plan for each measure, by the week: deaths follow cases of the same disease.
    public static List<TargetPlan> of(Collection<Measure> measures) {
        Targets targets =
                new Targets(measures.stream().map(each -> each.target(Frequency.WEEKLY)).toList());
        return measures.stream()
                .map(each -> plan(each, targets).sceptical().learningFrom(MOST_ROWS))
                .toList();
    }

    /// The same for so many weeks of all places.
    public static List<TargetPlan> of(Collection<Measure> measures, long rows) {
        return of(measures).stream()
                .map(plan -> rows > MANY ? plan.learningFrom(MOST_OF_MANY) : plan)
                .toList();
    }

    private static TargetPlan plan(Measure measure, Targets targets) {
        Target target = measure.target(Frequency.WEEKLY);
        Target deaths =
                new Measure(Event.DEATHS, measure.disease(), Kind.COUNT).target(Frequency.WEEKLY);
        if (target.isShare()) {
            return TargetPlan.leadingShare(target, deaths);
        }
        return targets.leaderOf(target)
                .filter(Target::isCount)
                .map(leader -> TargetPlan.following(target, leader))
                .orElseGet(() -> TargetPlan.leadingCount(target, deaths));
    }

    /// What forecasters of the source are made with.
    ///
    /// @param rows weeks of all places
    public static Forecasters.Setup setup(
            Collection<Measure> measures,
            long rows,
            PooledOptions forest,
            OriginalOptions original) {
        return new Forecasters.Setup(of(measures, rows), forest, original);
    }

    /// The same of a source that is not large.
    public static Forecasters.Setup setup(
            Collection<Measure> measures, PooledOptions forest, OriginalOptions original) {
        return setup(measures, 0, forest, original);
    }

    /// The same with forests so small that many past dates are forecast in seconds: they tell how
    /// good the forecasts are, and are a little worse themselves.
    public static Forecasters.Setup small(Collection<Measure> measures, OriginalOptions original) {
        return new Forecasters.Setup(
                of(measures).stream().map(plan -> plan.learningFrom(SMALL_ROWS)).toList(),
                new PooledOptions(SMALL_TREES, PooledOptions.STANDARD.seed()),
                original);
    }
}
