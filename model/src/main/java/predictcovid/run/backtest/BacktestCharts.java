package predictcovid.run.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import predictcovid.backtest.TaskScore;
import predictcovid.backtest.summary.PitHistogram;
import predictcovid.backtest.summary.ScoreSummary;
import predictcovid.chart.Chart;
import predictcovid.chart.Quantity;
import predictcovid.chart.skill.CoverageChart;
import predictcovid.chart.skill.Judged;
import predictcovid.chart.skill.PitChart;
import predictcovid.chart.skill.SkillByHorizonChart;
import predictcovid.target.Target;

/// The pictures of one target's backtest: skill, coverage and calibration.
final class BacktestCharts {
    private static final int PIT_BINS = 10;

    private final Period period;
    private final List<String> forecasters;
    private final Optional<String> baseline;
    private final Judged judged;

    /// @param period all dates of a target
    /// @param baseline whom the picture of skill compares with
    BacktestCharts(Period period, List<String> forecasters, Optional<String> baseline) {
        this.period = period;
        this.baseline = baseline;
        this.forecasters = forecasters.stream().filter(name -> !by(name).isEmpty()).toList();
        List<LocalDate> dates =
                period.scores().stream()
                        .map(score -> score.task().referenceDate())
                        .sorted()
                        .toList();
        this.judged =
                new Judged(
                        new Quantity(Target.named(period.target())),
                        dates.getFirst(),
                        dates.getLast());
    }

    List<Chart> all() {
        return Stream.concat(baseline.flatMap(this::skill).stream(), Stream.of(coverage(), pit()))
                .toList();
    }

    /// Nothing when nobody can be compared with the baseline.
    private Optional<Chart> skill(String rival) {
        List<SkillByHorizonChart.Line> lines = new ArrayList<>();
        period.against(rival)
                .forEach((forecaster, skill) ->
                        lines.add(
                                new SkillByHorizonChart.Line(
                                        forecaster,
                                        skill.byHorizon().stream()
                                                .map(at ->
                                                        new SkillByHorizonChart.Point(
                                                                at.horizon(), at.wis()))
                                                .toList())));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new SkillByHorizonChart(judged, rival, lines));
    }

    private Chart coverage() {
        return new CoverageChart(
                judged,
                each(name ->
                        new CoverageChart.Line(
                                name,
                                horizons().stream()
                                        .map(horizon ->
                                                new CoverageChart.AtHorizon(
                                                        horizon,
                                                        ScoreSummary.of(at(name, horizon))
                                                                .coverages()))
                                        .toList())));
    }

    private Chart pit() {
        return new PitChart(
                judged,
                each(name -> new PitChart.Panel(name, PitHistogram.of(by(name), PIT_BINS))));
    }

    private <T> List<T> each(Function<String, T> make) {
        return forecasters.stream().map(make).toList();
    }

    private List<Integer> horizons() {
        return period.scores().stream()
                .map(score -> score.task().horizon())
                .distinct()
                .sorted()
                .toList();
    }

    private List<TaskScore> by(String forecaster) {
        return period.scores().stream()
                .filter(score -> score.forecaster().equals(forecaster))
                .toList();
    }

    private List<TaskScore> at(String forecaster, int horizon) {
        return by(forecaster).stream().filter(score -> score.task().horizon() == horizon).toList();
    }
}
