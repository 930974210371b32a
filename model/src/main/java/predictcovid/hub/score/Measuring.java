package predictcovid.hub.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import predictcovid.backtest.CategoryScore;
import predictcovid.backtest.SampleScore;
import predictcovid.forecast.quantile.CategoryForecast;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.submission.SamplePath;
import predictcovid.hub.submission.Statistic;
import predictcovid.hub.task.TargetOutputs;

/// Judges forecasts that are told as probabilities, samples or single numbers.
///
/// @param outputs tell which categories have an order
record Measuring(TaskOutcomes outcomes, TargetOutputs outputs) {
    /// The scores of probabilities; none while the outcome is unknown.
    List<MeasuredTask> of(String model, CategoryForecast forecast) {
        ForecastTask task = forecast.task();
        Optional<String> came = outcomes.category(task, forecast.categories());
        List<MeasuredTask> measured = new ArrayList<>();
        came.map(category -> CategoryScore.of(forecast, category))
                .ifPresent(score -> {
                    measured.add(new MeasuredTask(model, task, ScoringRule.LOG_SCORE, score.log()));
                    if (outputs.areOrdered(task.target())) {
                        measured.add(
                                new MeasuredTask(model, task, ScoringRule.RPS, score.ranked()));
                    }
                });
        return measured;
    }

    /// The error of a mean or a median; none where the outcome is not known.
    List<MeasuredTask> of(String model, Statistic point) {
        return outcomes.number(point.task()).stream()
                .map(observed -> point.value() - observed)
                .mapToObj(error ->
                        point.type().equals(Statistic.MEAN)
                                ? new MeasuredTask(
                                        model,
                                        point.task(),
                                        ScoringRule.SQUARED_ERROR,
                                        error * error)
                                : new MeasuredTask(
                                        model,
                                        point.task(),
                                        ScoringRule.ABSOLUTE_ERROR,
                                        Math.abs(error)))
                .toList();
    }

    /// The scores of the samples of a model, all of one target, place and reference date.
    List<MeasuredTask> of(String model, List<SamplePath> paths) {
        List<MeasuredTask> measured = new ArrayList<>();
        weekly(paths)
                .forEach((task, draws) ->
                        outcomes.number(task)
                                .ifPresent(observed ->
                                        measured.add(
                                                new MeasuredTask(
                                                        model,
                                                        task,
                                                        ScoringRule.CRPS,
                                                        SampleScore.crps(draws, observed)))));
        energy(model, paths).ifPresent(measured::add);
        return measured;
    }

    private static Map<ForecastTask, double[]> weekly(List<SamplePath> paths) {
        Map<ForecastTask, List<Double>> draws = new LinkedHashMap<>();
        for (SamplePath path : paths) {
            for (int step = 0; step < path.tasks().size(); step++) {
                draws.computeIfAbsent(path.tasks().get(step), _ -> new ArrayList<>())
                        .add(path.value(step));
            }
        }
        Map<ForecastTask, double[]> weekly = new LinkedHashMap<>();
        draws.forEach(
                (task, values) -> weekly.put(task, values.stream().mapToDouble(v -> v).toArray()));
        return weekly;
    }

    /// Nothing where only one week is told, where draws of different weeks have different names and
    /// so are no trajectories, or where a week's outcome is unknown.
    private Optional<MeasuredTask> energy(String model, List<SamplePath> paths) {
        List<ForecastTask> tasks = ahead(paths.getFirst());
        boolean areTrajectories = paths.stream().allMatch(path -> ahead(path).equals(tasks));
        double[] observed =
                tasks.stream()
                        .map(outcomes::number)
                        .flatMapToDouble(OptionalDouble::stream)
                        .toArray();
        if (!areTrajectories || tasks.size() < 2 || observed.length < tasks.size()) {
            return Optional.empty();
        }
        double[][] values = paths.stream().map(Measuring::valuesAhead).toArray(double[][]::new);
        ForecastTask first = tasks.getFirst();
        ForecastTask all =
                ForecastTask.ofNoWeek(first.target(), first.location(), first.referenceDate());
        return Optional.of(
                new MeasuredTask(
                        model, all, ScoringRule.ENERGY, SampleScore.energy(values, observed)));
    }

    private static List<ForecastTask> ahead(SamplePath path) {
        return path.tasks().stream().filter(task -> task.horizon() >= 0).toList();
    }

    private static double[] valuesAhead(SamplePath path) {
        return IntStream.range(0, path.tasks().size())
                .filter(step -> path.tasks().get(step).horizon() >= 0)
                .mapToDouble(path::value)
                .toArray();
    }
}
