package predictcovid.run.hub;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.task.TargetOutputs;

/// Tells distributions at the levels that a hub asks for, which are not always the 23: between two
/// known quantiles a level's lies on the line through both.
///
/// @param outputs how the hub wants each target to be told
record AskedLevels(TargetOutputs outputs) {
    /// The same distributions; one that is asked for beyond the outermost known levels stays as it
    /// is, since nothing tells its tails.
    List<QuantileForecast> of(List<QuantileForecast> forecasts) {
        Map<String, QuantileLevels> levels = new HashMap<>();
        return forecasts.stream()
                .map(each -> told(each, levels.computeIfAbsent(target(each), outputs::levels)))
                .toList();
    }

    private static String target(QuantileForecast forecast) {
        return forecast.task().target();
    }

    private static QuantileForecast told(QuantileForecast forecast, QuantileLevels asked) {
        QuantileLevels known = forecast.levels();
        boolean isWithin =
                asked.level(0) >= known.level(0)
                        && asked.level(asked.size() - 1) <= known.level(known.size() - 1);
        if (asked.equals(known) || !isWithin) {
            return forecast;
        }
        double[] quantiles = new double[asked.size()];
        for (int k = 0; k < quantiles.length; k++) {
            quantiles[k] = at(forecast, asked.level(k));
        }
        return new QuantileForecast(asked, forecast.task(), quantiles);
    }

    private static double at(QuantileForecast forecast, double level) {
        int known = forecast.levels().indexOf(level);
        return known >= 0 ? forecast.quantile(known) : forecast.at(level);
    }
}
