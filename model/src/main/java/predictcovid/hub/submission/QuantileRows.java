package predictcovid.hub.submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.task.TargetOutputs;

/// The quantiles of each task, at the levels that its hub asks for.
final class QuantileRows {
    private final TargetOutputs outputs;
    private final Map<String, QuantileLevels> levels = new HashMap<>();
    private final Map<ForecastTask, double[]> quantiles = new LinkedHashMap<>();

    /// The task of the row before, its levels and its quantiles.
    private @Nullable ForecastTask last;

    private QuantileLevels wanted = QuantileLevels.HUB;
    private double[] known = {};

    QuantileRows(TargetOutputs outputs) {
        this.outputs = outputs;
    }

    /// Levels that the hub does not ask for are passed over.
    void add(ForecastTask task, double level, double value) {
        if (!task.equals(last)) {
            wanted = levels.computeIfAbsent(task.target(), outputs::levels);
            known = quantiles.computeIfAbsent(task, _ -> missing(wanted.size()));
            last = task;
        }
        int k = wanted.indexOf(level);
        if (k >= 0) {
            known[k] = value;
        }
    }

    boolean isEmpty() {
        return quantiles.isEmpty();
    }

    /// Those that have all levels.
    List<QuantileForecast> forecasts() {
        List<QuantileForecast> forecasts = new ArrayList<>();
        quantiles.forEach((task, values) -> {
            if (isDistribution(values)) {
                QuantileLevels told = Objects.requireNonNull(levels.get(task.target()));
                forecasts.add(new QuantileForecast(told, task, values));
            }
        });
        return forecasts;
    }

    /// Number of all others.
    int unusable() {
        return (int) quantiles.values().stream().filter(each -> !isDistribution(each)).count();
    }

    private static double[] missing(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static boolean isDistribution(double... values) {
        for (int k = 0; k < values.length; k++) {
            if (!(values[k] >= (k == 0 ? 0 : values[k - 1])) || Double.isInfinite(values[k])) {
                return false;
            }
        }
        return true;
    }
}
