package predictcovid.run.hub;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Horizons;
import predictcovid.forecast.pooled.ExplainedForecast;
import predictcovid.forecast.pooled.ExplanationDepth;
import predictcovid.forecast.pooled.MemoryNeed;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.pooled.QuantileForestForecaster;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.Trajectories;
import predictcovid.hub.check.CheckReport;
import predictcovid.hub.check.SubmissionCheck;
import predictcovid.hub.file.Places;
import predictcovid.hub.submission.MetadataFile;
import predictcovid.hub.submission.ModelMetadata;
import predictcovid.hub.submission.SamplePath;
import predictcovid.hub.submission.Submission;
import predictcovid.hub.submission.SubmissionFile;
import predictcovid.hub.submission.SubmissionName;
import predictcovid.hub.task.HubTasks;
import predictcovid.run.input.Progress;
import predictcovid.run.input.RunContext;
import predictcovid.run.publish.FeatureCharts;
import predictcovid.run.settings.WrongSettings;
import predictcovid.series.panel.Geography;
import predictcovid.series.panel.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.text.Fault;
import predictcovid.text.FeatureWords.Whole;
import predictcovid.text.Notice;

/// The story of `hub forecast`: from target data to a submission that its hub takes.
public final class HubForecastRun {
    /// Weeks from the last one known to the reference date's; more is no forecast any more.
    private static final int LONGEST_DELAY = 6;

    private static final long MEGABYTE = 1 << 20;
    private static final long GIGABYTE = 1 << 30;

    private final RunContext context;
    private final HubForecastRequest request;
    private final PooledOptions options;

    public HubForecastRun(RunContext context, HubForecastRequest request, PooledOptions options) {
        this.context = context;
        this.request = request;
        this.options = options;
    }

    /// What was written, and what must be known of it.
    ///
    /// @param file the submission
    /// @param metadata the model's description, when none was there
    /// @param forecasts number of distributions
    /// @param notices what the user must know
    /// @param check the submission by the hub's rules
    public record Result(
            Path file,
            Optional<Path> metadata,
            int forecasts,
            List<Notice> notices,
            CheckReport check) {
        public Result {
            notices = List.copyOf(notices);
        }
    }

    /// Forecasts, writes and checks.
    ///
    /// @throws Fault when nothing can be forecast for the reference date
    public Result run() {
        SubmissionName name =
                new SubmissionName(
                        request.referenceDate().toString(), request.team(), request.model());
        HubArchive data =
                stage(
                        new Notice("run.progress.hub.read", file(request.source().targetData())),
                        () ->
                                HubArchive.read(
                                        request.source(),
                                        context.settings().source(),
                                        request.referenceDate()));
        ReportArchive known = data.archive().knownAt(request.referenceDate());
        requireFresh(known);
        requireMemory(known);
        HubTasks tasks = tasks();
        List<TargetPlan> plans = HubPlans.of(tasks.targets(known.targets().keySet()));
        ExplainedForecast explained =
                stage(
                        new Notice("run.progress.hub.forecast", plans.size(), reporting(known)),
                        () -> context.workers().call(() -> explained(known, plans)));
        List<QuantileForecast> forecasts = explained.forecasts();
        Path file =
                SubmissionFile.write(
                        request.hub(),
                        new Submission(name, forecasts, samples(forecasts)),
                        request.format(),
                        tasks.hasTextIds());
        request.explain().ifPresent(folder -> explain(folder, explained, known, plans));
        return new Result(
                file,
                metadata(name),
                forecasts.size(),
                new ForecastNotices(known, forecasts).all(data.problems()),
                stage(
                        new Notice("run.progress.hub.check", file(file)),
                        () ->
                                SubmissionCheck.check(
                                        file,
                                        tasks,
                                        Optional.empty(),
                                        Places.populations(known.geography().areas()))));
    }

    private <T> T stage(Notice what, Supplier<T> work) {
        try (Progress.Task _ = context.progress().begin(what)) {
            return work.get();
        }
    }

    private static String file(Path path) {
        return String.valueOf(path.getFileName());
    }

    /// Places of which anything is known.
    private static long reporting(ReportArchive known) {
        return IntStream.range(0, known.geography().areas().size())
                .filter(area ->
                        known.targets().values().stream()
                                .anyMatch(it -> it.newest().panel().lastKnown(area) >= 0))
                .count();
    }

    private void requireMemory(ReportArchive known) {
        long needed = MemoryNeed.bytes(known, options);
        long allowed = Runtime.getRuntime().maxMemory();
        if (needed > allowed) {
            throw new Fault(
                    "run.hub.memory",
                    reporting(known),
                    known.targets().values().iterator().next().newest().panel().steps(),
                    Math.ceilDiv(needed, MEGABYTE),
                    allowed / MEGABYTE,
                    // a collector keeps a part of what is allowed for itself
                    Math.ceilDiv(needed + needed / 8, GIGABYTE));
        }
    }

