package predictcovid.run.publish;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.chart.Chart;
import predictcovid.chart.Quantity;
import predictcovid.chart.skill.DriversChart;
import predictcovid.chart.skill.DriversChart.Driver;
import predictcovid.chart.skill.RelianceChart;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.forecast.pooled.reason.Explanation;
import predictcovid.forecast.pooled.reason.FeatureImportance;
import predictcovid.series.Frequency;
import predictcovid.series.panel.Geography;
import predictcovid.text.FeatureWords;
import predictcovid.text.FeatureWords.Whole;

/// Pictures of what moved weekly forecasts, and of what they rely on.
public final class DriversCharts {
    private final List<TargetPlan> plans;
    private final Geography geography;
    private final Whole whole;

    /// @param plans by which the forecasts were made
    /// @param whole what the geography's nation is
    public DriversCharts(List<TargetPlan> plans, Geography geography, Whole whole) {
        this.plans = List.copyOf(plans);
        this.geography = geography;
        this.whole = whole;
    }

    /// What moved one forecast.
    ///
    /// @param importances of all targets; empty when unknown
    public Chart of(Explanation explanation, List<FeatureImportance> importances) {
        String target = explanation.task().target();
        Map<String, Double> known =
                importances.stream()
                        .filter(each -> each.target().equals(target))
                        .collect(toMap(FeatureImportance::feature, FeatureImportance::importance));
        List<Driver> drivers =
                explanation.contributions().stream()
                        .map(part ->
                                new Driver(
                                        part.feature(),
                                        part.value(),
                                        known.getOrDefault(part.feature(), Double.NaN)))
                        .toList();
        int area = geography.indexOf(explanation.task().location());
        return new DriversChart(
                new Quantity(target, Frequency.WEEKLY),
                geography.areas().get(area).name(),
                explanation.task().targetEndDate(),
                drivers,
                new FeatureWords.Scope(whole, companion(target)));
    }

    /// What the forecasts of each target rely on overall; none of a target that nothing is known
    /// of.
    public List<Chart> reliance(List<FeatureImportance> importances) {
        return plans.stream()
                .map(TargetPlan::target)
                .map(target ->
                        importances.stream().filter(it -> it.target().equals(target)).toList())
                .filter(of -> !of.isEmpty())
                .<Chart>map(this::relianceOfOne)
                .toList();
    }

    private Chart relianceOfOne(List<FeatureImportance> importances) {
        String target = importances.getFirst().target();
        return new RelianceChart(
                new Quantity(target, Frequency.WEEKLY),
                importances.stream()
                        .map(it -> new RelianceChart.Feature(it.feature(), it.importance()))
                        .toList(),
                new FeatureWords.Scope(whole, companion(target)));
    }

    private Optional<String> companion(String target) {
        return plans.stream()
                .filter(plan -> plan.target().equals(target))
                .findFirst()
                .flatMap(TargetPlan::companion);
    }
}
