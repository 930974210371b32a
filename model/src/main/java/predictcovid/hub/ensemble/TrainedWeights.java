package predictcovid.hub.ensemble;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.TaskScore;
import predictcovid.forecast.quantile.EnsembleMethod;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileEnsemble;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.score.TaskOutcomes;

/// Weights learnt from past scores, as in Ray et al. (2023, International Journal of Forecasting
/// 39, 1366–1383): exp(−θ · relative WIS), scaled to sum to 1, with the θ whose ensemble would have
/// had the best WIS on the same past forecasts. θ = 0 gives equal weights, so that scores which
/// tell nothing change nothing.
public final class TrainedWeights {
    private static final double[] THETAS = {0, 0.5, 1, 2, 3, 5, 8, 12, 20};

    private final EnsembleMethod method;
    private final List<PastTask> past;

    private record Member(String model, QuantileForecast forecast, double wis) {}

    private record PastTask(ForecastTask task, double observed, List<Member> members) {
        double mean() {
            return members.stream().collect(averagingDouble(Member::wis));
        }
    }

    private TrainedWeights(EnsembleMethod method, List<PastTask> past) {
        this.method = method;
        this.past = past;
    }

    /// The weights for each target; nothing when no past task of two models has an outcome.
    ///
    /// @param past forecasts of earlier rounds
    /// @param outcomes as they are known now
    public static Optional<ModelWeights> of(
            EnsembleMethod method, List<ModelForecasts> past, TaskOutcomes outcomes) {
        Map<String, Map<String, Double>> byTarget = new TreeMap<>();
        tasks(past, outcomes).stream()
                .collect(groupingBy(each -> each.task.target()))
                .forEach((target, tasks) ->
                        byTarget.put(target, new TrainedWeights(method, tasks).best()));
        return byTarget.isEmpty() ? Optional.empty() : Optional.of(new ModelWeights(byTarget));
    }

    private static List<PastTask> tasks(List<ModelForecasts> past, TaskOutcomes outcomes) {
        List<PastTask> tasks = new ArrayList<>();
        for (ModelForecasts round : past) {
            round.quantiles()
                    .forEach((task, members) ->
                            outcomes.number(task)
                                    .ifPresent(
                                            observed -> tasks.add(past(task, observed, members))));
        }
        tasks.removeIf(each -> each.members.size() < 2);
        return tasks;
    }

    private static PastTask past(
            ForecastTask task, double observed, Map<String, QuantileForecast> forecasts) {
        List<Member> members = new ArrayList<>();
        forecasts.forEach((model, forecast) ->
                members.add(new Member(model, forecast, wis(forecast, observed))));
        return new PastTask(task, observed, members);
    }

    private static double wis(QuantileForecast forecast, double observed) {
        return TaskScore.of("", forecast, Outcome.of(observed)).wis().total();
    }

    private Map<String, Double> best() {
        Map<String, Double> relative = relativeWis();
        Map<String, Double> best = weights(relative, THETAS[0]);
        double least = loss(best);
        for (double theta : THETAS) {
            Map<String, Double> weights = weights(relative, theta);
            double loss = loss(weights);
            if (loss < least) {
                least = loss;
                best = weights;
            }
        }
        return best;
    }

    /// Each model's WIS over the mean of all models on its tasks.
    private Map<String, Double> relativeWis() {
        Map<String, Double> relative = new TreeMap<>();
        TreeSet<String> models =
                past.stream()
                        .flatMap(task -> task.members.stream())
                        .map(Member::model)
                        .collect(toCollection(TreeSet::new));
        for (String model : models) {
            double own = 0;
            double all = 0;
            for (PastTask task : past) {
                for (Member member : task.members) {
                    if (member.model.equals(model)) {
                        own += member.wis;
                        all += task.mean();
                    }
                }
            }
            relative.put(model, all > 0 ? own / all : 1);
        }
        return relative;
    }

    private static Map<String, Double> weights(Map<String, Double> relative, double theta) {
        Map<String, Double> weights = new TreeMap<>();
        relative.forEach((model, ratio) -> weights.put(model, Math.exp(-theta * ratio)));
        double sum = weights.values().stream().mapToDouble(v -> v).sum();
        weights.replaceAll((_, weight) -> weight / sum);
        return weights;
    }

    private double loss(Map<String, Double> weights) {
        double loss = 0;
        for (PastTask task : past) {
            List<QuantileForecast> forecasts = task.members.stream().map(Member::forecast).toList();
            double[] of =
                    task.members.stream()
                            .mapToDouble(member -> weights.getOrDefault(member.model, 0.0))
                            .toArray();
            loss += wis(QuantileEnsemble.of(method, forecasts, of), task.observed);
        }
        return loss;
    }
}
