package predictcovid.run.hub;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Horizons;
import predictcovid.forecast.pooled.ExplainedForecast;
import predictcovid.forecast.pooled.ExplanationDepth;
import predictcovid.forecast.pooled.MemoryNeed;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.pooled.QuantileForestForecaster;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.check.CheckReport;
import predictcovid.hub.check.HubRules;
import predictcovid.hub.check.SubmissionCheck;
import predictcovid.hub.derived.DerivedForecasts;
import predictcovid.hub.derived.DerivedTargets;
import predictcovid.hub.derived.TrendRule;
import predictcovid.hub.file.Places;
import predictcovid.hub.submission.SamplePath;
import predictcovid.hub.submission.Submission;
import predictcovid.hub.submission.SubmissionFile;
import predictcovid.hub.submission.SubmissionName;
import predictcovid.hub.task.HubTasks;
import predictcovid.hub.task.OutputType.Other;
import predictcovid.hub.task.OutputType.Quantiles;
import predictcovid.hub.task.OutputType.Samples;
import predictcovid.run.hub.HubAsk.Output;
import predictcovid.run.input.Progress;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.WrongSettings;
import predictcovid.run.publish.FeatureCharts;
import predictcovid.series.Geography;
import predictcovid.series.Panel;
import predictcovid.series.Steps;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Targets;
import predictcovid.text.Fault;
import predictcovid.text.FeatureWords.Whole;
import predictcovid.text.Notice;

/// The story of `hub forecast`: from target data to a submission that its hub takes.
public final class HubForecastRun {
    /// Weeks from the last one known to the reference date's; more is no forecast any more.
    private static final int LONGEST_DELAY = 6;

    private static final List<Integer> USUAL_HORIZONS = List.of(0, 1, 2, 3);

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
    /// @param forecasts number of distributions told as quantiles
    /// @param categories number of those told as probabilities
    /// @param notices what the user must know
    /// @param check the submission by the hub's rules
    public record Result(
            Path file,
            Optional<Path> metadata,
            int forecasts,
            int categories,
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
        ModelDescription description = ModelDescription.of(request, name, context.programVersion());
        HubArchive data =
                stage(
                        new Notice("run.progress.hub.read", file(request.source().targetData())),
                        _ ->
                                HubArchive.read(
                                        request.source(),
                                        context.settings().source(),
                                        request.referenceDate()));
        ReportArchive known = data.archive().knownAt(request.referenceDate());
        requireFresh(known);
        requireMemory(known);
        HubTasks tasks = tasks();
        HubAsk ask = HubAsk.of(tasks, name.roundId());
        ask.requireSamples(request.samples(), known.targets().keySet());
        Targets targets = tasks.targets(known.targets().keySet());
        List<TargetPlan> plans = HubPlans.of(targets, data.teaching().targets());
        ReportArchive seen = data.teaching().beside(known, request.referenceDate());
        List<Integer> horizons = horizons(ask, known);
        ExplainedForecast explained =
                stage(
                        new Notice(
                                "run.progress.hub.forecast",
                                known.targets().size(),
                                reporting(known)),
                        steps -> explained(seen, known, plans, horizons, steps));
        List<QuantileForecast> wanted =
                explained.forecasts().stream().filter(each -> ask.wants(each.task())).toList();
        List<QuantileForecast> forecasts =
                request.isWhole() ? WholeCounts.of(wanted, targets) : wanted;
        DerivedTargets asked = derived(tasks, known);
        DerivedForecasts derived =
                context.workers()
                        .call(() ->
                                DerivedForecasts.of(
                                        asked.targets(),
                                        known,
                                        explained.forecasts(),
                                        options.seed()));
        Submission submission =
                new Submission(
                        name,
                        both(forecasts, derived.quantiles()),
                        derived.categories(),
                        samples(ask, wanted));
        Path file =
                SubmissionFile.write(
                        request.hub(), submission, request.format(), tasks.hasTextIds());
        Optional<Path> described = description.write();
        request.explain().ifPresent(folder -> explain(folder, explained, known, plans));
        return new Result(
                file,
                described,
                submission.quantiles().size(),
                submission.categories().size(),
                Stream.of(
                                new ForecastNotices(known, explained.forecasts())
                                        .all(data.problems()).stream(),
                                ask.unwanted(explained.forecasts()).stream(),
                                asked.unmade().values().stream(),
                                derived.notices().stream(),
                                ask.missing(made(submission), asked.unmade().keySet()).stream())
                        .flatMap(notices -> notices)
                        .toList(),
                stage(
                        new Notice("run.progress.hub.check", file(file)),
                        _ -> SubmissionCheck.check(file, rules(file, tasks, known))));
    }

    private HubRules rules(Path file, HubTasks tasks, ReportArchive known) {
        return HubRules.of(
                        tasks, HubTasks.hubOf(file), Places.populations(known.geography().areas()))
                .at(context.clock().instant());
    }

    /// Those that are asked for by flag, or else by the hub, or else the usual ones.
    private List<Integer> horizons(HubAsk ask, ReportArchive known) {
        if (!request.horizons().isEmpty()) {
            return request.horizons();
        }
        List<Integer> asked =
                ask.horizons(known.targets().keySet()).stream()
                        .filter(horizon -> horizon >= -1)
                        .toList();
        return asked.isEmpty() ? USUAL_HORIZONS : asked;
    }

    /// All that the submission tells: whoever adds a target or a type adds it here.
    private static Set<Output> made(Submission submission) {
        Set<Output> made = new HashSet<>();
        submission
                .quantiles()
                .forEach(each -> made.add(new Output(each.task().target(), Quantiles.NAME)));
        submission
                .categories()
                .forEach(each -> made.add(new Output(each.task().target(), Other.PMF)));
        submission
                .samples()
                .forEach(path ->
                        made.add(new Output(path.tasks().getFirst().target(), Samples.NAME)));
        return made;
    }

    private <T> T stage(Notice what, Function<Steps, T> work) {
        try (Progress.Task task = context.progress().begin(what)) {
            Steps steps = (done, total) -> task.reached(done, total, "");
            return context.workers().call(() -> work.apply(steps));
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

    private ExplainedForecast explained(
            ReportArchive seen,
            ReportArchive own,
            List<TargetPlan> plans,
            List<Integer> horizons,
            Steps steps) {
        return new QuantileForestForecaster(plans, options)
                .explained(
                        new ForecastRequest(
                                seen,
                                request.referenceDate(),
                                Horizons.ofWeeks(horizons),
                                own.targets().keySet()),
                        request.explain().isPresent()
                                ? ExplanationDepth.IMPORTANCE
                                : ExplanationDepth.NONE,
                        steps);
    }

    /// What moved all forecasts, with a picture of the nation's furthest ones.
    private void explain(
            Path folder, ExplainedForecast explained, ReportArchive known, List<TargetPlan> plans) {
        Geography geography = known.geography();
        String nation = geography.areas().get(geography.nation()).code();
        int furthest =
                explained.forecasts().stream().mapToInt(it -> it.task().horizon()).max().orElse(0);
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

    private List<SamplePath> samples(HubAsk ask, List<QuantileForecast> forecasts) {
        return request.samples() == 0
                ? List.of()
                : new SampleDraw(ask, request.samples(), options.seed()).paths(forecasts);
    }

    /// The targets that the hub asks for beside the weekly ones; none without its rules.
    private DerivedTargets derived(HubTasks tasks, ReportArchive known) {
        return DerivedTargets.of(
                tasks,
                known.targets().keySet(),
                TrendRule.of(Places.of(request.source().locations()).columns()),
                request.referenceDate());
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
