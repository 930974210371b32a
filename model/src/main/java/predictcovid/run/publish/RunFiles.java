package predictcovid.run.publish;

import java.time.LocalDate;
import java.util.List;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.PendingRun;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.CsvTable;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.chart.Chart;
import predictcovid.chart.ChartFooter;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forecast.Forecast;
import predictcovid.run.input.RunContext;
import predictcovid.run.training.ModelFile;
import predictcovid.run.training.TrainedModel;
import predictcovid.series.TimeSeries;

/// Adds a run's files to its folder, each with the copies that the datalake's contract names.
public final class RunFiles {
    /// The model's name in a run's folder.
    public static final String MODEL = "predict.model";

    private static final String PARQUET = "application/vnd.apache.parquet";

    private final RunContext context;
    private final PendingRun pending;

    public RunFiles(RunContext context, PendingRun pending) {
        this.context = context;
        this.pending = pending;
    }

    /// The model, for later forecasts.
    public void model(TrainedModel model) {
        pending.add(
                MODEL,
                out -> ModelFile.write(model, out),
                "application/octet-stream",
                DatalakeLayout.MODEL,
                DatalakeLayout.modelOf(context.today()));
    }

    /// The rows that the forest was judged on, and the series that it learnt from.
    public void data(FeatureMatrix validation, TimeSeries learnt) {
        pending.add(
                "base_to_calc.parquet",
                out -> ParquetTable.write(Tables.features(validation), out),
                PARQUET,
                DatalakeLayout.BASE_TO_CALC);
        Table series = Tables.series(learnt);
        pending.add("series.parquet", out -> ParquetTable.write(series, out), PARQUET);
        pending.add("series.csv", out -> CsvTable.write(series, out), "text/csv");
    }

    /// The forecast: the original's two columns, and a wider table with the intervals.
    public void forecast(Forecast forecast, int days) {
        LocalDate today = context.today();
        pending.add(
                "forecast.parquet",
                out -> ParquetTable.write(Tables.classicForecast(forecast), out),
                PARQUET,
                DatalakeLayout.FORECAST,
                DatalakeLayout.forecastOf(today, days));
        Table intervals = Tables.forecast(forecast);
        pending.add("forecast_intervals.parquet", out -> ParquetTable.write(intervals, out), PARQUET);
        pending.add("forecast.csv", out -> CsvTable.write(intervals, out), "text/csv");
    }

    /// The pictures in all languages; those in the language of the settings are copied to `images`.
    ///
    /// @return what the manifest says of them
    public List<RunManifest.Chart> pictures(List<Chart> charts, ChartFooter footer) {
        Pictures pictures = context.workers().call(() -> Pictures.render(charts, footer));
        for (Pictures.Rendered each : pictures.all()) {
            String[] copies =
                    each.language().equals(context.settings().locale())
                            ? new String[] {DatalakeLayout.image(each.chart().name())}
                            : new String[0];
            pending.add(each.path(), each.picture().png(), "image/png", copies);
        }
        return pictures.entries();
    }

    /// Copies every file of an earlier run that this one does not have of its own.
    public void keepFrom(RunManifest base) {
        List<String> own = pending.files().stream().map(RunManifest.StoredFile::path).toList();
        List<String> ownCopies = pending.files().stream().flatMap(file -> file.copies().stream()).toList();
        for (RunManifest.StoredFile file : base.files()) {
            if (!own.contains(file.path())) {
                pending.add(
                        file.path(),
                        context.datalake().readBytes(DatalakeLayout.inRun(base.runId(), file.path())),
                        file.mediaType(),
                        file.copies().stream()
                                .filter(copy -> !ownCopies.contains(copy))
                                .toArray(String[]::new));
            }
        }
    }
}
