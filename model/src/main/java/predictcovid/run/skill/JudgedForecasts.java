package predictcovid.run.skill;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.backtest.TaskLoss;
import predictcovid.backtest.TaskScore;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.score.MeasuredTask;
import predictcovid.target.Target;

/// Forecasts of several models whose outcomes are known.
///
/// @param command what judged them
/// @param ours forecasters of this program; empty where nobody knows
/// @param baseline whom all are compared with
/// @param scores of quantile forecasts
/// @param peers what others lost whose quantiles are not at hand; only targets of the scores count
/// @param measured scores of probabilities and samples
/// @param forecasts of the first of ours; empty where they need not be shown
/// @param targets what each name of a target means
public record JudgedForecasts(
        String command,
        List<String> ours,
        Optional<String> baseline,
        List<TaskScore> scores,
        List<TaskLoss> peers,
        List<MeasuredTask> measured,
        List<QuantileForecast> forecasts,
        Function<String, Target> targets) {
    private static final String ENSEMBLE = "ensemble";

    public JudgedForecasts {
        ours = List.copyOf(ours);
        scores = List.copyOf(scores);
        peers = List.copyOf(peers);
        measured = List.copyOf(measured);
        forecasts = List.copyOf(forecasts);
    }

    /// The names of the targets, sorted.
    Set<String> targetNames() {
        return Stream.concat(
                        scores.stream().map(score -> score.task().target()),
                        measured.stream().map(one -> one.task().target()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The same of one target.
    JudgedForecasts of(String target) {
        return new JudgedForecasts(
                command,
                ours,
                baseline,
                scores.stream().filter(each -> each.task().target().equals(target)).toList(),
                peers.stream().filter(each -> each.task().target().equals(target)).toList(),
                measured.stream().filter(each -> each.task().target().equals(target)).toList(),
                forecasts.stream().filter(each -> each.task().target().equals(target)).toList(),
                targets);
    }

    /// The names of the models.
    Set<String> models() {
        Set<String> models = new TreeSet<>();
        scores.forEach(score -> models.add(score.forecaster()));
        peers.forEach(loss -> models.add(loss.forecaster()));
        measured.forEach(one -> models.add(one.model()));
        return models;
    }

    /// The hub's own ensemble, by its name: of several the one of the baseline's team.
    Optional<String> ensemble() {
        List<String> called =
                models().stream()
                        .filter(model -> model.endsWith(ENSEMBLE) && !ours.contains(model))
                        .toList();
        String team = baseline.map(name -> name.replaceFirst("-.*", "-")).orElse("-");
        return called.stream()
                .filter(model -> model.startsWith(team))
                .findFirst()
                .or(() -> called.stream().findFirst());
    }
}
