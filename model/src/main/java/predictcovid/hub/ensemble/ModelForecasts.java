package predictcovid.hub.ensemble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import predictcovid.forecast.quantile.CategoryForecast;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.submission.ReadForecasts;
import predictcovid.hub.submission.SamplePath;

/// What the models of a hub say in one round: of each task the forecast of each model.
///
/// @param models all that say anything
/// @param samples trajectories, by target and place: tasks of no single week
public record ModelForecasts(
        List<String> models,
        Map<ForecastTask, Map<String, QuantileForecast>> quantiles,
        Map<ForecastTask, Map<String, CategoryForecast>> categories,
        Map<ForecastTask, Map<String, List<SamplePath>>> samples) {
    public ModelForecasts {
        models = List.copyOf(models);
        quantiles = Collections.unmodifiableMap(new LinkedHashMap<>(quantiles));
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
        samples = Collections.unmodifiableMap(new LinkedHashMap<>(samples));
    }

    /// Sorts what was read of each model.
    public static ModelForecasts of(Map<String, ReadForecasts> read) {
        Map<ForecastTask, Map<String, QuantileForecast>> quantiles = new LinkedHashMap<>();
        Map<ForecastTask, Map<String, CategoryForecast>> categories = new LinkedHashMap<>();
        Map<ForecastTask, Map<String, List<SamplePath>>> samples = new LinkedHashMap<>();
        for (Map.Entry<String, ReadForecasts> model : new TreeMap<>(read).entrySet()) {
            ReadForecasts said = model.getValue();
            put(quantiles, model.getKey(), said.quantiles(), QuantileForecast::task);
            put(categories, model.getKey(), said.categories(), CategoryForecast::task);
            for (SamplePath path : said.samples()) {
                samples.computeIfAbsent(whole(path), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(model.getKey(), _ -> new ArrayList<>())
                        .add(path);
            }
        }
        List<String> models =
                new TreeMap<>(read)
                        .entrySet().stream()
                                .filter(each -> !isEmpty(each.getValue()))
                                .map(Map.Entry::getKey)
                                .toList();
        return new ModelForecasts(models, quantiles, categories, samples);
    }

    private static ForecastTask whole(SamplePath path) {
        ForecastTask first = path.tasks().getFirst();
        return ForecastTask.ofNoWeek(first.target(), first.location(), first.referenceDate());
    }

    /// How many trajectories they tell.
    public int trajectories() {
        return samples.values().stream()
                .flatMap(models -> models.values().stream())
                .mapToInt(List::size)
                .sum();
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
        return read.quantiles().isEmpty()
                && read.categories().isEmpty()
                && read.samples().isEmpty();
    }
}
