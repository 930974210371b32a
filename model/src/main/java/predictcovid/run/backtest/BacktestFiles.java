package predictcovid.run.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.chart.Chart;
import predictcovid.chart.ChartFooter;
import predictcovid.chart.PastForecastsChart;
import predictcovid.chart.Quantity;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.run.input.RunContext;
import predictcovid.run.publish.ResultFolder;
import predictcovid.series.Panel;
import predictcovid.series.TimeSeries;
import predictcovid.target.Target;

/// Writes a backtest's tables and pictures into its folder.
final class BacktestFiles {
    private final BacktestReport report;

    private BacktestFiles(BacktestReport report) {
        this.report = report;
    }

    /// Writes all.
    public static void write(BacktestReport report, RunContext context) {
        BacktestFiles files = new BacktestFiles(report);
        ResultFolder folder = new ResultFolder(report.options().out());
        folder.write("scores", ScoreTables.tasks(report.scores()));
        folder.write("summary", report.summary());
        folder.write("skill", report.skill());
        folder.draw(
                files.charts(),
                new ChartFooter(report.source(), context.today(), false),
                context.workers());
    }

    private List<Chart> charts() {
        List<Chart> charts = new ArrayList<>();
        List<String> forecasters = report.options().forecasters();
        for (Period period : report.periods()) {
            if (period.since().equals(report.dates().getFirst())) {
                charts.addAll(
                        new BacktestCharts(period, forecasters, report.baseline().name()).all());
                past(period.target()).ifPresent(charts::add);
            }
        }
        return charts;
    }

    /// The nation's past forecasts over what happened.
    private Optional<Chart> past(String target) {
        int nation = report.truth().geography().nation();
        String code = report.truth().geography().areas().get(nation).code();
        List<QuantileForecast> national =
                report.forecasts().stream()
                        .filter(each -> each.task().target().equals(target))
                        .filter(each -> each.task().location().equals(code))
                        .toList();
        return national.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PastForecastsChart(
                                new Quantity(
                                        Target.named(target)
                                                .every(series(target, nation).frequency())),
                                report.options().ours(),
                                series(target, nation),
                                national));
    }

    private TimeSeries series(String target, int area) {
        Panel panel = report.truth().vintages(target).orElseThrow().newest().panel();
        double[] values =
                IntStream.rangeClosed(panel.firstKnown(), panel.lastKnown())
                        .mapToDouble(step -> panel.value(area, step))
                        .toArray();
        return new TimeSeries(
                report.truth().geography().areas().get(area).name(),
                panel.frequency(),
                panel.date(panel.firstKnown()),
                values);
    }
}
