package predictcovid.run.publish;

import java.util.ArrayList;
import java.util.List;
import predictcovid.catalog.Datalake;
import predictcovid.chart.Chart;
import predictcovid.chart.ColumnSearchChart;
import predictcovid.chart.DifferenceChart;
import predictcovid.chart.ImportanceChart;
import predictcovid.chart.OriginalChart;
import predictcovid.chart.PredictedObservedChart;
import predictcovid.chart.Quantity;
import predictcovid.chart.SeriesChart;
import predictcovid.run.input.LoadedSource;
import predictcovid.run.training.SearchReport;
import predictcovid.run.training.Training;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

/// The pictures of a training, in the order in which they tell it.
public final class TrainingCharts {
    private TrainingCharts() {}

    /// All of them; the column search's only when the forest uses the columns that it chose.
    public static List<Chart> of(Datalake datalake, LoadedSource loaded, Training training) {
        TimeSeries series = loaded.own().series();
        Quantity quantity = new Quantity(loaded.own().told());
        List<Chart> charts = new ArrayList<>();
        charts.add(new SeriesChart(SeriesChart.Part.GROUPED, quantity, series));
        charts.add(new SeriesChart(SeriesChart.Part.TRAIN, quantity, training.fold().train()));
        charts.add(
                new SeriesChart(
                        SeriesChart.Part.VALIDATION, quantity, training.fold().validation()));
        charts.add(new PredictedObservedChart(series.location(), quantity, training.score()));
        charts.add(new ImportanceChart(subject(training.fold().train()), importance(training)));
        charts.add(
                new DifferenceChart(
                        quantity, training.fold().train(), training.fold().validation()));
        SearchFiles.read(datalake)
                .filter(report -> report.winner().equals(training.forest().columns()))
                .map(TrainingCharts::search)
                .ifPresent(charts::add);
        charts.add(
                new OriginalChart(
                        loaded.own().measure().target(Frequency.DAILY),
                        loaded.source().table().observations(loaded.own().measure())));
        return charts;
    }

    /// The ranking of a search.
    static ColumnSearchChart search(SearchReport report) {
        return new ColumnSearchChart(
                new Chart.Subject(report.location(), report.judgedFrom(), report.judgedTo()),
                report.ranking().stream()
                        .map(scored ->
                                new ColumnSearchChart.RankedColumns(
                                        scored.columns(),
                                        scored.rmsle(),
                                        scored.columns().equals(report.winner())))
                        .toList(),
                report.baselineRmsle());
    }

    private static Chart.Subject subject(TimeSeries series) {
        return new Chart.Subject(series.location(), series.firstDate(), series.lastDate());
    }

    private static List<ImportanceChart.ColumnImportance> importance(Training training) {
        return training.forest().importance().entrySet().stream()
                .map(entry ->
                        new ImportanceChart.ColumnImportance(entry.getKey(), entry.getValue()))
                .toList();
    }
}
