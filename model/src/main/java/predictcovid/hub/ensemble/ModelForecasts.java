package predictcovid.hub.ensemble;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import predictcovid.forecast.CategoryForecast;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.submission.ReadForecasts;

/// What the models of a hub say in one round: of each task the forecast of each model.
///
/// @param models all that say anything
/// @param samples how many trajectories they tell
public record ModelForecasts(
        List<String> models,
        Map<ForecastTask, Map<String, QuantileForecast>> quantiles,
        Map<ForecastTask, Map<String, CategoryForecast>> categories,
        int samples) {
    public ModelForecasts {
        models = List.copyOf(models);
        quantiles = Collections.unmodifiableMap(new LinkedHashMap<>(quantiles));
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    }

    /// Sorts what was read of each model.
    public static ModelForecasts of(Map<String, ReadForecasts> read) {
        Map<ForecastTask, Map<String, QuantileForecast>> quantiles = new LinkedHashMap<>();
        Map<ForecastTask, Map<String, CategoryForecast>> categories = new LinkedHashMap<>();
        int samples = 0;
        for (Map.Entry<String, ReadForecasts> model : new TreeMap<>(read).entrySet()) {
            ReadForecasts said = model.getValue();
            put(quantiles, model.getKey(), said.quantiles(), QuantileForecast::task);
            put(categories, model.getKey(), said.categories(), CategoryForecast::task);
            samples += said.samples().size();
        }
        List<String> models =
                new TreeMap<>(read)
                        .entrySet().stream()
                                .filter(each -> !isEmpty(each.getValue()))
                                .map(Map.Entry::getKey)
                                .toList();
        return new ModelForecasts(models, quantiles, categories, samples);
    }

    private static <F> void put(
            Map<ForecastTask, Map<String, F>> all,
            String model,
            List<F> said,
            Function<F, ForecastTask> task) {
        said.forEach(each ->
                all.computeIfAbsent(task.apply(each), _ -> new LinkedHashMap<>()).put(model, each));
    }

    private static boolean isEmpty(ReadForecasts read) {
        return read.quantiles().isEmpty() && read.categories().isEmpty();
    }
}
