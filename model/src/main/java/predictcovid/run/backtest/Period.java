package predictcovid.run.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.backtest.score.TaskLoss;
import predictcovid.backtest.score.TaskScore;

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

    /// Each target's periods: all dates, and those asked for that hold fewer forecasts.
    public static List<Period> of(BacktestReport report) {
        List<LocalDate> starts =
                Stream.concat(
                                Stream.of(report.dates().getFirst()),
                                report.options().since().stream().sorted())
                        .distinct()
                        .toList();
        List<Period> periods = new ArrayList<>();
        for (String target : report.targets()) {
            int forecasts = -1;
            for (LocalDate since : starts) {
                Period period = of(report, target, since);
                if (period.scores.size() != forecasts) {
                    periods.add(period);
                }
                forecasts = period.scores.size();
            }
        }
        return periods;
    }

    private static Period of(BacktestReport report, String target, LocalDate since) {
        List<TaskScore> scores =
                report.scores().stream()
                        .filter(score -> score.task().target().equals(target))
                        .filter(score -> !score.task().referenceDate().isBefore(since))
                        .toList();
        Stream<TaskLoss> peers =
                report.peers().stream()
                        .filter(loss -> loss.task().target().equals(target))
                        .filter(loss -> !loss.task().referenceDate().isBefore(since));
        Map<String, List<TaskLoss>> losses =
                Stream.concat(scores.stream().map(TaskScore::loss), peers)
                        .collect(
                                Collectors.groupingBy(
                                        TaskLoss::forecaster,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        String first = report.options().forecasters().getFirst();
        List<TaskLoss> mine = losses.getOrDefault(first, List.of());
        List<Skill> skills =
                losses.entrySet().stream()
                        .filter(rival -> !rival.getKey().equals(first))
                        .flatMap(rival -> Skill.of(mine, rival.getKey(), rival.getValue()).stream())
                        .toList();
        return new Period(target, since, scores, losses, skills);
    }
}
