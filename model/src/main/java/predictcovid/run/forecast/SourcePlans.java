package predictcovid.run.forecast;

import java.util.List;
import predictcovid.forecast.Forecasters;
import predictcovid.forecast.original.OriginalOptions;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.series.Measure;
import predictcovid.target.Frequency;
import predictcovid.target.Target;

/// How cases and deaths of the source are forecast: the history of an epidemic that is new is
/// doubted.
public final class SourcePlans {
    private SourcePlans() {}

    public static List<TargetPlan> all() {
        Target cases = Measure.CASES.target(Frequency.WEEKLY);
        Target deaths = Measure.DEATHS.target(Frequency.WEEKLY);
        return List.of(
                TargetPlan.leadingCount(cases, deaths).sceptical(),
                TargetPlan.following(deaths, cases).sceptical());
    }

    /// What forecasters of the source are made with.
    public static Forecasters.Setup setup(PooledOptions forest, OriginalOptions original) {
        return new Forecasters.Setup(all(), forest, original);
    }
}
