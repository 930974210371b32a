package predictcovid.cli;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import predictcovid.cli.terminal.BacktestTable;
import predictcovid.cli.terminal.JsonOutput;
import predictcovid.engine.Engine;
import predictcovid.forecast.Forecasters;
import predictcovid.hub.task.HubTasks;
import predictcovid.run.backtest.BacktestData;
import predictcovid.run.backtest.BacktestOptions;
import predictcovid.run.backtest.BacktestReport;
import predictcovid.run.backtest.BacktestRequest;
import predictcovid.run.backtest.BacktestRun;
import predictcovid.run.backtest.HubBacktest;
import predictcovid.run.backtest.SourceBacktest;
import predictcovid.run.hub.HubSource;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.Setting;
import predictcovid.run.input.WrongSettings;
import predictcovid.run.training.ColumnsFile;
import predictcovid.text.Fault;

/// `covid backtest`: past dates forecast again as they were known, and judged.
@Command(sortOptions = false)
final class BacktestCommand implements Callable<Integer> {
    static final Set<Setting> SETTINGS =
            EnumSet.of(
                    Setting.DATALAKE,
                    Setting.URL_DATASOURCE,
                    Setting.SOURCE,
                    Setting.START_DATE_DATA,
                    Setting.WEEK_END,
                    Setting.DAYS_MEAN,
                    Setting.COLUMNS_PREDICT,
                    Setting.ESTIMATORS,
                    Setting.RANDOM_STATE,
                    Setting.N_JOBS,
                    Setting.ENGINE,
                    Setting.DATALAKE_SHARED,
                    Setting.TIMESTAMP,
                    Setting.LOCALE,
                    Setting.FLUENTD_HOST,
                    Setting.FLUENTD_PORT);

    private static final FlagsByInput FLAGS =
            new FlagsByInput(
                    Set.of(
                            "--truth",
                            "--peer-scores",
                            "--places",
                            "--locations",
                            "--nation",
                            "--target",
                            "--learn-from",
                            "--from",
                            "--to",
                            "--tasks",
                            "--every"),
                    Set.of("--weeks", "--as-of", "--force", "--refresh", "--url-datasource"));

    private final Session session;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private CommonOptions common = new CommonOptions();

    @Mixin private RequestOptions request = new RequestOptions();

    @Option(names = "--target-data", paramLabel = "FILE", descriptionKey = "backtest-target-data")
    private @Nullable Path targetData;

    @Option(names = "--weeks", paramLabel = "N", descriptionKey = "weeks")
    private int weeks = 8;

    @Option(names = "--truth", paramLabel = "FILE", descriptionKey = "truth")
    private @Nullable Path truth;

    @Option(names = "--peer-scores", paramLabel = "FILE", descriptionKey = "peer-scores")
    private @Nullable Path peerScores;

    @Mixin private HubDataOptions hubData = new HubDataOptions();

    @Mixin private LearnFromOption learnFrom = new LearnFromOption();

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "backtest-from")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "backtest-to")
    private @Nullable LocalDate to;

    @Option(names = "--tasks", paramLabel = "FILE", descriptionKey = "backtest-tasks")
    private @Nullable Path tasks;

    @Option(names = "--every", paramLabel = "N", descriptionKey = "every")
    private int every = 1;

    @Option(names = "--since", paramLabel = "DATE", split = ",", descriptionKey = "since")
    private List<LocalDate> since = List.of();

    @Option(
            names = "--forecasters",
            paramLabel = "NAMES",
            split = ",",
            completionCandidates = Registered.class,
            descriptionKey = "names")
    private List<String> forecasters = Forecasters.names();

    @Option(names = "--baseline", paramLabel = "NAME", descriptionKey = "backtest-baseline")
    private @Nullable String baseline;

    @Mixin private TreesOption trees = new TreesOption();

    @Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "backtest-out")
    private Path out = Path.of("backtest");

    @Option(names = "--restart", descriptionKey = "restart")
    private boolean restart;

    @Mixin private PublishOptions publish = new PublishOptions();

    @Mixin private JsonOption json = new JsonOption();

    /// The names of all forecasters.
    static final class Registered implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Forecasters.names().iterator();
        }
    }

    BacktestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        requireSense();
        Optional<String> hub = targetData == null ? Optional.empty() : publish.nameOf(targetData);
        BacktestOptions options =
                new BacktestOptions(
                        since, canonical(), Optional.ofNullable(baseline), out, restart);
        return session.run(
                common.verbose(),
                context -> {
                    BacktestReport report = report(context, options);
                    print(context, report);
                    hub.or(() -> publish.nameOr(() -> Optional.of(report.source())))
                            .ifPresent(name ->
                                    publish.publish(report.judged(), context, name, session));
                    return 0;
                });
    }

    private void print(RunContext context, BacktestReport report) {
        PrintStream result = session.environment().out();
        if (json.isAsked()) {
            JsonOutput.print(result, JudgedBacktest.of(report));
        } else {
            BacktestTable.print(result, context.settings().locale(), report);
        }
    }

    private BacktestReport report(RunContext context, BacktestOptions options) {
        try (Engine engine = context.engine()) {
            return new BacktestRun(
                            context,
                            options,
                            trees.forest(),
                            ColumnsFile.options(context.datalake(), context.settings()))
                    .run(data(context), engine);
        }
    }

    private BacktestData data(RunContext context) {
        return context.workers()
                .call(() ->
                        targetData == null
                                ? SourceBacktest.read(context, request.request(), weeks)
                                : HubBacktest.read(hub(targetData)));
    }

    /// Each forecaster by the name that it is registered under.
    private List<String> canonical() {
        return forecasters.stream()
                .map(name -> Forecasters.find(name).orElseThrow(() -> unknown(name)).name())
                .toList();
    }

    private static WrongSettings unknown(String name) {
        return new WrongSettings(
                List.of(
                        new Fault(
                                "run.backtest.no-forecaster",
                                name,
                                String.join(", ", Forecasters.names()))));
    }

    private void requireSense() {
        FLAGS.check(requireNonNull(spec), targetData != null);
        List<Fault> faults = new ArrayList<>();
        if (weeks < 1) {
            faults.add(new Fault("cli.weeks", weeks));
        }
        if (every < 1) {
            faults.add(new Fault("cli.every", every));
        }
        trees.fault().ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new WrongSettings(faults);
        }
    }

    private BacktestRequest hub(Path place) {
        HubSource source = hubData.source(place, learnFrom.files());
        Path clone = HubTasks.in(source.targetData());
        return new BacktestRequest(
                source,
                Optional.ofNullable(truth),
                Optional.ofNullable(peerScores),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(tasks)
                        .or(() -> Optional.of(clone).filter(Files::isRegularFile)),
                every);
    }
}
