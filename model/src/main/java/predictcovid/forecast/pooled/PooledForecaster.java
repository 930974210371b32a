package predictcovid.forecast.pooled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.feature.panel.FeatureTable;
import predictcovid.feature.panel.PanelFeatures;
import predictcovid.feature.panel.RealTimeSignal;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileForecaster;
import predictcovid.series.panel.Panel;
import predictcovid.series.vintage.ReportArchive;

/// Quantile forecasts of several targets in all places of a panel: changes from the last value,
/// corrected for revisions, by a blend of pooled quantile forests.
public final class PooledForecaster implements QuantileForecaster {
    private final List<TargetPlan> plans;
    private final PooledOptions options;

    public PooledForecaster(List<TargetPlan> plans, PooledOptions options) {
        this.plans = List.copyOf(plans);
        this.options = options;
    }

    @Override
    public String name() {
        return "quantile-forest";
    }

    @Override
    public List<QuantileForecast> forecast(
            ReportArchive archive, LocalDate referenceDate, List<Integer> horizons) {
        ReportArchive known = archive.knownAt(referenceDate);
        Map<String, RealTimeSignal> signals = new HashMap<>();
        for (TargetPlan plan : plans) {
            if (known.targets().containsKey(plan.target())) {
                signals.put(
                        plan.target(),
                        new RealTimeSignal(
                                known.targets().get(plan.target()),
                                archive.geography(),
                                plan.kind()));
            }
        }
        Map<String, TargetRows> rows = new HashMap<>();
        for (TargetPlan plan : plans) {
            Optional.ofNullable(signals.get(plan.target()))
                    .ifPresent(signal -> rows.put(plan.target(), rows(signal, plan, signals)));
        }
        List<QuantileForecast> forecasts = new ArrayList<>();
        for (TargetPlan plan : plans) {
            Optional.ofNullable(rows.get(plan.target()))
                    .ifPresent(own -> {
                        TargetForecast forecast =
                                new TargetForecast(
                                        plan,
                                        options,
                                        own,
                                        plan.foreign().map(rows::get),
                                        leads(own, referenceDate, horizons));
                        double[][][] quantiles = forecast.quantiles();
                        forecasts.addAll(named(plan, own, quantiles, referenceDate, horizons));
                    });
        }
        return forecasts;
    }

    private static TargetRows rows(
            RealTimeSignal signal, TargetPlan plan, Map<String, RealTimeSignal> signals) {
        FeatureTable table = PanelFeatures.of(signal, plan.companion().map(signals::get));
        return new TargetRows(signal, table);
    }

    private static int[] leads(TargetRows own, LocalDate referenceDate, List<Integer> horizons) {
        int reference = own.signal().current().panel().step(referenceDate);
        return horizons.stream()
                .mapToInt(horizon -> reference + horizon - own.signal().lastStep())
                .toArray();
    }

    private static List<QuantileForecast> named(
            TargetPlan plan,
            TargetRows own,
            double[][][] quantiles,
            LocalDate referenceDate,
            List<Integer> horizons) {
        Panel panel = own.signal().current().panel();
        List<QuantileForecast> forecasts = new ArrayList<>();
        for (int area = 0; area < quantiles.length; area++) {
            for (int j = 0; j < quantiles[area].length; j++) {
                ForecastTask task =
                        new ForecastTask(
                                plan.target(),
                                own.signal().geography().areas().get(area).code(),
                                referenceDate,
                                horizons.get(j),
                                referenceDate.plusDays(
                                        (long) horizons.get(j) * panel.frequency().days()));
                forecasts.add(new QuantileForecast(task, quantiles[area][j]));
            }
        }
        return forecasts;
    }
}