    private ExplainedForecast explained(ReportArchive known, List<TargetPlan> plans) {
        return new QuantileForestForecaster(plans, options)
                .explained(
                        new ForecastRequest(
                                known,
                                request.referenceDate(),
                                Horizons.ofWeeks(request.horizons())),
                        request.explain().isPresent()
                                ? ExplanationDepth.IMPORTANCE
                                : ExplanationDepth.NONE);
    }

    /// What moved all forecasts, with a picture of the nation's furthest ones.
    private void explain(
            Path folder, ExplainedForecast explained, ReportArchive known, List<TargetPlan> plans) {
        Geography geography = known.geography();
        String nation = geography.areas().get(geography.nation()).code();
        int furthest = Collections.max(request.horizons());
        new ExplanationFiles(context, request.source().targetData(), folder)
                .write(
                        explained,
                        new FeatureCharts(plans, geography, Whole.NATION),
                        task -> task.horizon() == furthest && task.location().equals(nation));
    }

    private HubTasks tasks() {
        return request.tasks()
                .or(() -> Optional.of(HubTasks.in(request.hub())).filter(Files::exists))
                .map(HubTasks::read)
                .orElseGet(HubTasks::general);
    }

    private void requireFresh(ReportArchive known) {
        LocalDate date = request.referenceDate();
        if (known.targets().isEmpty()) {
            throw new Fault(
                    "run.hub.nothing-known", request.source().targetData().toString(), date);
        }
        Panel calendar = known.targets().values().iterator().next().newest().panel();
        LocalDate end = calendar.date(calendar.step(date));
        if (!end.equals(date)) {
            throw new WrongSettings(
                    List.of(new Fault("run.hub.no-week-end", date, end, end.plusWeeks(1))));
        }
        LocalDate last =
                known.targets().values().stream()
                        .map(Vintages::newest)
                        .map(HubForecastRun::lastDate)
                        .max(LocalDate::compareTo)
                        .orElseThrow();
        if (last.plusWeeks(LONGEST_DELAY).isBefore(date)) {
            throw new Fault(
                    "run.hub.too-old", request.source().targetData().toString(), last, date);
        }
    }

    private static LocalDate lastDate(Vintage vintage) {
        return vintage.panel().date(vintage.lastStep());
    }

    private List<SamplePath> samples(List<QuantileForecast> forecasts) {
        if (request.samples() == 0) {
            return List.of();
        }
        Map<List<String>, List<QuantileForecast>> series =
                forecasts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> key(each.task()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<String> targets = series.keySet().stream().map(List::getFirst).distinct().toList();
        List<SamplePath> paths = new ArrayList<>();
        series.forEach((key, of) -> {
            Trajectories drawn =
                    Trajectories.draw(of, request.samples(), options.seed() + key.hashCode());
            String prefix = key.getLast() + "-" + (targets.indexOf(key.getFirst()) + 1) + "-";
            List<ForecastTask> tasks = of.stream().map(QuantileForecast::task).toList();
            IntStream.range(0, drawn.size())
                    .mapToObj(i -> new SamplePath(prefix + (i + 1), tasks, drawn.trajectory(i)))
                    .forEach(paths::add);
        });
        return paths;
    }

    private static List<String> key(ForecastTask task) {
        return List.of(task.target(), task.location());
    }

    /// A description that somebody has written is left alone.
    private Optional<Path> metadata(SubmissionName name) {
        if (Files.exists(name.metadataIn(request.hub()))) {
            return Optional.empty();
        }
        ModelMetadata.Description description =
                new ModelMetadata.Description(
                        "Target data of the hub, with vintages",
                        "Pooled quantile random forest on growth features of all places and"
                                + " targets, corrected for revisions",
                        "Changes from the last value, corrected for revisions by a chain ladder on"
                                + " the log scale, are standardised by an error model, and learnt"
                                + " by a blend of three members: each a quantile regression forest"
                                + " (Meinshausen 2006) pooled over places, horizons and targets,"
                                + " two of them with a ridge regression before it.",
                        context.programVersion(),
                        Optional.empty());
        ModelMetadata metadata =
                new ModelMetadata(
                        name,
                        request.team(),
                        request.model(),
                        List.of(new ModelMetadata.Contributor(request.team(), "", "")),
                        "CC-BY-4.0",
                        false,
                        description);
        return Optional.of(MetadataFile.write(request.hub(), metadata));
    }
}
