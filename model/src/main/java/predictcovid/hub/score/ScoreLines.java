package predictcovid.hub.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.backtest.TaskLoss;
import predictcovid.backtest.TaskScore;
import predictcovid.backtest.summary.Loss;
import predictcovid.backtest.summary.RelativeSkill;
import predictcovid.backtest.summary.ScoreSummary;
import predictcovid.series.Groups;
import predictcovid.text.Fault;

/// Compares the models of a hub: target by target, part by part, the best first.
public final class ScoreLines {
    private static final String USUAL = "baseline";

    private ScoreLines() {}

    /// The comparison.
    ///
    /// @param baseline empty when there is none
    public static List<ScoreLine> of(HubScores scores, Optional<String> baseline, ScorePart part) {
        List<ScoreLine> lines = new ArrayList<>();
        Groups.by(scores.scores(), score -> score.task().target())
                .forEach((target, ofTarget) ->
                        Groups.by(ofTarget, score -> part.of(score.task()))
                                .forEach((value, ofPart) ->
                                        lines.addAll(lines(target, value, ofPart, baseline))));
        return lines;
    }

    /// The model that others are compared with: the one of this name, or the one that is called a
    /// baseline.
    ///
    /// @throws Fault when no model has the name
    public static Optional<String> baseline(HubScores scores, Optional<String> name) {
        if (name.isPresent() && !scores.models().contains(name.get())) {
            throw new Fault(
                    Fault.Kind.WRONG_USE,
                    "hub.score.no-baseline",
                    name.get(),
                    String.join(", ", scores.models()));
        }
        return name.or(
                () -> scores.models().stream().filter(model -> model.endsWith(USUAL)).findFirst());
    }

    private static List<ScoreLine> lines(
            String target, String part, List<TaskScore> scores, Optional<String> baseline) {
        Map<String, List<TaskScore>> models = Groups.by(scores, TaskScore::forecaster);
        List<TaskLoss> reference =
                losses(
                        baseline.map(name -> models.getOrDefault(name, List.of()))
                                .orElse(List.of()));
        List<ScoreLine> lines = new ArrayList<>();
        models.forEach((model, own) ->
                lines.add(
                        line(
                                new ScoreLine(target, part, model, own.size(), 0, 0, 0, 0, 0, 0),
                                ScoreSummary.of(own),
                                RelativeSkill.of(losses(own), reference))));
        lines.sort(
                Comparator.comparingDouble(ScoreLine::relative)
                        .thenComparingDouble(ScoreLine::wis));
        return lines;
    }

    private static ScoreLine line(ScoreLine named, ScoreSummary summary, RelativeSkill skill) {
        return new ScoreLine(
                named.target(),
                named.part(),
                named.model(),
                named.tasks(),
                summary.wis().total(),
                skill.ratio(Loss.WIS),
                skill.ratio(Loss.LOG_WIS),
                summary.absoluteError(),
                coverage(summary, 0.5),
                coverage(summary, 0.95));
    }

    private static double coverage(ScoreSummary summary, double nominal) {
        return summary.coverages().get(ScoreSummary.COVERAGES.indexOf(nominal)).measured();
    }

    private static List<TaskLoss> losses(List<TaskScore> scores) {
        return scores.stream().map(TaskScore::loss).toList();
    }
}
