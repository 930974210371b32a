package predictcovid.run;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.DatalakeLock;
import predictcovid.catalog.PendingRun;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunStore;
import predictcovid.chart.Chart;
import predictcovid.chart.ForecastChart;
import predictcovid.forecast.Forecast;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.Workers;
import predictcovid.run.publish.Footers;
import predictcovid.run.publish.Manifests;
import predictcovid.run.publish.Pictures;
import predictcovid.run.publish.RunFiles;
import predictcovid.run.publish.RunIdentity;
import predictcovid.run.training.ModelFile;
import predictcovid.run.training.TrainedModel;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The story of `predict`: a new forecast by the model trained last, without training.
public final class PredictionRun {
    private static final Logger LOG = LoggerFactory.getLogger(PredictionRun.class);

    private final RunContext context;

    public PredictionRun(RunContext context) {
        this.context = context;
    }

    /// Reads the current run's model, forecasts the days of the settings, and publishes a run that
    /// keeps everything else of the current one.
    ///
    /// @throws Fault when there is no model yet, or it cannot be read
    public RunManifest run() {
        RunIdentity run = new RunIdentity("predict", context.clock().instant());
        try (MDC.MDCCloseable _ = MDC.putCloseable("run", run.runId());
                DatalakeLock lock = context.takeDatalake(run.command())) {
            RunStore runs = new RunStore(context.datalake());
            RunManifest base = base(runs);
            TrainedModel model = model(base);
            Forecast forecast =
                    context.workers().call(() -> model.forecast(context.settings().days()));
            LOG.info(
                    "forecast of {} steps with the model of run {}",
                    forecast.points().size(),
                    base.modelRunId());
            try (PendingRun pending = runs.begin(run.runId(), lock)) {
                List<RunManifest.Chart> pictures =
                        new ArrayList<>(
                                write(new RunFiles(context, pending), base, model, forecast));
                base.charts().stream()
                        .filter(chart -> !chart.name().equals(RunLayout.FORECAST_PICTURE))
                        .forEach(pictures::add);
                RunManifest published =
                        pending.publish(
                                Manifests.ofPrediction(run, context, base, forecast, pictures));
                context.logEnd(published);
                return published;
            }
        }
    }

    /// The run whose model forecasts: the current one, or when that is not whole the newest one
    /// that is.
    private RunManifest base(RunStore runs) {
        RunManifest base =
                runs.lastWhole()
                        .or(runs::current)
                        .orElseThrow(() -> new Fault("run.no-model", context.datalake().root()));
        if (!runs.isCurrent(base.runId())) {
            context.warnings()
                    .add(new Notice("run.older-model", base.runId(), DatalakeLayout.CURRENT_RUN));
        }
        return base;
    }

    private List<RunManifest.Chart> write(
            RunFiles files, RunManifest base, TrainedModel model, Forecast forecast) {
        List<Chart> charts = List.of(new ForecastChart(model.series(), forecast));
        try (Workers.Running<Pictures> drawing = files.draw(charts, Footers.of(base))) {
            files.forecast(forecast, context.settings().days());
            List<RunManifest.Chart> pictures = files.pictures(drawing.result());
            files.keepFrom(base);
            return pictures;
        }
    }

    private TrainedModel model(RunManifest base) {
        String path = DatalakeLayout.inRun(base.runId(), RunLayout.MODEL);
        return ModelFile.read(context.datalake().read(path), path);
    }
}
