package predictcovid.run.hub;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import predictcovid.chart.Chart;
import predictcovid.chart.ChartFooter;
import predictcovid.forecast.pooled.ExplainedForecast;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.run.input.RunContext;
import predictcovid.run.publish.ExplanationTables;
import predictcovid.run.publish.FeatureCharts;
import predictcovid.run.publish.ResultFolder;

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
            ExplainedForecast explained,
            FeatureCharts contributions,
            Predicate<ForecastTask> drawn) {
        ResultFolder folder = new ResultFolder(out);
        folder.write("explanations", ExplanationTables.contributions(explained.explanations()));
        folder.write("importance", ExplanationTables.importances(explained.importances()));
        List<Chart> charts =
                Stream.concat(
                                explained.explanations().stream()
                                        .filter(each -> drawn.test(each.task()))
                                        .map(each ->
                                                contributions.of(each, explained.importances())),
                                contributions.importance(explained.importances()).stream())
                        .toList();
        String source = String.valueOf(targetData.getFileName());
        folder.draw(charts, new ChartFooter(source, context.today(), false), context.workers());
        return charts;
    }
}
