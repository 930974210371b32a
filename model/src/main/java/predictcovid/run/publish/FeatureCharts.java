package predictcovid.run.publish;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import predictcovid.chart.Chart;
import predictcovid.chart.Quantity;
import predictcovid.chart.skill.ContributionsChart;
import predictcovid.chart.skill.ContributionsChart.Part;
import predictcovid.chart.skill.PermutationImportanceChart;
import predictcovid.forecast.pooled.Explanation;
import predictcovid.forecast.pooled.FeatureImportance;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.series.Geography;
import predictcovid.target.Frequency;
import predictcovid.text.FeatureWords;
import predictcovid.text.FeatureWords.Whole;

/// Pictures of what moved weekly forecasts, and of what they rely on.
public final class FeatureCharts {
    private final List<TargetPlan> plans;
    private final Geography geography;
    private final Whole whole;

    /// @param plans by which the forecasts were made
    /// @param whole what the geography's nation is
    public FeatureCharts(List<TargetPlan> plans, Geography geography, Whole whole) {
        this.plans = List.copyOf(plans);
        this.geography = geography;
        this.whole = whole;
    }

    /// What moved one forecast.
    ///
    /// @param explanation of a forecast by one of the plans
    /// @param importances of all targets; empty when unknown
    public Chart of(Explanation explanation, List<FeatureImportance> importances) {
        TargetPlan plan =
                plans.stream()
                        .filter(each -> each.target().name().equals(explanation.task().target()))
                        .findFirst()
                        .orElseThrow();
        Map<String, Double> known =
                of(plan, importances).stream()
                        .collect(toMap(FeatureImportance::feature, FeatureImportance::importance));
        List<Part> contributions =
                explanation.contributions().stream()
                        .map(part ->
                                new Part(
                                        part.feature(),
                                        part.value(),
                                        known.getOrDefault(part.feature(), Double.NaN)))
                        .toList();
        int area = geography.indexOf(explanation.task().location());
        return new ContributionsChart(
                quantity(plan),
                geography.areas().get(area).name(),
                explanation.task().targetEndDate(),
                contributions,
                new FeatureWords.Scope(whole, plan.companion()));
    }

    /// What the forecasts of each target rely on overall; none of a target that nothing is known
    /// of.
    public List<Chart> importance(List<FeatureImportance> importances) {
        return plans.stream()
                .filter(plan -> !of(plan, importances).isEmpty())
                .<Chart>map(plan -> importance(plan, of(plan, importances)))
                .toList();
    }

    private Chart importance(TargetPlan plan, List<FeatureImportance> importances) {
        return new PermutationImportanceChart(
                quantity(plan),
                importances.stream()
                        .map(it ->
                                new PermutationImportanceChart.Feature(
                                        it.feature(), it.importance()))
                        .toList(),
                new FeatureWords.Scope(whole, plan.companion()));
    }

    private static List<FeatureImportance> of(
            TargetPlan plan, List<FeatureImportance> importances) {
        return importances.stream()
                .filter(each -> each.target().equals(plan.target().name()))
                .toList();
    }

    private static Quantity quantity(TargetPlan plan) {
        return new Quantity(plan.target().every(Frequency.WEEKLY));
    }
}
