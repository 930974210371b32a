package predictcovid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.ManifestJson;
import predictcovid.catalog.RunManifest;
import predictcovid.cli.terminal.CommandEnvironment;
import predictcovid.cli.terminal.CommandLineProgress;
import predictcovid.cli.terminal.JsonOutput;
import predictcovid.cli.terminal.LineAboveBar;
import predictcovid.cli.terminal.Summary;
import predictcovid.log.ConsoleDetail;
import predictcovid.log.LogOptions;
import predictcovid.log.LogSession;
import predictcovid.log.Logging;
import predictcovid.run.TrainingRun;
import predictcovid.run.input.Progress;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.RunRequest;
import predictcovid.run.input.RunningProgram;
import predictcovid.run.input.Setting;
import predictcovid.run.input.SettingValues;
import predictcovid.run.input.Settings;
import predictcovid.run.input.SettingsCheck;
import predictcovid.run.input.Warnings;
import predictcovid.run.training.SearchReport;
import predictcovid.series.Steps;
import predictcovid.text.Notice;

/// What the commands share: the flags given so far, and how to start and end a run.
final class Session {
    private static final int MANY_FILES = 25;

    private final CommandEnvironment environment;
    private final Map<Setting, String> flags;
    private boolean quiet;
    private boolean json;

    Session(CommandEnvironment environment, Map<Setting, String> flags) {
        this.environment = environment;
        this.flags = flags;
    }

    CommandEnvironment environment() {
        return environment;
    }

    /// Prints errors and results only.
    void setQuiet(boolean quiet) {
        this.quiet = quiet;
    }

    /// Prints results for programs.
    void setJson(boolean json) {
        this.json = json;
    }

    /// Where sentences go: beside the result where that is for programs.
    PrintStream sentences() {
        return json ? environment.err() : environment.out();
    }

    /// Overrides a setting as its flag would.
    void set(Setting setting, String value) {
        flags.put(setting, value);
    }

    /// Overrides a setting unless its flag was given.
    void setDefault(Setting setting, String value) {
        flags.putIfAbsent(setting, value);
    }

    /// The flags given, for another command line that trains.
    List<String> flags(boolean verbose) {
        Stream<String> settings =
                flags.entrySet().stream()
                        .filter(flag -> CovidCommand.SETTINGS.contains(flag.getKey()))
                        .flatMap(flag -> Stream.of(flag.getKey().flag(), flag.getValue()));
        Stream<String> others =
                Stream.concat(
                        verbose ? Stream.of("--verbose") : Stream.empty(),
                        quiet ? Stream.of(CommonOptions.QUIET) : Stream.empty());
        return Stream.concat(settings, others).toList();
    }

    /// Every setting with its origin.
    SettingValues values() {
        return SettingValues.of(flags, environment.variables());
    }

    /// Checks the settings, starts the log, opens the datalake, runs `work`, and ends everything.
    ///
    /// @param verbose stack traces on the console
    /// @return what `work` returned
    <T> T run(boolean verbose, Function<RunContext, T> work) {
        SettingValues values = values();
        Settings settings = SettingsCheck.check(values, environment.system());
        LogOptions log =
                new LogOptions(
                        settings.fluentdHost(),
                        settings.fluentdPort(),
                        settings.zone(),
                        detail(verbose));
        try (LogSession logging = Logging.start(log, console())) {
            Objects.requireNonNull(logging);
            return run(settings, values, work);
        }
    }

    private <T> T run(Settings settings, SettingValues values, Function<RunContext, T> work) {
        try (Datalake datalake = Datalake.open(settings.datalake())) {
            return work.apply(
                    new RunContext(
                            settings,
                            values,
                            datalake,
                            environment.clock(),
                            progress(settings.locale()),
                            new Warnings(),
                            RunningProgram.of(programVersion())));
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (RuntimeException failure) {
            // the user is told in one line and another language, when this log is closed
            LoggerFactory.getLogger(Session.class)
                    .atError()
                    .addMarker(Logging.ON_VERBOSE_CONSOLE)
                    .setCause(failure)
                    .log("failed: {}", failure.getMessage());
            throw failure;
        }
    }

    /// Does something with many files, telling how far it is; a few are done before anybody asks.
    <T> T telling(Notice what, Locale language, int files, Function<Steps, T> work) {
        if (files < MANY_FILES) {
            return work.apply(Steps.NONE);
        }
        try (Progress.Task task = progress(language).begin(what)) {
            return work.apply((done, total) -> task.reached(done, total, ""));
        }
    }

    /// Trains, publishes and prints.
    ///
    /// @param command the word that the user typed
    /// @return the exit status
    int train(boolean verbose, RunRequest request, String command, boolean thenPredict) {
        return run(
                verbose,
                context -> {
                    RunManifest run = new TrainingRun(context, request).run(command, thenPredict);
                    print(context, run);
                    return 0;
                });
    }

    /// Prints what was published.
    void print(RunContext context, RunManifest run) {
        if (json) {
            environment.out().println(new String(ManifestJson.write(run), StandardCharsets.UTF_8));
        } else if (quiet) {
            Summary.printLine(environment.out(), context, run);
        } else {
            Summary.print(environment.out(), context, run);
        }
    }

    /// Prints what a search found.
    void print(RunContext context, SearchReport report) {
        if (json) {
            JsonOutput.print(environment.out(), report);
        } else if (quiet) {
            Summary.printLine(environment.out(), context, report);
        } else {
            Summary.print(environment.out(), context, report);
        }
    }

    private Progress progress(Locale language) {
        return quiet
                ? Progress.NONE
                : new CommandLineProgress(environment.err(), environment.terminal(), language);
    }

    private ConsoleDetail detail(boolean verbose) {
        if (quiet) {
            return ConsoleDetail.ERRORS;
        }
        return verbose ? ConsoleDetail.STACK_TRACES : ConsoleDetail.LINES;
    }

    private PrintStream console() {
        return environment.terminal() ? LineAboveBar.on(environment.err()) : environment.err();
    }

    static String programVersion() {
        try (InputStream in =
                Session.class.getResourceAsStream("/predictcovid/version.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(in));
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
