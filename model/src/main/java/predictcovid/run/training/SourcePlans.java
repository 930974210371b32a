package predictcovid.run.training;

import java.util.List;
import predictcovid.forecast.Forecasters;
import predictcovid.forecast.original.OriginalOptions;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.series.Measure;
import predictcovid.target.Frequency;
import predictcovid.target.Target;

/// How cases and deaths of the source are forecast: the history of an epidemic that is new is
/// doubted, and of a long one a sample teaches.
public final class SourcePlans {
    /// Weeks of all places that teach: about a year of 200. More of them lose no accuracy worth the
    /// time (doc/method.md).
    private static final int MOST_ROWS = 10_000;

    private static final int SMALL_ROWS = 3_000;
    private static final int SMALL_TREES = 15;

    private SourcePlans() {}

    public static List<TargetPlan> all() {
        Target cases = Measure.CASES.target(Frequency.WEEKLY);
        Target deaths = Measure.DEATHS.target(Frequency.WEEKLY);
        return List.of(
                TargetPlan.leadingCount(cases, deaths).sceptical().learningFrom(MOST_ROWS),
                TargetPlan.following(deaths, cases).sceptical().learningFrom(MOST_ROWS));
    }

    /// What forecasters of the source are made with.
    public static Forecasters.Setup setup(PooledOptions forest, OriginalOptions original) {
        return new Forecasters.Setup(all(), forest, original);
    }

    /// The same with forests so small that many past dates are forecast in seconds: they tell how
    /// good the forecasts are, and are a little worse themselves.
    public static Forecasters.Setup small(OriginalOptions original) {
        return new Forecasters.Setup(
                all().stream().map(plan -> plan.learningFrom(SMALL_ROWS)).toList(),
                new PooledOptions(SMALL_TREES, PooledOptions.STANDARD.seed()),
                original);
    }
}
