package predictcovid.backtest.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import predictcovid.backtest.score.TaskLoss;

/// How forecasters compare that did not all forecast the same tasks: every two are compared on
/// their common tasks, and a forecaster's skill is the geometric mean of its ratios to all, itself
/// included. Below 1 is better than the others. As in Cramer et al. (2022, PNAS 119(15),
/// e2113561119) and scoringutils' `get_pairwise_comparisons`.
///
/// @param skills by forecaster, in the order of names
public record PairwiseSkill(SortedMap<String, Double> skills) {
    public PairwiseSkill {
        skills = Collections.unmodifiableSortedMap(new TreeMap<>(skills));
    }

    /// Compares all forecasters of the losses; pairs without a common task do not count.
    public static PairwiseSkill of(Collection<TaskLoss> losses, Loss loss) {
        Map<String, Collection<TaskLoss>> byForecaster =
                new TreeMap<>(losses.stream().collect(groupingBy(TaskLoss::forecaster, toList())));
        SortedMap<String, Double> skills = new TreeMap<>();
        byForecaster.forEach((name, mine) ->
                skills.put(
                        name,
                        byForecaster.values().stream()
                                .mapToDouble(others ->
                                        Math.log(RelativeSkill.of(mine, others).ratio(loss)))
                                .filter(ratio -> !Double.isNaN(ratio))
                                .average()
                                .orElse(Double.NaN)));
        skills.replaceAll((name, mean) -> Math.exp(mean));
        return new PairwiseSkill(skills);
    }

    /// The skills over the baseline's, which becomes 1.
    ///
    /// @return empty when the baseline is not among them
    public Optional<PairwiseSkill> scaledBy(String baseline) {
        return Optional.ofNullable(skills.get(baseline)).map(this::over);
    }

    private PairwiseSkill over(double unit) {
        SortedMap<String, Double> scaled = new TreeMap<>(skills);
        scaled.replaceAll((name, skill) -> skill / unit);
        return new PairwiseSkill(scaled);
    }
}
