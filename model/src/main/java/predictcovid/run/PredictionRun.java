package predictcovid.run;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.DatalakeLock;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunStore;
import predictcovid.forecast.Forecast;
import predictcovid.run.publish.Publication;
import predictcovid.run.training.ModelFile;
import predictcovid.run.training.TrainedModel;
import predictcovid.run.training.TrustWarnings;
import predictcovid.text.Fault;

/// The story of `predict`: a new forecast by the model trained last, without training.
public final class PredictionRun {
    private static final Logger LOG = LoggerFactory.getLogger(PredictionRun.class);

    private final RunContext context;

    public PredictionRun(RunContext context) {
        this.context = context;
    }

    /// Reads the current run's model, forecasts the days of the settings, and publishes a run that keeps everything else
    /// of the current one.
    ///
    /// @throws Fault when there is no model yet, or it cannot be read
    public RunManifest run() {
        Instant started = context.clock().instant();
        try (DatalakeLock lock = context.takeDatalake("predict")) {
            LOG.debug("holding {}", lock);
            RunManifest base =
                    new RunStore(context.datalake())
                            .current()
                            .orElseThrow(() -> new Fault("run.no-model", context.datalake().root()));
            TrainedModel model = model(base);
            Forecast forecast = context.workers().call(() -> model.forecast(context.settings().days()));
            try (Publication publication = Publication.begin(context, "predict", started)) {
                publication.continueFrom(base);
                publication.forecast(forecast, model.series(), context.settings().days());
                publication.warnings(TrustWarnings.ofForecast(forecast));
                return publication.publish();
            }
        }
    }

    private TrainedModel model(RunManifest base) {
        String path = DatalakeLayout.inRun(base.runId(), Publication.MODEL);
        return ModelFile.read(context.datalake().read(path), path);
    }
}
