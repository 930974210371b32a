package predictcovid.forecast.pooled;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Forecaster;
import predictcovid.forecast.pooled.rows.TargetRows;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.Area;
import predictcovid.series.Panel;
import predictcovid.series.Steps;
import predictcovid.series.Tally;

/// `quantile-forest`: quantile forecasts of several targets in all places of a panel, by changes
/// from the last value, corrected for revisions, and a blend of pooled quantile forests. Days are
/// forecast where the archive has the same target by the day and by the week.
public final class QuantileForestForecaster implements Forecaster {
    /// The name of this forecaster.
    public static final String NAME = "quantile-forest";

    private final List<TargetPlan> plans;
    private final PooledOptions options;

    /// @param plans of targets by the week
    public QuantileForestForecaster(List<TargetPlan> plans, PooledOptions options) {
        this.plans = List.copyOf(plans);
        this.options = options;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<QuantileForecast> forecast(ForecastRequest request) {
        return explained(request, ExplanationDepth.NONE).forecasts();
    }

    /// The same forecasts, those by the week with their reasons; each forest is grown once for
    /// both.
    @Override
    public ExplainedForecast explained(ForecastRequest request, ExplanationDepth depth) {
        return explained(request, depth, Steps.NONE);
    }

    @Override
    public ExplainedForecast explained(
            ForecastRequest request, ExplanationDepth depth, Steps steps) {
        Tally tally = new Tally(steps, TargetForecast.WORK * forecasts(request));
        KnownTargets known = KnownTargets.of(plans, request.known());
        ExplainedForecast all = ExplainedForecast.NONE;
        if (!request.horizons().weeks().isEmpty()) {
            all = weeks(known, request, depth, tally);
        }
        if (!request.horizons().days().isEmpty()) {
            List<QuantileForecast> days =
                    new DayForecaster(plans, options).forecast(known, request, tally);
            all = all.and(new ExplainedForecast(days, List.of(), List.of()));
        }
        return all;
    }

    /// How many targets are forecast, by the week and by the day.
    private long forecasts(ForecastRequest request) {
        long weekly = request.horizons().weeks().isEmpty() ? 0 : 1;
        long daily = request.horizons().days().isEmpty() ? 0 : 1;
        return plans.stream()
                .map(plan -> plan.target().name())
                .mapToLong(target ->
                        (request.targets().contains(target) ? weekly : 0)
                                + (request.targets().contains(DayForecaster.daily(target))
                                        ? daily
                                        : 0))
                .sum();
    }

    private ExplainedForecast weeks(
            KnownTargets known, ForecastRequest request, ExplanationDepth depth, Tally tally) {
        ExplainedForecast all = ExplainedForecast.NONE;
        for (TargetPlan plan : plans) {
            Optional<TargetRows> own = known.of(plan.target().name());
            if (own.isPresent() && request.targets().contains(plan.target().name())) {
                List<TargetRows> foreign = known.others(plan);
                TargetForecast forecast =
                        new TargetForecast(
                                plan,
                                options,
                                own.get(),
                                foreign,
                                leads(own.get(), request),
                                tally);
                all = all.and(forecast.explained(tasks(own.get(), plan, request), depth));
            }
        }
        return all;
    }

    private static int[] leads(TargetRows own, ForecastRequest request) {
        int reference = own.signal().current().panel().step(request.referenceDate());
        return request.horizons().weeks().stream()
                .mapToInt(horizon -> reference + horizon - own.signal().lastStep())
                .toArray();
    }

    private static BiFunction<Area, Integer, ForecastTask> tasks(
            TargetRows own, TargetPlan plan, ForecastRequest request) {
        Panel panel = own.signal().current().panel();
        LocalDate referenceDate = request.referenceDate();
        List<Integer> horizons = request.horizons().weeks();
        return (area, j) ->
                new ForecastTask(
                        plan.target().name(),
                        area.code(),
                        referenceDate,
                        horizons.get(j),
                        referenceDate.plusDays((long) horizons.get(j) * panel.frequency().days()));
    }
}
