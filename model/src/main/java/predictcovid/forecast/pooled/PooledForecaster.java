package predictcovid.forecast.pooled;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import predictcovid.forecast.pooled.reason.ExplainedForecast;
import predictcovid.forecast.pooled.reason.Insight;
import predictcovid.forecast.pooled.rows.TargetRows;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileForecaster;
import predictcovid.series.panel.Area;
import predictcovid.series.panel.Panel;
import predictcovid.series.vintage.ReportArchive;

/// Quantile forecasts of several targets in all places of a panel: changes from the last value,
/// corrected for revisions, by a blend of pooled quantile forests.
public final class PooledForecaster implements QuantileForecaster {
    /// The name of this forecaster.
    public static final String NAME = "quantile-forest";

    private final List<TargetPlan> plans;
    private final PooledOptions options;

    public PooledForecaster(List<TargetPlan> plans, PooledOptions options) {
        this.plans = List.copyOf(plans);
        this.options = options;
    }

    @Override
    public String name() {
        return NAME;
    }

    /// Forecasts every target of the archive that has a plan, in the calling fork-join pool or the
    /// common one.
    @Override
    public List<QuantileForecast> forecast(
            ReportArchive archive, LocalDate referenceDate, List<Integer> horizons) {
        return forecastKnown(archive.knownAt(referenceDate), referenceDate, horizons);
    }

    /// Forecasts from all of an archive, whenever its vintages were published.
    ///
    /// @param referenceDate a date of the panels' calendar
    public List<QuantileForecast> forecastKnown(
            ReportArchive archive, LocalDate referenceDate, List<Integer> horizons) {
        return explainedKnown(archive, referenceDate, horizons, Insight.NONE).forecasts();
    }

    /// The same as [#forecast] with reasons; each forest is grown once for both.
    public ExplainedForecast explained(
            ReportArchive archive,
            LocalDate referenceDate,
            List<Integer> horizons,
            Insight insight) {
        return explainedKnown(archive.knownAt(referenceDate), referenceDate, horizons, insight);
    }

    /// The same as [#forecastKnown] with reasons; each forest is grown once for both.
    public ExplainedForecast explainedKnown(
            ReportArchive archive,
            LocalDate referenceDate,
            List<Integer> horizons,
            Insight insight) {
        KnownTargets known = KnownTargets.of(plans, archive);
        ExplainedForecast all = ExplainedForecast.NONE;
        for (TargetPlan plan : plans) {
            Optional<TargetRows> own = known.of(plan.target().name());
            if (own.isPresent()) {
                int[] leads = leads(own.get(), referenceDate, horizons);
                Optional<TargetRows> foreign = plan.foreign().flatMap(known::of);
                TargetForecast forecast =
                        new TargetForecast(plan, options, own.get(), foreign, leads);
                all =
                        all.and(
                                forecast.explained(
                                        tasks(own.get(), plan, referenceDate, horizons), insight));
            }
        }
        return all;
    }

    private static int[] leads(TargetRows own, LocalDate referenceDate, List<Integer> horizons) {
        int reference = own.signal().current().panel().step(referenceDate);
        return horizons.stream()
                .mapToInt(horizon -> reference + horizon - own.signal().lastStep())
                .toArray();
    }

    private static BiFunction<Area, Integer, ForecastTask> tasks(
            TargetRows own, TargetPlan plan, LocalDate referenceDate, List<Integer> horizons) {
        Panel panel = own.signal().current().panel();
        return (area, j) ->
                new ForecastTask(
                        plan.target().name(),
                        area.code(),
                        referenceDate,
                        horizons.get(j),
                        referenceDate.plusDays((long) horizons.get(j) * panel.frequency().days()));
    }
}
