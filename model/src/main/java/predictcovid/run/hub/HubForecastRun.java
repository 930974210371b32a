package predictcovid.run.hub;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Horizons;
import predictcovid.forecast.pooled.ExplainedForecast;
import predictcovid.forecast.pooled.ExplanationDepth;
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
import predictcovid.hub.submission.RoundWeek;
import predictcovid.hub.submission.Submission;
import predictcovid.hub.submission.SubmissionFile;
import predictcovid.hub.submission.SubmissionName;
import predictcovid.hub.submission.TaskColumns;
import predictcovid.hub.task.HubTasks;
import predictcovid.hub.task.TargetOutputs;
import predictcovid.run.input.Progress;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.WrongSettings;
import predictcovid.run.publish.FeatureCharts;
import predictcovid.series.Geography;
import predictcovid.series.Steps;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.target.Targets;
import predictcovid.text.Fault;
import predictcovid.text.FeatureWords.Whole;
import predictcovid.text.Notice;

/// The story of `hub forecast`: from target data to a submission that its hub takes.
public final class HubForecastRun {
    private static final List<Integer> USUAL_HORIZONS = List.of(0, 1, 2, 3);

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
    /// @param statistics number of means, medians and cumulative probabilities
    /// @param categories number of distributions told as probabilities
    /// @param samples number of trajectories
    /// @param notices what the user must know
    /// @param check the submission by the hub's rules
    public record Result(
            Path file,
            Optional<Path> metadata,
            int forecasts,
            int statistics,
            int categories,
            int samples,
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
        EnoughKnown enough = new EnoughKnown(known);
        enough.requireAny(request.referenceDate(), request.source().targetData());
        HubTasks tasks = tasks();
        TaskColumns columns = TaskColumns.of(tasks, name.roundId());
        RoundWeek round = round(enough, tasks);
        LocalDate week = round.end(request.referenceDate());
        enough.requireFresh(week, request.source().targetData());
        enough.requireMemory(options);
        HubAsk ask = HubAsk.of(tasks, name.roundId());
        int samples =
                request.samples() > 0
                        ? request.samples()
                        : ask.requiredSamples(known.targets().keySet());
        ask.requireSamples(samples, known.targets().keySet());
        Targets targets = tasks.targets(known.targets().keySet());
        List<TargetPlan> plans = HubPlans.of(targets, data.teaching().targets());
        ReportArchive seen = data.teaching().beside(known, request.referenceDate());
        List<Integer> horizons = horizons(ask, known);
        ExplainedForecast explained =
                stage(
                        new Notice(
                                "run.progress.hub.forecast",
                                known.targets().size(),
                                enough.places()),
                        steps -> explained(seen, known, week, plans, horizons, steps));
        List<QuantileForecast> wanted =
                explained.forecasts().stream().filter(each -> ask.wants(each.task())).toList();
        List<QuantileForecast> forecasts =
                request.isWhole() ? WholeCounts.of(wanted, targets) : wanted;
        DerivedTargets asked = derived(tasks, known, week);
        DerivedForecasts derived =
                context.workers()
                        .call(() ->
                                DerivedForecasts.of(
                                        asked.targets(),
                                        known,
                                        explained.forecasts(),
                                        options.seed()));
        AskedForms forms = new AskedForms(new TargetOutputs(tasks));
        Submission submission =
                new Submission(
                                name,
                                columns,
                                forms.quantiles(both(forecasts, derived.quantiles())),
                                derived.categories(),
                                forms.statistics(wanted),
                                samples == 0
                                        ? List.of()
                                        : new SampleDraw(ask, samples, options.seed())
                                                .paths(wanted))
                        .in(round);
        Path file =
                SubmissionFile.write(
                        request.hub(), submission, request.format(), tasks.hasTextIds());
        Optional<Path> described = description.write();
        request.explain().ifPresent(folder -> explain(folder, explained, known, plans));
        return new Result(
                file,
                described,
                submission.quantiles().size(),
                submission.statistics().size(),
                submission.categories().size(),
                submission.samples().size(),
                Stream.of(
                                new ForecastNotices(known, explained.forecasts(), ask::wants)
                                        .all(data.problems()).stream(),
                                ask.unwanted(explained.forecasts()).stream(),
                                asked.unmade().values().stream(),
                                derived.notices().stream(),
                                ask.missing(submission, asked.unmade().keySet()).stream())
                        .flatMap(notices -> notices)
                        .toList(),
                stage(
                        new Notice("run.progress.hub.check", file(file)),
                        _ -> SubmissionCheck.check(file, rules(file, tasks, known))));
    }

    /// Which week the round's horizon 0 is: the one that is told or, where no week ends on the
    /// round's date, the one that other submissions to the hub tell.
    ///
    /// @throws WrongSettings when nothing tells it
    private RoundWeek round(EnoughKnown enough, HubTasks tasks) {
        LocalDate date = request.referenceDate();
        return request.week()
                .map(week -> new RoundWeek(Math.toIntExact(ChronoUnit.DAYS.between(week, date))))
                .or(() ->
                        enough.isWeekEnd(date)
                                ? Optional.of(RoundWeek.SAME)
                                : RoundWeek.in(request.hub(), tasks))
                .orElseThrow(() -> enough.noWeekEnd(date));
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

    private <T> T stage(Notice what, Function<Steps, T> work) {
        try (Progress.Task task = context.progress().begin(what)) {
            Steps steps = (done, total) -> task.reached(done, total, "");
            return context.workers().call(() -> work.apply(steps));
        }
    }

    private static String file(Path path) {
        return String.valueOf(path.getFileName());
    }

    private ExplainedForecast explained(
            ReportArchive seen,
            ReportArchive own,
            LocalDate week,
            List<TargetPlan> plans,
            List<Integer> horizons,
            Steps steps) {
        return new QuantileForestForecaster(plans, options)
                .explained(
                        new ForecastRequest(
                                seen, week, Horizons.ofWeeks(horizons), own.targets().keySet()),
                        request.explain().isPresent()
                                ? ExplanationDepth.IMPORTANCE
                                : ExplanationDepth.NONE,
                        steps)
                .of(task -> !UnlistedNation.is(task.location()));
    }

    /// What moved all forecasts, with a picture of the nation's furthest ones.
    private void explain(
            Path folder, ExplainedForecast explained, ReportArchive known, List<TargetPlan> plans) {
        Geography geography = known.geography();
        String nation = geography.areas().get(geography.nation()).code();
        String shown = UnlistedNation.is(nation) ? geography.areas().getFirst().code() : nation;
        int furthest =
                explained.forecasts().stream().mapToInt(it -> it.task().horizon()).max().orElse(0);
        new ExplanationFiles(context, request.source().targetData(), folder)
                .write(
                        explained,
                        new FeatureCharts(plans, geography, Whole.NATION),
                        task -> task.horizon() == furthest && task.location().equals(shown));
    }

    private HubTasks tasks() {
        return request.tasks()
                .or(() -> Optional.of(HubTasks.in(request.hub())).filter(Files::exists))
                .map(HubTasks::read)
                .orElseGet(HubTasks::general);
    }

    /// The targets that the hub asks for beside the weekly ones; none without its rules.
    private DerivedTargets derived(HubTasks tasks, ReportArchive known, LocalDate week) {
        return DerivedTargets.of(
                tasks,
                known.targets().keySet(),
                TrendRule.of(request.source().places().columns()),
                week);
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
