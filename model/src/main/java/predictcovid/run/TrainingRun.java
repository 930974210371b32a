package predictcovid.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import predictcovid.backtest.Rmsle;
import predictcovid.catalog.DatalakeLock;
import predictcovid.catalog.PendingRun;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunStore;
import predictcovid.chart.Chart;
import predictcovid.chart.ForecastChart;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.run.input.LoadedPlaces;
import predictcovid.run.input.LoadedSeries;
import predictcovid.run.input.PlacesReading;
import predictcovid.run.input.Progress;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.RunRequest;
import predictcovid.run.input.SourceReading;
import predictcovid.run.input.Workers;
import predictcovid.run.places.PublishedPlaces;
import predictcovid.run.publish.Footers;
import predictcovid.run.publish.Manifests;
import predictcovid.run.publish.Pictures;
import predictcovid.run.publish.RunFiles;
import predictcovid.run.publish.RunIdentity;
import predictcovid.run.publish.SearchFiles;
import predictcovid.run.publish.TrainingCharts;
import predictcovid.run.settings.Settings;
import predictcovid.run.training.ColumnsFile;
import predictcovid.run.training.Learned;
import predictcovid.run.training.TrainedModel;
import predictcovid.run.training.Training;
import predictcovid.selection.SearchWindow;
import predictcovid.series.TimeSeries;
import predictcovid.text.Notice;

/// The story of `train`: from the source to a published run.
public final class TrainingRun {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);

    /// Older vintages of the source that teach how numbers are revised.
    private static final int VINTAGES = 12;

    private final RunContext context;
    private final RunRequest request;

    public TrainingRun(RunContext context, RunRequest request) {
        this.context = context;
        this.request = request;
    }

    /// Reads, learns, judges and publishes.
    ///
    /// @param command the word that the user typed, for the manifest
    /// @param thenPredict also forecast the days of the settings
    /// @return what was published
    public RunManifest run(String command, boolean thenPredict) {
        RunIdentity run = new RunIdentity(command, context.clock().instant());
        try (MDC.MDCCloseable _ = MDC.putCloseable("run", run.runId());
                DatalakeLock lock = context.takeDatalake(command)) {
            Optional<LoadedPlaces> places = places(thenPredict);
            LoadedSeries loaded = loaded(places);
            Training.Windows windows =
                    Training.windows(loaded.surveillance().series(), context.settings());
            if (context.settings().searchColumns()) {
                new SearchRun(context, SearchWindow.FOLDS, false).search(windows, loaded);
            }
            List<Notice> unknown = places.map(it -> it.chosen().unknown()).orElse(List.of());
            Learned learned =
                    context.workers()
                            .call(() -> learn(loaded, windows, thenPredict).warned(unknown));
            Optional<PublishedPlaces> many = places.map(this::forecast);
            List<Notice> farFetched = many.map(PublishedPlaces::warnings).orElse(List.of());
            RunManifest published = publish(run, lock, loaded, learned.warned(farFetched), many);
            context.logEnd(published);
            return published;
        }
    }

    /// Many places are read where they are wanted and forecast.
    private Optional<LoadedPlaces> places(boolean thenPredict) {
        return context.settings().locations().isPresent() && thenPredict
                ? Optional.of(PlacesReading.read(context, request, VINTAGES))
                : Optional.empty();
    }

    private LoadedSeries loaded(Optional<LoadedPlaces> places) {
        return places.map(it -> LoadedSeries.of(request, it.source(), context.settings()))
                .orElseGet(() -> SourceReading.read(context, request));
    }

    private PublishedPlaces forecast(LoadedPlaces places) {
        Notice what = new Notice("run.progress.places", places.chosen().codes().size());
        try (Progress.Task _ = context.progress().begin(what)) {
            PublishedPlaces forecast =
                    context.workers()
                            .call(() -> PublishedPlaces.forecast(places, PooledOptions.STANDARD));
            LOG.info("forecast {} places", forecast.size());
            return forecast;
        }
    }

    private Learned learn(LoadedSeries loaded, Training.Windows windows, boolean thenPredict) {
        Settings settings = context.settings();
        List<String> columns = columns();
        LOG.info("learning from {} rows with columns {}", windows.train().size(), columns);
        Training training = Training.of(windows, loaded.learnt(), columns, settings);
        TrainedModel model =
                Training.fitToAll(loaded.learnt(), training, settings, context.programVersion());
        LOG.atInfo()
                .addKeyValue("rmsle", training.score().rmsle())
                .addKeyValue("baseline_rmsle", training.score().baselineRmsle())
                .log(
                        "RMSLE x 100: {} (baseline {})",
                        Rmsle.times100(training.score().rmsle()),
                        Rmsle.times100(training.score().baselineRmsle()));
        return new Learned(
                training,
                model,
                thenPredict ? Optional.of(model.forecast(settings.days())) : Optional.empty(),
                columnsOfOthers(columns, loaded.learnt()));
    }

    /// A flag wins, then the last search, then the environment or the default.
    private List<String> columns() {
        Settings settings = context.settings();
        if (settings.columnsGiven() && !settings.searchColumns()) {
            return settings.columns();
        }
        Optional<List<String>> searched = ColumnsFile.read(context.datalake());
        searched.ifPresent(columns -> LOG.info("columns of the last search: {}", columns));
        return searched.orElse(settings.columns());
    }

    /// A search of another place, or of later days than these, has chosen for them.
    private List<Notice> columnsOfOthers(List<String> columns, TimeSeries learnt) {
        return SearchFiles.read(context.datalake())
                .filter(search -> search.winner().equals(columns))
                .filter(search -> !search.isFor(learnt.location(), learnt.lastDate()))
                .map(search ->
                        new Notice(
                                "run.columns-of-others",
                                search.location(),
                                search.lastObservation(),
                                learnt.location(),
                                learnt.lastDate()))
                .stream()
                .toList();
    }

    private RunManifest publish(
            RunIdentity run,
            DatalakeLock lock,
            LoadedSeries loaded,
            Learned learned,
            Optional<PublishedPlaces> places) {
        RunStore runs = new RunStore(context.datalake());
        try (PendingRun pending = runs.begin(run.runId(), lock)) {
            RunFiles files = new RunFiles(context, pending);
            try (Workers.Running<Pictures> drawing =
                    files.draw(
                            charts(loaded, learned, places),
                            Footers.of(loaded, learned.training().score()))) {
                files.model(learned.model());
                files.data(learned.training().validation(), loaded.learnt());
                learned.forecast()
                        .ifPresent(forecast -> files.forecast(forecast, context.settings().days()));
                places.ifPresent(it -> it.write(files));
                List<RunManifest.Chart> pictures = files.pictures(drawing.result());
                return pending.publish(
                        Manifests.ofTraining(
                                run,
                                context,
                                loaded,
                                learned,
                                places.map(PublishedPlaces::manifest),
                                pictures));
            }
        }
    }

    private List<Chart> charts(
            LoadedSeries loaded, Learned learned, Optional<PublishedPlaces> places) {
        List<Chart> charts = new ArrayList<>();
        learned.forecast()
                .ifPresent(forecast -> charts.add(new ForecastChart(loaded.learnt(), forecast)));
        charts.addAll(TrainingCharts.of(context.datalake(), loaded, learned.training()));
        places.ifPresent(it -> charts.addAll(it.charts(loaded.learnt().location())));
        return charts;
    }
}
