package predictcovid.run.backtest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.catalog.table.CsvTable;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.chart.Chart;
import predictcovid.chart.ChartFooter;
import predictcovid.chart.Quantity;
import predictcovid.chart.place.PastForecastsChart;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.file.HubFile;
import predictcovid.run.input.RunContext;
import predictcovid.run.publish.Pictures;
import predictcovid.series.TimeSeries;
import predictcovid.series.panel.Panel;

/// Writes a backtest's tables and pictures into its folder.
final class BacktestFiles {
    private final BacktestReport report;
    private final List<Period> periods;

    private BacktestFiles(BacktestReport report) {
        this.report = report;
        this.periods = Period.of(report);
    }

    /// @param forecasts of the first forecaster
    static void write(BacktestReport report, List<QuantileForecast> forecasts, RunContext context) {
        BacktestFiles files = new BacktestFiles(report);
        files.tables();
        List<Chart> charts = files.charts(forecasts);
        ChartFooter footer = new ChartFooter(report.source(), context.today(), false);
        Pictures pictures = context.workers().call(() -> Pictures.render(charts, footer));
        for (Pictures.Rendered picture : pictures.all()) {
            HubFile.write(files.file(picture.path()), out -> out.write(picture.picture().png()));
        }
    }

    private Path file(String name) {
        return report.options().out().resolve(name);
    }

    private void tables() {
        write("scores", ScoreTables.tasks(report.scores()));
        write("summary", ScoreTables.summaries(report.scores()));
        write("skill", ScoreTables.skills(periods));
    }

    private void write(String name, Table table) {
        HubFile.write(file(name + ".csv"), CsvTable.writer(table));
        HubFile.write(file(name + ".parquet"), ParquetTable.writer(table));
    }

    private List<Chart> charts(List<QuantileForecast> forecasts) {
        List<Chart> charts = new ArrayList<>();
        List<String> forecasters = report.options().forecasters();
        for (Period period : periods) {
            if (period.since().equals(report.dates().getFirst())) {
                charts.addAll(
                        new BacktestCharts(period, forecasters, report.options().baseline()).all());
                past(period.target(), forecasts).ifPresent(charts::add);
            }
        }
        return charts;
    }

    /// The nation's past forecasts over what happened.
    private Optional<Chart> past(String target, List<QuantileForecast> forecasts) {
        int nation = report.truth().geography().nation();
        String code = report.truth().geography().areas().get(nation).code();
        List<QuantileForecast> national =
                forecasts.stream()
                        .filter(each -> each.task().target().equals(target))
                        .filter(each -> each.task().location().equals(code))
                        .toList();
        return national.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PastForecastsChart(
                                new Quantity(target, series(target, nation).frequency()),
                                report.options().forecasters().getFirst(),
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
