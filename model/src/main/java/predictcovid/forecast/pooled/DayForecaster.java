package predictcovid.forecast.pooled;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.pooled.rows.TargetRows;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.Area;
import predictcovid.series.Panel;
import predictcovid.series.Tally;

/// Daily quantile forecasts by the pooled forests: features of the weeks that end on the reference
/// date, outcomes of the days after it.
final class DayForecaster {
    private final List<TargetPlan> plans;
    private final PooledOptions options;

    DayForecaster(List<TargetPlan> plans, PooledOptions options) {
        this.plans = plans;
        this.options = options;
    }

    /// Forecasts the targets whose days and weeks are both known.
    List<QuantileForecast> forecast(KnownTargets weeks, ForecastRequest request, Tally tally) {
        Map<String, Panel> days = days(request);
        KnownTargets known = weeks.withDays(days);
        List<QuantileForecast> all = new ArrayList<>();
        for (TargetPlan plan : plans) {
            Optional<TargetRows> own = known.of(plan.target().name());
            if (own.isPresent() && request.targets().contains(daily(plan.target().name()))) {
                List<TargetRows> foreign = known.others(plan);
                TargetForecast forecast =
                        new TargetForecast(
                                plan,
                                options,
                                own.get(),
                                foreign,
                                leads(own.get(), request),
                                tally);
                all.addAll(forecast.named(tasks(plan, request)));
            }
        }
        return all;
    }

    /// From the last week of the target, which may have ended before the reference date.
    private static int[] leads(TargetRows own, ForecastRequest request) {
        Panel weeks = own.signal().current().panel();
        LocalDate last = weeks.date(own.signal().lastStep());
        int behind = (int) ChronoUnit.DAYS.between(last, request.referenceDate());
        return request.horizons().days().stream().mapToInt(day -> behind + day).toArray();
    }

    /// By target of weeks its days.
    private Map<String, Panel> days(ForecastRequest request) {
        Map<String, Panel> days = new HashMap<>();
        for (TargetPlan plan : plans) {
            request.known()
                    .vintages(daily(plan.target().name()))
                    .map(vintages -> vintages.newest().panel())
                    .ifPresent(panel -> days.put(plan.target().name(), panel));
        }
        return days;
    }

    /// The name by the day of a target of weeks.
    static String daily(String weekly) {
        return weekly.replaceFirst("^wk ", "day ");
    }

    private static BiFunction<Area, Integer, ForecastTask> tasks(
            TargetPlan plan, ForecastRequest request) {
        LocalDate origin = request.referenceDate();
        List<Integer> days = request.horizons().days();
        return (area, j) ->
                new ForecastTask(
                        daily(plan.target().name()),
                        area.code(),
                        origin,
                        days.get(j),
                        origin.plusDays(days.get(j)));
    }
}
