package predictcovid.run.publish;

import java.util.List;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.PendingRun;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.CsvTable;
import predictcovid.catalog.table.ForecastTable;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forecast.Forecast;
import predictcovid.forecast.original.OriginalModel;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.submission.SubmissionTable;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.Workers;
import predictcovid.run.past.PastTables;
import predictcovid.run.past.RepeatedForecasts;
import predictcovid.run.training.ModelFile;
import predictcovid.series.Steps;
import predictcovid.series.TimeSeries;

/// Adds a run's files to its folder, each with the copies that the datalake's contract names.
public final class RunFiles {
    private final RunContext context;
    private final PendingRun pending;

    public RunFiles(RunContext context, PendingRun pending) {
        this.context = context;
        this.pending = pending;
    }

    /// The model, for later forecasts.
    public void model(OriginalModel model) {
        pending.add(
                RunLayout.MODEL,
                out -> ModelFile.write(model, out),
                "application/octet-stream",
                DatalakeLayout.MODEL,
                DatalakeLayout.modelOf(context.today()));
    }

    /// The rows that the forest was judged on, and the series that it learnt from.
    public void data(FeatureMatrix validation, TimeSeries learnt) {
        pending.add(
                RunLayout.BASE_TO_CALC,
                ParquetTable.writer(Tables.features(validation)),
                ParquetTable.MEDIA_TYPE,
                DatalakeLayout.BASE_TO_CALC);
        table(RunLayout.SERIES, RunLayout.SERIES_CSV, Tables.series(learnt));
    }

    /// The forecasts of many places in the hub's columns, and what was observed before.
    public void places(List<QuantileForecast> forecasts, Table observations) {
        Table table = SubmissionTable.of(forecasts);
        pending.add(
                RunLayout.FORECASTS,
                ParquetTable.writer(table),
                ParquetTable.MEDIA_TYPE,
                DatalakeLayout.FORECASTS);
        pending.add(
                RunLayout.FORECASTS_CSV,
                CsvTable.writer(table),
                CsvTable.MEDIA_TYPE,
                DatalakeLayout.FORECASTS_CSV);
        pending.add(
                RunLayout.OBSERVATIONS, ParquetTable.writer(observations), ParquetTable.MEDIA_TYPE);
    }

    /// What was said of many places before, what the baseline says, and how good both were.
    public void past(RepeatedForecasts past) {
        if (past.past().isEmpty()) {
            return;
        }
        pending.add(
                RunLayout.PAST_FORECASTS,
                ParquetTable.writer(PastTables.forecasts(past.past())),
                ParquetTable.MEDIA_TYPE);
        if (!past.baseline().isEmpty()) {
            pending.add(
                    RunLayout.FORECASTS_BASELINE,
                    ParquetTable.writer(PastTables.forecasts(past.baseline())),
                    ParquetTable.MEDIA_TYPE);
        }
        table(RunLayout.PLACE_SCORES, RunLayout.PLACE_SCORES_CSV, PastTables.scores(past.scores()));
    }

    /// What moved the forecasts of many places, and how much they rely on each feature.
    public void explanations(Table contributions, Table importances) {
        table(RunLayout.EXPLANATIONS, RunLayout.EXPLANATIONS_CSV, contributions);
        table(RunLayout.IMPORTANCE, RunLayout.IMPORTANCE_CSV, importances);
    }

    private void table(String parquet, String csv, Table table) {
        pending.add(parquet, ParquetTable.writer(table), ParquetTable.MEDIA_TYPE);
        pending.add(csv, CsvTable.writer(table), CsvTable.MEDIA_TYPE);
    }

    /// The forecasts of the run's own series: of the leading forecaster the original's two columns,
    /// and of each a wider table with the intervals.
    ///
    /// @param forecasts the leading one first
    public void forecasts(List<Forecast> forecasts, int days) {
        Forecast leading = forecasts.getFirst();
        pending.add(
                RunLayout.FORECAST,
                ForecastTable.writer(Tables.values(leading)),
                ParquetTable.MEDIA_TYPE,
                DatalakeLayout.FORECAST,
                DatalakeLayout.forecastOf(context.today(), days));
        Table intervals = Tables.forecast(leading);
        pending.add(
                RunLayout.FORECAST_INTERVALS,
                ParquetTable.writer(intervals),
                ParquetTable.MEDIA_TYPE,
                DatalakeLayout.FORECAST_INTERVALS);
        pending.add(
                RunLayout.FORECAST_CSV,
                CsvTable.writer(intervals),
                CsvTable.MEDIA_TYPE,
                DatalakeLayout.FORECAST_CSV);
        forecasts.stream().skip(1).forEach(this::beside);
    }

    private void beside(Forecast forecast) {
        String name = RunLayout.forecastBeside(forecast.forecaster());
        table(name + ".parquet", name + ".csv", Tables.forecast(forecast));
    }

    /// Starts to draw the charts in all languages, while other files are written.
    public Workers.Running<Pictures> draw(List<Pictures.Drawn> charts, Steps steps) {
        return context.workers().start(() -> Pictures.render(charts, steps));
    }

    /// The pictures in all languages; those in the language of the settings are copied to `images`.
    ///
    /// @return what the manifest says of them
    public List<RunManifest.Chart> pictures(Pictures pictures) {
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
        List<String> ownCopies =
                pending.files().stream().flatMap(file -> file.copies().stream()).toList();
        for (RunManifest.StoredFile file : base.files()) {
            if (!own.contains(file.path())) {
                pending.add(
                        file.path(),
                        context.datalake()
                                .readBytes(DatalakeLayout.inRun(base.runId(), file.path())),
                        file.mediaType(),
                        file.copies().stream()
                                .filter(copy -> !ownCopies.contains(copy))
                                .toArray(String[]::new));
            }
        }
    }
}
