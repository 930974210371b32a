package predictcovid.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.DatalakeLock;
import predictcovid.catalog.PendingRun;
import predictcovid.catalog.PublicAddress;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunStore;
import predictcovid.chart.ForecastChart;
import predictcovid.chart.Quantity;
import predictcovid.forecast.Forecast;
import predictcovid.forecast.original.OriginalModel;
import predictcovid.run.input.LoadedSource;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.RunRequest;
import predictcovid.run.input.Setting;
import predictcovid.run.input.SourceReading;
import predictcovid.run.input.Workers;
import predictcovid.run.publish.Footers;
import predictcovid.run.publish.Manifests;
import predictcovid.run.publish.Pictures;
import predictcovid.run.publish.RunFiles;
import predictcovid.run.publish.RunIdentity;
import predictcovid.run.training.EarlierForecasts;
import predictcovid.run.training.ModelFile;
import predictcovid.run.training.SourceForecasting;
import predictcovid.series.Steps;
import predictcovid.source.SourceHistory;
import predictcovid.target.Frequency;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The story of `predict`: the forecasts of the run that trained last, as far as they are wanted
/// now, without training or download.
public final class PredictionRun {
    private static final Logger LOG = LoggerFactory.getLogger(PredictionRun.class);

    private final RunContext context;

    public PredictionRun(RunContext context) {
        this.context = context;
    }

    /// Reads the current run's model and forecasts, forecasts the days of the settings, and
    /// publishes a run that keeps everything else of the current one.
    ///
    /// @throws Fault when there is no model yet, or it cannot be read
    public RunManifest run() {
        requireModel();
        RunIdentity run = RunIdentity.begin("predict", context);
        try (MDC.MDCCloseable _ = MDC.putCloseable("run", run.runId());
                DatalakeLock lock = context.takeDatalake(run.command())) {
            RunStore runs = new RunStore(context.datalake());
            RunManifest base = base(runs);
            OriginalModel model = model(base);
            List<Forecast> forecasts = forecasts(base, model);
            LOG.info(
                    "forecast of {} steps with the model of run {}",
                    forecasts.getFirst().points().size(),
                    base.modelRunId());
            try (PendingRun pending = runs.begin(run.runId(), lock)) {
                List<RunManifest.Chart> pictures =
                        new ArrayList<>(
                                write(new RunFiles(context, pending), base, model, forecasts));
                base.charts().stream()
                        .filter(chart -> !chart.name().equals(RunLayout.FORECAST_PICTURE))
                        .forEach(pictures::add);
                RunManifest published =
                        pending.publish(
                                new Manifests(context, run)
                                        .ofPrediction(base, forecasts, pictures));
                context.logEnd(published);
                context.serve();
                return published;
            }
        }
    }

    /// Nothing is made of a folder that is not there, not even a lock.
    private void requireModel() {
        Datalake datalake = context.datalake();
        if (!datalake.exists(DatalakeLayout.CURRENT_RUN)
                && new RunStore(datalake).publishedIds().isEmpty()) {
            throw new Fault("run.no-model", datalake.root());
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

    /// Those of the base's forecasters, the leading one first; after a run that only trained, that
    /// of its settings leads where it can.
    private List<Forecast> forecasts(RunManifest base, OriginalModel model) {
        int days = context.settings().days();
        Forecast original = context.workers().call(() -> model.forecast(days));
        String leading =
                base.forecast().isPresent()
                        ? base.leading()
                        : base.settings()
                                .getOrDefault(Setting.FORECASTER.name(), RunManifest.ORIGINAL);
        return leading.equals(RunManifest.ORIGINAL)
                ? List.of(original)
                : Stream.concat(
                                leading(leading, base, model.series().frequency()).stream(),
                                Stream.of(original))
                        .toList();
    }

    /// What the base has forecast already, or when that is not far enough a new forecast from the
    /// same vintage; nothing when the place has too little for it.
    private Optional<Forecast> leading(String forecaster, RunManifest base, Frequency frequency) {
        int steps = frequency.steps(context.settings().days());
        return EarlierForecasts.of(context.datalake(), base, frequency)
                .filter(forecast -> forecast.points().size() >= steps)
                .map(forecast -> forecast.first(steps))
                .or(() -> anew(forecaster, base));
    }

    private Optional<Forecast> anew(String forecaster, RunManifest base) {
        LocalDate known = base.source().asOf().orElse(base.source().vintage());
        LoadedSource loaded =
                new SourceReading(
                                context,
                                new RunRequest(Optional.of(known), false, false),
                                address(base),
                                base.series().location())
                        .read(SourceHistory.STANDARD_WEEKS);
        return new SourceForecasting(context, loaded, context.settings().original(base.columns()))
                .ownAlone(forecaster, context.settings().days());
    }

    /// The manifest holds no secrets, the settings may still.
    private String address(RunManifest base) {
        String own = context.settings().sourceUrl();
        return PublicAddress.of(own).equals(base.source().url()) ? own : base.source().url();
    }

    private List<RunManifest.Chart> write(
            RunFiles files, RunManifest base, OriginalModel model, List<Forecast> forecasts) {
        Pictures.Drawn chart =
                new Pictures.Drawn(
                        new ForecastChart(
                                new Quantity(base.series().told()), model.series(), forecasts),
                        Footers.of(base)
                                .judged(
                                        base,
                                        forecasts.getFirst().forecaster(),
                                        context.settings().days()));
        try (Workers.Running<Pictures> drawing = files.draw(List.of(chart), Steps.NONE)) {
            files.forecasts(forecasts, context.settings().days());
            List<RunManifest.Chart> pictures = files.pictures(drawing.result());
            files.keepFrom(base);
            return pictures;
        }
    }

    private OriginalModel model(RunManifest base) {
        String path = DatalakeLayout.inRun(base.runId(), RunLayout.MODEL);
        return ModelFile.read(context.datalake().read(path), path);
    }
}
