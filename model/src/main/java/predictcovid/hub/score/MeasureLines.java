package predictcovid.hub.score;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.series.Groups;

/// Compares the models of a hub by probabilities and samples: target by target, measure by measure,
/// part by part, the best first.
public final class MeasureLines {
    private MeasureLines() {}

    /// The comparison.
    ///
    /// @param baseline empty when there is none
    public static List<MeasureLine> of(
            List<MeasuredTask> measured, Optional<String> baseline, ScorePart part) {
        List<MeasureLine> lines = new ArrayList<>();
        Groups.by(measured, one -> one.task().target())
                .forEach((_, ofTarget) ->
                        Groups.by(ofTarget, MeasuredTask::measure)
                                .forEach((_, ofMeasure) ->
                                        Groups.by(ofMeasure, one -> part.of(one.task()))
                                                .forEach((value, ofPart) ->
                                                        lines.addAll(
                                                                lines(value, ofPart, baseline)))));
        return lines;
    }

    private static List<MeasureLine> lines(
            String part, List<MeasuredTask> measured, Optional<String> baseline) {
        Map<String, List<MeasuredTask>> models = Groups.by(measured, MeasuredTask::model);
        Map<ForecastTask, Double> reference =
                baseline.map(name -> models.getOrDefault(name, List.of())).stream()
                        .flatMap(List::stream)
                        .collect(toMap(MeasuredTask::task, MeasuredTask::value));
        return models.values().stream()
                .map(own -> line(part, own, reference))
                .sorted(
                        Comparator.comparingDouble(MeasureLine::relative)
                                .thenComparingDouble(MeasureLine::mean))
                .toList();
    }

    private static MeasureLine line(
            String part, List<MeasuredTask> own, Map<ForecastTask, Double> reference) {
        List<MeasuredTask> common =
                own.stream().filter(one -> reference.containsKey(one.task())).toList();
        double theirs =
                common.stream().mapToDouble(one -> reference.getOrDefault(one.task(), 0.0)).sum();
        MeasuredTask first = own.getFirst();
        return new MeasureLine(
                first.task().target(),
                first.measure(),
                part,
                first.model(),
                own.size(),
                sum(own) / own.size(),
                sum(common) / theirs);
    }

    private static double sum(List<MeasuredTask> measured) {
        return measured.stream().mapToDouble(MeasuredTask::value).sum();
    }
}
