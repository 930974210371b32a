package predictcovid.hub.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import predictcovid.forecast.quantile.CategoryForecast;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.task.TargetOutputs;

/// The probabilities of each task's categories.
final class CategoryRows {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final TargetOutputs outputs;
    private final Map<ForecastTask, Map<String, Double>> probabilities = new LinkedHashMap<>();

    CategoryRows(TargetOutputs outputs) {
        this.outputs = outputs;
    }

    void add(ForecastTask task, String category, double value) {
        probabilities.computeIfAbsent(task, _ -> new LinkedHashMap<>()).put(category, value);
    }

    boolean isEmpty() {
        return probabilities.isEmpty();
    }

    /// Those that are distributions over all categories of their hub, in the hub's order, or over
    /// their own where it tells none.
    List<CategoryForecast> forecasts() {
        List<CategoryForecast> forecasts = new ArrayList<>();
        probabilities.forEach((task, of) -> {
            if (isUsable(task, of)) {
                List<String> categories = categories(task, of);
                forecasts.add(new CategoryForecast(task, categories, values(of, categories)));
            }
        });
        return forecasts;
    }

    /// Number of all others.
    int unusable() {
        return (int)
                probabilities.entrySet().stream()
                        .filter(each -> !isUsable(each.getKey(), each.getValue()))
                        .count();
    }

    private boolean isUsable(ForecastTask task, Map<String, Double> of) {
        List<String> categories = categories(task, of);
        return Set.copyOf(categories).equals(of.keySet())
                && CategoryForecast.isDistribution(values(of, categories));
    }

    /// Weeks are those of the forecast's own season: a hub lists only this year's.
    private List<String> categories(ForecastTask task, Map<String, Double> of) {
        List<String> known = outputs.categories(task.target());
        if (known.isEmpty()) {
            return List.copyOf(of.keySet());
        }
        boolean areDays =
                Stream.concat(known.stream(), of.keySet().stream())
                        .allMatch(each -> DAY.matcher(each).matches());
        return areDays ? of.keySet().stream().sorted().toList() : known;
    }

    private static double[] values(Map<String, Double> of, List<String> categories) {
        return categories.stream()
                .mapToDouble(category -> of.getOrDefault(category, Double.NaN))
                .toArray();
    }
}
