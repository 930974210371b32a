package predictcovid.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.catalog.DatalakeLock;
import predictcovid.catalog.RunManifest;
import predictcovid.forecast.Forecast;
import predictcovid.run.publish.Publication;
import predictcovid.run.publish.TrainingCharts;
import predictcovid.run.settings.Settings;
import predictcovid.run.training.ColumnsFile;
import predictcovid.run.training.TrainedModel;
import predictcovid.run.training.Training;
import predictcovid.run.training.TrustWarnings;
import predictcovid.selection.SearchWindow;
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

    /// Reads, learns, judges and publishes.
    ///
    /// @param command the word that the user typed, for the manifest
    /// @param thenPredict also forecast the days of the settings
    /// @return what was published
    public RunManifest run(String command, boolean thenPredict) {
        Instant started = context.clock().instant();
        try (DatalakeLock lock = context.takeDatalake(command)) {
            LOG.debug("holding {}", lock);
            LoadedSeries loaded = SourceReading.read(context, request);
            Training.Windows windows =
                    Training.windows(loaded.surveillance().series(), context.settings());
            if (context.settings().searchColumns()) {
                new SearchRun(context, SearchWindow.FOLDS, false).search(windows, loaded);
            }
            Learned learned = context.workers().call(() -> learn(loaded, windows, thenPredict));
            return publish(command, started, loaded, learned);
        }
    }

    /// What was learnt, and what follows from it.
    private record Learned(Training training, TrainedModel model, Optional<Forecast> forecast) {}

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
                        hundredfold(training.score().rmsle()),
                        hundredfold(training.score().baselineRmsle()));
        return new Learned(
                training,
                model,
                thenPredict ? Optional.of(model.forecast(settings.days())) : Optional.empty());
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

    private RunManifest publish(
            String command, Instant started, LoadedSeries loaded, Learned learned) {
        try (Publication publication = Publication.begin(context, command, started)) {
            publication.describe(loaded, learned.training(), request);
            publication.model(learned.model());
            publication.features(learned.training().validation());
            publication.series(loaded.learnt());
            publication.pictures(
                    TrainingCharts.of(context, loaded, learned.training()), loaded.footer(request));
            learned.forecast()
                    .ifPresent(
                            forecast ->
                                    publication.forecast(
                                            forecast, learned.model().series(), context.settings().days()));
            publication.warnings(warnings(loaded, learned));
            return publication.publish();
        }
    }

    private List<Notice> warnings(LoadedSeries loaded, Learned learned) {
        List<Notice> warnings = new ArrayList<>(loaded.warnings(request.simulated()));
        int steps = loaded.learnt().frequency().steps(context.settings().days());
        warnings.addAll(
                TrustWarnings.ofScores(
                        learned.training().score(), learned.training().backtest().errors(), steps));
        learned.forecast().map(TrustWarnings::ofForecast).ifPresent(warnings::addAll);
        return warnings;
    }

    private static String hundredfold(double rmsle) {
        return String.format("%.4f", 100 * rmsle);
    }
}
