package predictcovid.forecast.pooled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import predictcovid.forecast.pooled.rows.TargetRows;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.panel.Area;
import predictcovid.series.panel.Panel;
import predictcovid.series.vintage.ReportArchive;

/// Daily quantile forecasts by the pooled forests: features of the weeks that end on the last known
/// day, outcomes of the days after it.
public final class DayForecaster {
    private final List<TargetPlan> plans;
    private final PooledOptions options;

    public DayForecaster(List<TargetPlan> plans, PooledOptions options) {
        this.plans = List.copyOf(plans);
        this.options = options;
    }

    /// Forecasts the days after the last step of each target.
    ///
    /// @param weeks what was known, in weeks that end on the last known day
    /// @param days by target the same in days, a series for each area
    /// @param horizon days ahead, at least 1
    public List<QuantileForecast> forecast(
            ReportArchive weeks, Map<String, Panel> days, int horizon) {
        KnownTargets known = KnownTargets.of(plans, weeks).withDays(days);
        int[] leads = IntStream.rangeClosed(1, horizon).toArray();
        List<QuantileForecast> all = new ArrayList<>();
        for (TargetPlan plan : plans) {
            Optional<TargetRows> own = known.of(plan.target().name());
            if (own.isPresent()) {
                TargetForecast forecast =
                        new TargetForecast(
                                plan, options, own.get(), plan.foreign().flatMap(known::of), leads);
                all.addAll(forecast.named(tasks(own.get(), plan)));
            }
        }
        return all;
    }

    private static BiFunction<Area, Integer, ForecastTask> tasks(TargetRows own, TargetPlan plan) {
        Panel weeks = own.signal().current().panel();
        LocalDate origin = weeks.date(own.signal().lastStep());
        return (area, j) ->
                new ForecastTask(
                        plan.target().name(), area.code(), origin, j + 1, origin.plusDays(j + 1L));
    }
}
