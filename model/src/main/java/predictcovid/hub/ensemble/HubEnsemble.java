package predictcovid.hub.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import predictcovid.forecast.quantile.CategoryEnsemble;
import predictcovid.forecast.quantile.CategoryForecast;
import predictcovid.forecast.quantile.EnsembleMethod;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileEnsemble;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.submission.SamplePath;
import predictcovid.hub.task.TargetOutputs;

/// The forecasts of an ensemble in one round.
///
/// @param quantiles of every task that two models or more tell so
/// @param categories the same of probabilities
/// @param samples trajectories of the linear pool
/// @param scarce targets and places whose models tell too few trajectories for the hub
/// @param incomplete tasks that some of the models lack; made from the others
/// @param single tasks that only one model has, and the ensemble has not
public record HubEnsemble(
        List<QuantileForecast> quantiles,
        List<CategoryForecast> categories,
        List<SamplePath> samples,
        int scarce,
        int incomplete,
        int single) {
    private static final Comparator<ForecastTask> ORDER =
            Comparator.comparing(ForecastTask::target)
                    .thenComparing(ForecastTask::location)
                    .thenComparingInt(ForecastTask::horizon);

    public HubEnsemble {
        quantiles = List.copyOf(quantiles);
        categories = List.copyOf(categories);
        samples = List.copyOf(samples);
    }

    /// Combines the models task by task. Models that lack a task leave their weight to the others.
    ///
    /// @param outputs how many trajectories the hub takes
    public static HubEnsemble of(
            EnsembleMethod method,
            ModelForecasts round,
            ModelWeights weights,
            TargetOutputs outputs) {
        Combining combining = new Combining(round.models().size(), weights);
        SamplePool pool = new SamplePool(outputs, weights);
        if (method == EnsembleMethod.LINEAR_POOL) {
            round.samples().forEach((all, members) -> combining.pool(all.target(), members, pool));
        }
        return new HubEnsemble(
                combining.all(
                        round.quantiles(),
                        (members, of) -> QuantileEnsemble.of(method, members, of)),
                combining.all(
                        round.categories(),
                        (members, of) -> CategoryEnsemble.of(method, members, of)),
                pool.paths(),
                pool.scarce(),
                combining.incomplete,
                combining.single);
    }

    /// Whether no two models have a task in common.
    public boolean isEmpty() {
        return quantiles.isEmpty() && categories.isEmpty() && samples.isEmpty();
    }

    private static final class Combining {
        private final int models;
        private final ModelWeights weights;
        private int incomplete;
        private int single;

        Combining(int models, ModelWeights weights) {
            this.models = models;
            this.weights = weights;
        }

        void pool(String target, Map<String, List<SamplePath>> members, SamplePool pool) {
            if (members.size() < 2) {
                single++;
                return;
            }
            incomplete += members.size() < models ? 1 : 0;
            pool.add(target, members);
        }

        <F> List<F> all(
                Map<ForecastTask, Map<String, F>> tasks,
                BiFunction<List<F>, double[], F> combination) {
            Map<ForecastTask, F> combined = new LinkedHashMap<>();
            tasks.forEach((task, members) -> {
                if (members.size() < 2) {
                    single++;
                    return;
                }
                incomplete += members.size() < models ? 1 : 0;
                List<String> names = List.copyOf(members.keySet());
                combined.put(
                        task,
                        combination.apply(
                                new ArrayList<>(members.values()),
                                weights.of(task.target(), names)));
            });
            return combined.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(ORDER))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }
}
