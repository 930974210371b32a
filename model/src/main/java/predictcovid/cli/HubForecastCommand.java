package predictcovid.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import predictcovid.cli.terminal.CheckLines;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.hub.submission.Format;
import predictcovid.hub.task.HubTasks;
import predictcovid.run.hub.HubForecastRequest;
import predictcovid.run.hub.HubForecastRun;
import predictcovid.run.input.Setting;
import predictcovid.run.input.WrongSettings;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

/// `covid hub forecast`: writes a submission.
@Command(sortOptions = false)
final class HubForecastCommand implements Callable<Integer> {
    static final Set<Setting> SETTINGS =
            EnumSet.of(
                    Setting.SOURCE,
                    Setting.N_JOBS,
                    Setting.TIMESTAMP,
                    Setting.LOCALE,
                    Setting.FLUENTD_HOST,
                    Setting.FLUENTD_PORT);

    private static final int LAST_HORIZON = 8;
    private static final int MOST_SAMPLES = 1000;

    private final Session session;

    @Mixin private CommonOptions common = new CommonOptions();

    @Option(
            names = "--target-data",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "target-data")
    private Path targetData = Path.of("");

    @Option(
            names = "--reference-date",
            required = true,
            paramLabel = "DATE",
            descriptionKey = "reference-date")
    private String referenceDate = "";

    @Option(names = "--week-0", paramLabel = "DATE", descriptionKey = "week-0")
    private @Nullable String week;

    @Option(names = "--team", required = true, paramLabel = "TEAM", descriptionKey = "team")
    private String team = "";

    @Option(names = "--model", required = true, paramLabel = "MODEL", descriptionKey = "model")
    private String model = "";

    @Option(names = "--hub", paramLabel = "FOLDER", descriptionKey = "hub-folder")
    private @Nullable Path hub;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
    private Format format = Format.CSV;

    @Option(names = "--horizons", paramLabel = "N", split = ",", descriptionKey = "horizons")
    private List<Integer> horizons = List.of();

    @Option(names = "--samples", paramLabel = "N", descriptionKey = "samples")
    private int samples;

    @Option(names = "--integers", descriptionKey = "integers")
    private boolean isWhole;

    @Option(names = "--tasks", paramLabel = "FILE", descriptionKey = "forecast-tasks")
    private @Nullable Path tasks;

    @Mixin private AboutModelOptions about = new AboutModelOptions();

    @Mixin private HubDataOptions hubData = new HubDataOptions();

    @Mixin private LearnFromOption learnFrom = new LearnFromOption();

    @Mixin private TreesOption trees = new TreesOption();

    @Option(names = "--explain", paramLabel = "FOLDER", descriptionKey = "forecast-explain")
    private @Nullable Path explain;

    HubForecastCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        requireSense();
        HubForecastRequest request =
                new HubForecastRequest(
                        hubData.source(targetData, learnFrom.files()),
                        RequestOptions.date(referenceDate),
                        Optional.ofNullable(week).map(RequestOptions::date),
                        horizons.stream().sorted().distinct().toList(),
                        team,
                        model,
                        Optional.ofNullable(hub).orElseGet(this::ownHub),
                        format,
                        samples,
                        isWhole,
                        about.model(),
                        Optional.ofNullable(tasks),
                        Optional.ofNullable(explain));
        PooledOptions options = trees.forest();
        return session.run(
                common.verbose(),
                context -> {
                    HubForecastRun.Result result =
                            new HubForecastRun(context, request, options).run();
                    print(result, context.settings().locale());
                    return result.check().isValid() ? 0 : Program.FAILED;
                });
    }

    /// The hub's clone where the target data are one, or else the working folder.
    private Path ownHub() {
        return Files.isRegularFile(HubTasks.in(targetData)) ? targetData : Path.of(".");
    }

    private void requireSense() {
        List<Fault> faults = new ArrayList<>();
        if (horizons.stream().anyMatch(horizon -> horizon < -1 || horizon > LAST_HORIZON)) {
            faults.add(new Fault("cli.hub.horizons", horizons.toString(), LAST_HORIZON));
        }
        if (samples < 0 || samples > MOST_SAMPLES) {
            faults.add(new Fault("cli.hub.samples", samples, MOST_SAMPLES));
        }
        trees.fault().ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new WrongSettings(faults);
        }
    }

    private void print(HubForecastRun.Result result, Locale locale) {
        PrintStream out = session.environment().out();
        result.notices().forEach(notice -> out.println("! " + notice.in(locale)));
        result.metadata()
                .ifPresent(file -> out.println(Texts.in(locale, "cli.hub.metadata", file)));
        if (result.forecasts() > 0) {
            out.println(Texts.in(locale, "cli.hub.forecast", result.forecasts()));
        }
        if (result.statistics() > 0) {
            out.println(Texts.in(locale, "cli.hub.statistics", result.statistics()));
        }
        if (result.categories() > 0) {
            out.println(Texts.in(locale, "cli.hub.categories", result.categories()));
        }
        if (result.samples() > 0) {
            out.println(Texts.in(locale, "cli.hub.trajectories", result.samples()));
        }
        if (explain != null) {
            out.println(Texts.in(locale, "cli.hub.explained", explain.toString()));
        }
        new CheckLines(out, locale).print(result.file(), result.check());
    }
}
