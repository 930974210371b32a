package predictcovid.run.hub;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import predictcovid.catalog.table.CsvTable;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.chart.Chart;
import predictcovid.chart.ChartFooter;
import predictcovid.forecast.pooled.reason.ExplainedForecast;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.file.HubFile;
import predictcovid.run.explain.DriversCharts;
import predictcovid.run.explain.ExplanationTables;
import predictcovid.run.input.RunContext;
import predictcovid.run.publish.Pictures;

/// What moved a hub's forecasts, in a folder: tables of all of them, and pictures of a few.
final class ExplanationFiles {
    private final RunContext context;
    private final Path targetData;
    private final Path out;

    /// @param targetData named below the pictures
    /// @param out the folder
    ExplanationFiles(RunContext context, Path targetData, Path out) {
        this.context = context;
        this.targetData = targetData;
        this.out = out;
    }

    /// Writes `explanations` and `importance` as CSV and Parquet, and the pictures in all
    /// languages.
    ///
    /// @param drawn the forecasts that get a picture, besides one of each target's importance
    /// @return what the pictures show
    List<Chart> write(
            ExplainedForecast explained, DriversCharts drivers, Predicate<ForecastTask> drawn) {
        write("explanations", ExplanationTables.contributions(explained.explanations()));
        write("importance", ExplanationTables.importances(explained.importances()));
        List<Chart> charts =
                Stream.concat(
                                explained.explanations().stream()
                                        .filter(each -> drawn.test(each.task()))
                                        .map(each -> drivers.of(each, explained.importances())),
                                drivers.reliance(explained.importances()).stream())
                        .toList();
        draw(charts);
        return charts;
    }

    private void write(String name, Table table) {
        HubFile.write(out.resolve(name + ".csv"), CsvTable.writer(table));
        HubFile.write(out.resolve(name + ".parquet"), ParquetTable.writer(table));
    }

    private void draw(List<Chart> charts) {
        ChartFooter footer =
                new ChartFooter(String.valueOf(targetData.getFileName()), context.today(), false);
        Pictures pictures = context.workers().call(() -> Pictures.render(charts, footer));
        for (Pictures.Rendered each : pictures.all()) {
            HubFile.write(out.resolve(each.path()), file -> file.write(each.picture().png()));
        }
    }
}
