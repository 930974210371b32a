package predictcovid.hub.derived;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.season.Season;
import predictcovid.hub.derived.DerivedTarget.PeakHeight;
import predictcovid.hub.derived.DerivedTarget.PeakWeek;
import predictcovid.hub.derived.DerivedTarget.Trend;
import predictcovid.hub.score.TaskOutcomes;

/// What came of derived targets, worked out from what came week by week.
public final class DerivedOutcomes implements TaskOutcomes {
    private final TaskOutcomes weekly;
    private final Map<String, Double> populations;
    private final Function<LocalDate, List<DerivedTarget>> asked;
    private final Map<LocalDate, List<DerivedTarget>> targets = new ConcurrentHashMap<>();

    /// @param weekly the weekly numbers
    /// @param asked the derived targets of a reference date
    /// @param populations by place
    public DerivedOutcomes(
            TaskOutcomes weekly,
            Function<LocalDate, List<DerivedTarget>> asked,
            Map<String, Double> populations) {
        this.weekly = weekly;
        this.asked = asked;
        this.populations = Map.copyOf(populations);
    }

    @Override
    public OptionalDouble number(ForecastTask task) {
        if (!task.isOfNoWeek()) {
            return weekly.number(task);
        }
        return target(task)
                .filter(PeakHeight.class::isInstance)
                .map(PeakHeight.class::cast)
                .map(target -> heights(target, task, target.season()))
                .filter(DerivedOutcomes::areKnown)
                .map(heights -> Arrays.stream(heights).max())
                .orElse(OptionalDouble.empty());
    }

    @Override
    public Optional<String> category(ForecastTask task, List<String> categories) {
        Optional<DerivedTarget> target = target(task);
        if (target.isPresent() && target.get() instanceof Trend trend && !task.isOfNoWeek()) {
            return trend(trend, task);
        }
        return target.filter(PeakWeek.class::isInstance)
                .flatMap(peak ->
                        DerivedTargets.weeks(categories)
                                .flatMap(season -> peakWeek(peak, task, season)));
    }

    private Optional<DerivedTarget> target(ForecastTask task) {
        return targets.computeIfAbsent(task.referenceDate(), asked).stream()
                .filter(each -> each.name().equals(task.target()))
                .findFirst();
    }

    private Optional<String> trend(Trend target, ForecastTask task) {
        OptionalDouble before = week(target, task, task.referenceDate().minusWeeks(1));
        OptionalDouble after = week(target, task, task.targetEndDate());
        double population = populations.getOrDefault(task.location(), 0.0);
        boolean isKnown = before.isPresent() && after.isPresent() && population > 0;
        return isKnown && target.rule().has(task.horizon())
                ? Optional.of(
                        TrendRule.CATEGORIES.get(
                                target.rule()
                                        .category(
                                                after.getAsDouble() - before.getAsDouble(),
                                                population,
                                                task.horizon())))
                : Optional.empty();
    }

    /// A peak of two weeks is not scored, as in FluSight.
    private Optional<String> peakWeek(DerivedTarget target, ForecastTask task, Season season) {
        double[] heights = heights(target, task, season);
        double highest = Arrays.stream(heights).max().orElseThrow();
        long weeks = Arrays.stream(heights).filter(height -> height == highest).count();
        if (!areKnown(heights) || weeks != 1) {
            return Optional.empty();
        }
        int at = 0;
        while (heights[at] != highest) {
            at++;
        }
        return Optional.of(season.weeks().get(at).toString());
    }

    private double[] heights(DerivedTarget target, ForecastTask task, Season season) {
        return season.weeks().stream()
                .mapToDouble(week -> week(target, task, week).orElse(Double.NaN))
                .toArray();
    }

    private static boolean areKnown(double... heights) {
        return Arrays.stream(heights).noneMatch(Double::isNaN);
    }

    private OptionalDouble week(DerivedTarget target, ForecastTask task, LocalDate end) {
        return weekly.number(
                new ForecastTask(target.source(), task.location(), task.referenceDate(), 0, end));
    }
}
