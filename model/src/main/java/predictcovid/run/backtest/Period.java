package predictcovid.run.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.backtest.TaskLoss;
import predictcovid.backtest.TaskScore;
import predictcovid.forecast.quantile.ForecastTask;

/// The scores of one target from a reference date on.
///
/// @param since first reference date
/// @param scores of our forecasters
/// @param losses by forecaster, ours first, then others'
/// @param skills of the first forecaster against each rival
public record Period(
        String target,
        LocalDate since,
        List<TaskScore> scores,
        Map<String, List<TaskLoss>> losses,
        List<Skill> skills) {
    public Period {
        scores = List.copyOf(scores);
        skills = List.copyOf(skills);
    }

    /// Each forecaster against a baseline, ours first.
    Map<String, Skill> against(String baseline) {
        Map<String, Skill> all = new LinkedHashMap<>();
        losses.forEach((forecaster, mine) -> {
            if (!forecaster.equals(baseline)) {
                Skill.of(mine, baseline, losses.getOrDefault(baseline, List.of()))
                        .ifPresent(skill -> all.put(forecaster, skill));
            }
        });
        return all;
    }

    /// Each target's periods, but none that holds the same forecasts as the one before it.
    ///
    /// @param starts first reference dates, ascending
    /// @param dates on which forecasts were made
    /// @param first name of our forecaster
    /// @param scores of our forecasters, task by task
    /// @param peers scores of others on the same targets and dates
    public static List<Period> of(
            List<LocalDate> starts,
            NavigableSet<LocalDate> dates,
            String first,
            List<TaskScore> scores,
            List<TaskLoss> peers) {
        List<String> targets =
                scores.stream().map(score -> score.task().target()).distinct().sorted().toList();
        List<Period> periods = new ArrayList<>();
        for (String target : targets) {
            int forecasts = -1;
            for (LocalDate since : starts) {
                Predicate<ForecastTask> isPart =
                        task -> task.target().equals(target) && !date(task, dates).isBefore(since);
                List<TaskScore> part =
                        scores.stream().filter(score -> isPart.test(score.task())).toList();
                if (part.size() != forecasts) {
                    Stream<TaskLoss> others =
                            peers.stream().filter(loss -> isPart.test(loss.task()));
                    Map<String, List<TaskLoss>> losses = losses(part, others);
                    periods.add(new Period(target, since, part, losses, skills(first, losses)));
                }
                forecasts = part.size();
            }
        }
        return periods;
    }

    /// The weeks of a source are forecast from the last one that was finished on a date.
    private static LocalDate date(ForecastTask task, NavigableSet<LocalDate> dates) {
        LocalDate date = dates.ceiling(task.referenceDate());
        return date == null ? task.referenceDate() : date;
    }

    private static Map<String, List<TaskLoss>> losses(
            List<TaskScore> scores, Stream<TaskLoss> peers) {
        return Stream.concat(scores.stream().map(TaskScore::loss), peers)
                .collect(
                        Collectors.groupingBy(
                                TaskLoss::forecaster, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Skill> skills(String first, Map<String, List<TaskLoss>> losses) {
        List<TaskLoss> mine = losses.getOrDefault(first, List.of());
        return losses.entrySet().stream()
                .filter(rival -> !rival.getKey().equals(first))
                .flatMap(rival -> Skill.of(mine, rival.getKey(), rival.getValue()).stream())
                .toList();
    }
}
