package predictcovid.run.past;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.TaskScore;
import predictcovid.backtest.summary.Loss;
import predictcovid.backtest.summary.RelativeSkill;
import predictcovid.backtest.summary.ScoreSummary;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;

/// How good the past forecasts of one target in one place were.
///
/// @param horizon steps ahead; empty of all steps together
/// @param overBaseline what the forecaster lost, as a weighted interval score, for each unit that
///   the baseline lost on the same tasks; NaN without such tasks
public record PlaceScore(
        String forecaster,
        String target,
        String location,
        OptionalInt horizon,
        ScoreSummary summary,
        double overBaseline) {

    private record Series(String target, String location) {}

    /// The scores of two forecasters in every place where something is known of what came.
    ///
    /// @param truth what came of a task
    static List<PlaceScore> of(
            Function<ForecastTask, Optional<Outcome>> truth,
            String forecaster,
            List<QuantileForecast> forecasts,
            String baseline,
            List<QuantileForecast> baselineForecasts) {
        Map<Series, List<TaskScore>> mine = scored(truth, forecaster, forecasts);
        Map<Series, List<TaskScore>> others = scored(truth, baseline, baselineForecasts);
        List<PlaceScore> scores = new ArrayList<>();
        mine.forEach((series, of) -> {
            List<TaskScore> other = others.getOrDefault(series, List.of());
            scores.addAll(of(series, of, other));
            scores.addAll(of(series, other, other));
        });
        return scores;
    }

    private static Map<Series, List<TaskScore>> scored(
            Function<ForecastTask, Optional<Outcome>> truth,
            String name,
            List<QuantileForecast> forecasts) {
        return forecasts.stream()
                .flatMap(forecast ->
                        truth.apply(forecast.task()).stream()
                                .map(outcome -> TaskScore.of(name, forecast, outcome)))
                .collect(
                        groupingBy(
                                score -> new Series(score.task().target(), score.task().location()),
                                LinkedHashMap::new,
                                toList()));
    }

    private static List<PlaceScore> of(
            Series series, List<TaskScore> scores, List<TaskScore> baseline) {
        if (scores.isEmpty()) {
            return List.of();
        }
        Map<Integer, List<TaskScore>> byHorizon = byHorizon(scores);
        Map<Integer, List<TaskScore>> other = byHorizon(baseline);
        return Stream.concat(
                        Stream.of(one(series, OptionalInt.empty(), scores, baseline)),
                        byHorizon.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                                .map(each ->
                                        one(
                                                series,
                                                OptionalInt.of(each.getKey()),
                                                each.getValue(),
                                                other.getOrDefault(each.getKey(), List.of()))))
                .toList();
    }

    private static Map<Integer, List<TaskScore>> byHorizon(List<TaskScore> scores) {
        return scores.stream()
                .collect(groupingBy(score -> score.task().horizon(), TreeMap::new, toList()));
    }

    private static PlaceScore one(
            Series series, OptionalInt horizon, List<TaskScore> scores, List<TaskScore> baseline) {
        return new PlaceScore(
                scores.getFirst().forecaster(),
                series.target,
                series.location,
                horizon,
                ScoreSummary.of(scores),
                RelativeSkill.of(
                                scores.stream().map(TaskScore::loss).toList(),
                                baseline.stream().map(TaskScore::loss).toList())
                        .ratio(Loss.WIS));
    }
}
