package predictcovid.run.skill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import predictcovid.backtest.Phase;
import predictcovid.backtest.TaskLoss;
import predictcovid.backtest.TaskScore;
import predictcovid.backtest.summary.ScoreSummary;
import predictcovid.catalog.SkillReport.InPhase;
import predictcovid.catalog.SkillReport.Line;
import predictcovid.catalog.SkillReport.Ratio;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.score.MeasuredTask;

/// Compares models by every measure: means, and what each lost for each unit of the baseline and of
/// the ensemble on the tasks that both forecast.
final class SkillLines {
    private static final String WIS = "wis";
    private static final String COVERAGE = "coverage_";

    private final Optional<String> baseline;
    private final Optional<String> ensemble;

    /// By measure, model and task; a missing number is left out.
    private final Map<String, Map<String, Map<ForecastTask, Double>>> values =
            new LinkedHashMap<>();

    private SkillLines(Optional<String> baseline, Optional<String> ensemble) {
        this.baseline = baseline;
        this.ensemble = ensemble;
    }

    /// The lines of one target.
    static List<Line> of(JudgedForecasts judged) {
        SkillLines lines = new SkillLines(judged.baseline(), judged.ensemble());
        judged.scores().forEach(score -> lines.add(score.loss()));
        judged.peers().forEach(lines::add);
        judged.scores().forEach(lines::addCoverage);
        judged.measured().forEach(lines::add);
        return lines.all();
    }

    /// What each model lost in each phase of the epidemic, by the weighted interval score; absent
    /// where nobody looked what the phases were.
    static Optional<List<InPhase>> byPhase(JudgedForecasts judged) {
        Map<ForecastTask, Phase> phases = new HashMap<>();
        judged.scores().forEach(score -> phases.put(score.task(), score.outcome().phase()));
        if (phases.values().stream().allMatch(phase -> phase == Phase.UNKNOWN)) {
            return Optional.empty();
        }
        SkillLines lines = new SkillLines(judged.baseline(), judged.ensemble());
        judged.scores().forEach(score -> lines.add(score.loss()));
        judged.peers().forEach(lines::add);
        return Optional.of(
                Stream.of(Phase.values())
                        .map(phase ->
                                new InPhase(
                                        phase.name().toLowerCase(Locale.ROOT),
                                        lines.whole(WIS, task -> phases.get(task) == phase)))
                        .filter(of -> !of.lines().isEmpty())
                        .toList());
    }

    /// Of all horizons together.
    private List<Line> whole(String measure, Predicate<ForecastTask> part) {
        return values.getOrDefault(measure, Map.of()).entrySet().stream()
                .filter(model -> model.getValue().keySet().stream().anyMatch(part))
                .map(model -> line(measure, model.getKey(), Optional.empty(), part))
                .toList();
    }

    private void add(TaskLoss loss) {
        put(WIS, loss.forecaster(), loss.task(), loss.wis());
        put("log_wis", loss.forecaster(), loss.task(), loss.logWis());
        put("ae", loss.forecaster(), loss.task(), loss.absoluteError());
    }

    private void addCoverage(TaskScore score) {
        for (double nominal : ScoreSummary.COVERAGES) {
            if (score.rank().hasInterval(nominal)) {
                put(
                        COVERAGE + Math.round(100 * nominal),
                        score.forecaster(),
                        score.task(),
                        score.rank().isCovered(nominal) ? 1 : 0);
            }
        }
    }

    private void add(MeasuredTask one) {
        put(one.measure().word(), one.model(), one.task(), one.value());
    }

    private void put(String measure, String model, ForecastTask task, double value) {
        if (!Double.isNaN(value)) {
            values.computeIfAbsent(measure, _ -> new TreeMap<>())
                    .computeIfAbsent(model, _ -> new HashMap<>())
                    .put(task, value);
        }
    }

    private List<Line> all() {
        List<Line> lines = new ArrayList<>();
        values.forEach((measure, models) ->
                models.forEach((model, own) -> {
                    lines.add(line(measure, model, Optional.empty(), _ -> true));
                    horizons(own)
                            .forEach(horizon ->
                                    lines.add(
                                            line(
                                                    measure,
                                                    model,
                                                    Optional.of(horizon),
                                                    task -> task.horizon() == horizon)));
                }));
        return lines;
    }

    private static Set<Integer> horizons(Map<ForecastTask, Double> own) {
        Set<Integer> horizons = new TreeSet<>();
        own.keySet().stream()
                .filter(task -> !task.isOfNoWeek())
                .forEach(task -> horizons.add(task.horizon()));
        return horizons;
    }

    private Line line(
            String measure, String model, Optional<Integer> horizon, Predicate<ForecastTask> part) {
        List<Map.Entry<ForecastTask, Double>> own =
                values(measure, model).entrySet().stream()
                        .filter(each -> part.test(each.getKey()))
                        .toList();
        double mean = sum(own, Map.Entry::getValue) / own.size();
        return new Line(
                model,
                horizon,
                measure,
                own.size(),
                Optional.of(mean).filter(Double::isFinite),
                baseline.flatMap(rival -> over(own, measure, rival)),
                ensemble.flatMap(rival -> over(own, measure, rival)));
    }

    /// Nothing for coverages, of which more is not better.
    private Optional<Ratio> over(
            List<Map.Entry<ForecastTask, Double>> own, String measure, String rival) {
        Map<ForecastTask, Double> theirs = values(measure, rival);
        List<Map.Entry<ForecastTask, Double>> common =
                own.stream().filter(each -> theirs.containsKey(each.getKey())).toList();
        double ratio =
                sum(common, Map.Entry::getValue)
                        / sum(common, each -> theirs.getOrDefault(each.getKey(), Double.NaN));
        return measure.startsWith(COVERAGE) || !Double.isFinite(ratio)
                ? Optional.empty()
                : Optional.of(new Ratio(ratio, common.size()));
    }

    private Map<ForecastTask, Double> values(String measure, String model) {
        return values.getOrDefault(measure, Map.of()).getOrDefault(model, Map.of());
    }

    private static <T> double sum(List<T> all, ToDoubleFunction<T> number) {
        return all.stream().mapToDouble(number).sum();
    }
}
