package predictcovid.run.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import predictcovid.forecast.baseline.Baselines;
import predictcovid.forecast.pooled.PooledForecaster;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.forecast.quantile.QuantileForecaster;
import predictcovid.forest.ForestOptions;
import predictcovid.run.settings.WrongSettings;
import predictcovid.text.Fault;

/// The forecasters that can compete, by name.
public final class Competitors {
    /// Names of all, the best known first.
    public static final List<String> NAMES =
            List.of(PooledForecaster.NAME, "recursive", "naive", "seasonal-naive", "hub-baseline");

    private static final int TREES_OF_A_PLACE = 100;

    private Competitors() {}

    /// The forecasters of these names.
    ///
    /// @throws WrongSettings when one is not known
    public static List<QuantileForecaster> of(
            List<String> names, List<TargetPlan> plans, PooledOptions options) {
        ForestOptions classic = new ForestOptions(TREES_OF_A_PLACE, options.seed());
        Map<String, Supplier<QuantileForecaster>> known = new LinkedHashMap<>();
        known.put(PooledForecaster.NAME, () -> new PooledForecaster(plans, options));
        known.put("recursive", () -> Baselines.recursive(classic));
        known.put("naive", Baselines::naive);
        known.put("seasonal-naive", Baselines::seasonalNaive);
        known.put("hub-baseline", Baselines::hubBaseline);
        List<QuantileForecaster> competitors = new ArrayList<>();
        for (String name : names) {
            Supplier<QuantileForecaster> forecaster = known.get(name);
            if (forecaster == null) {
                throw new WrongSettings(
                        List.of(
                                new Fault(
                                        "run.backtest.no-forecaster",
                                        name,
                                        String.join(", ", known.keySet()))));
            }
            competitors.add(forecaster.get());
        }
        return competitors;
    }
}
