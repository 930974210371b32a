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
import predictcovid.chart.ChartFooter;
import predictcovid.chart.ForecastChart;
import predictcovid.chart.Quantity;
import predictcovid.engine.Engine;
import predictcovid.forecast.original.OriginalModel;
import predictcovid.forecast.original.OriginalOptions;
import predictcovid.run.input.LoadedSource;
import predictcovid.run.input.Progress;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.RunRequest;
import predictcovid.run.input.SourceReading;
import predictcovid.run.input.Workers;
import predictcovid.run.past.RepeatedForecasts;
import predictcovid.run.publish.Footers;
import predictcovid.run.publish.Manifests;
import predictcovid.run.publish.Pictures;
import predictcovid.run.publish.PlaceVerdicts;
import predictcovid.run.publish.PublishedPlaces;
import predictcovid.run.publish.RunFiles;
import predictcovid.run.publish.RunIdentity;
import predictcovid.run.publish.SearchFiles;
import predictcovid.run.publish.TrainingCharts;
import predictcovid.run.training.ColumnsFile;
import predictcovid.run.training.JudgedForecaster;
import predictcovid.run.training.Learned;
import predictcovid.run.training.SourceForecasting;
import predictcovid.run.training.SourceForecasts;
import predictcovid.run.training.Training;
import predictcovid.selection.SearchWindow;
import predictcovid.series.TimeSeries;
import predictcovid.source.SourceHistory;
import predictcovid.text.Notice;

/// The story of `train`: from the source to a published run.
public final class TrainingRun {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);

    private final RunContext context;
    private final RunRequest request;

    public TrainingRun(RunContext context, RunRequest request) {
        this.context = context;
        this.request = request;
    }

    /// Reads, learns, forecasts, judges and publishes.
    ///
    /// @param command the word that the user typed, for the manifest
    /// @param thenPredict also forecast the days of the settings
    /// @return what was published
    public RunManifest run(String command, boolean thenPredict) {
        RunIdentity run = RunIdentity.begin(command, context);
        try (MDC.MDCCloseable _ = MDC.putCloseable("run", run.runId());
                DatalakeLock lock = context.takeDatalake(command)) {
            LoadedSource loaded =
                    new SourceReading(context, request)
                            .read(thenPredict ? SourceHistory.STANDARD_WEEKS : 0);
            Training.Windows windows = Training.windows(loaded.own().series(), context);
            if (context.settings().searchColumns()) {
                try (Engine engine = context.engine()) {
                    new SearchRun(context, SearchWindow.FOLDS, false)
                            .search(windows, loaded, engine);
                }
            }
            OriginalOptions original =
                    ColumnsFile.options(context.datalake(), context.settings())
                            .after(windows.start())
                            .meaning(windows.daysMean());
            Learned learned = context.workers().call(() -> learn(loaded, windows, original));
            Optional<SourceForecasts> forecasts =
                    thenPredict
                            ? Optional.of(
                                    new SourceForecasting(context, loaded, original)
                                            .of(learned, context.settings().days()))
                            : Optional.empty();
            RunManifest published = publish(run, lock, loaded, learned, forecasts);
            context.logEnd(published);
            context.serve();
            PruneRun.after(context, lock);
            return published;
        }
    }

    private Learned learn(LoadedSource loaded, Training.Windows windows, OriginalOptions original) {
        LOG.info(
                "learning from {} rows with columns {}",
                windows.train().size(),
                original.columns());
        TimeSeries learnt = loaded.own().after(original.startDate());
        Training training = Training.of(windows, learnt, original);
        OriginalModel model = OriginalModel.fit(learnt, original, training.past());
        LOG.atInfo()
                .addKeyValue("rmsle", training.score().rmsle())
                .addKeyValue("baseline_rmsle", training.score().baselineRmsle())
                .log(
                        "RMSLE x 100: {} (baseline {})",
                        Rmsle.times100(training.score().rmsle()),
                        Rmsle.times100(training.score().baselineRmsle()));
        List<Notice> warnings = new ArrayList<>(columnsOfOthers(original.columns(), learnt));
        if (!windows.start().equals(context.settings().startDate())) {
            warnings.add(
                    new Notice(
                            "run.earlier-start",
                            learnt.location(),
                            context.settings().startDate(),
                            learnt.firstDate()));
        }
        if (windows.daysMean() != context.settings().daysMean()) {
            warnings.add(
                    new Notice(
                            "run.shorter-mean",
                            learnt.location(),
                            windows.daysMean(),
                            context.settings().daysMean()));
        }
        return new Learned(training, model, warnings);
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
            LoadedSource loaded,
            Learned learned,
            Optional<SourceForecasts> forecasts) {
        RunStore runs = new RunStore(context.datalake());
        Optional<PublishedPlaces> places =
                forecasts
                        .filter(it -> !it.places().forecasts().isEmpty() || areWanted())
                        .map(it -> new PublishedPlaces(loaded, it.places()));
        try (Progress.Task task = context.progress().begin(new Notice("run.progress.publish"));
                PendingRun pending = runs.begin(run.runId(), lock)) {
            RunFiles files = new RunFiles(context, pending);
            try (Workers.Running<Pictures> drawing =
                    files.draw(
                            charts(loaded, learned, forecasts, places),
                            (done, total) -> task.reached(done, total, ""))) {
                files.model(learned.model());
                files.data(learned.training().validation(), learned.model().series());
                forecasts.ifPresent(it ->
                        files.forecasts(
                                it.own().stream().map(JudgedForecaster::forecast).toList(),
                                context.settings().days()));
                places.ifPresent(it -> it.write(files));
                if (places.isPresent()) {
                    forecasts.ifPresent(it -> files.past(it.past()));
                }
                List<RunManifest.Chart> pictures = files.pictures(drawing.result());
                return pending.publish(
                        new Manifests(context, run)
                                .ofTraining(
                                        loaded,
                                        learned,
                                        forecasts,
                                        places.map(PublishedPlaces::manifest),
                                        pictures));
            }
        }
    }

    private boolean areWanted() {
        return context.settings().locations().isPresent();
    }

    private List<Pictures.Drawn> charts(
            LoadedSource loaded,
            Learned learned,
            Optional<SourceForecasts> forecasts,
            Optional<PublishedPlaces> places) {
        Footers footers = Footers.of(loaded);
        List<Pictures.Drawn> charts = new ArrayList<>();
        forecasts.ifPresent(it ->
                charts.add(
                        new Pictures.Drawn(
                                new ForecastChart(
                                        new Quantity(loaded.own().told()),
                                        learned.model().series(),
                                        it.own().stream().map(JudgedForecaster::forecast).toList()),
                                footers.judged(
                                        it.leading().quality(), context.settings().days()))));
        ChartFooter ofOriginal = footers.judged(learned.training().score());
        for (Chart chart : TrainingCharts.of(context.datalake(), loaded, learned.training())) {
            charts.add(new Pictures.Drawn(chart, ofOriginal));
        }
        RepeatedForecasts past =
                forecasts.map(SourceForecasts::past).orElse(RepeatedForecasts.NONE);
        places.ifPresent(it -> charts.addAll(it.charts(PlaceVerdicts.of(footers, past))));
        return charts;
    }
}
