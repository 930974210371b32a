package predictcovid.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import predictcovid.catalog.DatalakeLock;
import predictcovid.catalog.RunManifest;
import predictcovid.cli.terminal.CommandEnvironment;
import predictcovid.cli.terminal.Summary;
import predictcovid.run.PredictionRun;
import predictcovid.run.TrainingRun;
import predictcovid.run.input.LoadedSource;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.RunRequest;
import predictcovid.run.input.Setting;
import predictcovid.run.input.SourceReading;
import predictcovid.text.ReadableOutput;
import predictcovid.text.SystemLanguage;

/// The trainer from `jshell`, a notebook or another program, with the settings of the environment:
/// [#train], then [#predict]. Both print what the commands of the same names print. [#read] gives
/// what they start from.
public final class Inline {
    private Inline() {}

    /// Trains on the source of the settings and publishes the run, as `covid train` does.
    ///
    /// @throws predictcovid.text.Fault with what the user can mend
    /// @throws predictcovid.run.input.WrongSettings when settings are wrong
    public static void train() {
        run(Map.of(), context -> new TrainingRun(context, RunRequest.TODAY).run("train", false));
    }

    /// Forecasts `days` days with the model trained last and publishes the run, as `covid predict`
    /// does.
    ///
    /// @return expected new cases by date; of the week that ends on the date for a weekly series
    /// @throws predictcovid.text.Fault when there is no model yet
    /// @throws predictcovid.run.input.WrongSettings when `days` or another setting is wrong
    public static SortedMap<LocalDate, Double> predict(int days) {
        RunManifest run =
                run(
                        Map.of(Setting.PREDICT_DAYS, String.valueOf(days)),
                        context -> new PredictionRun(context).run());
        SortedMap<LocalDate, Double> expected = new TreeMap<>();
        run.forecast()
                .ifPresent(forecast ->
                        forecast.points()
                                .forEach(point -> expected.put(point.date(), point.value())));
        return expected;
    }

    /// Reads a source as a run does and publishes nothing: all its places as they were known on a
    /// day, and the series of `LOCATION`. The raw file is kept in the datalake as the vintage of
    /// today, and read from there when there is one.
    ///
    /// @param source an address or a path, as `URL_DATASOURCE` takes
    /// @param asOf nothing later is known
    /// @throws predictcovid.text.Fault when it cannot be read, or knows nothing of that time
    /// @throws predictcovid.run.input.WrongSettings when settings are wrong
    public static LoadedSource read(String source, LocalDate asOf) {
        return read(environment(), source, asOf);
    }

    static LoadedSource read(CommandEnvironment environment, String source, LocalDate asOf) {
        RunRequest request = new RunRequest(Optional.of(asOf), false, false);
        return in(
                environment,
                Map.of(Setting.URL_DATASOURCE, source),
                context -> {
                    try (DatalakeLock _ = context.takeDatalake("read")) {
                        return new SourceReading(context, request).read(0);
                    }
                });
    }

    private static RunManifest run(
            Map<Setting, String> flags, Function<RunContext, RunManifest> story) {
        CommandEnvironment environment = environment();
        return in(
                environment,
                flags,
                context -> {
                    RunManifest run = story.apply(context);
                    Summary.print(environment.out(), context, run);
                    return run;
                });
    }

    private static <T> T in(
            CommandEnvironment environment,
            Map<Setting, String> flags,
            Function<RunContext, T> story) {
        return new Session(environment, new HashMap<>(flags)).run(false, story);
    }

    private static CommandEnvironment environment() {
        return new CommandEnvironment(
                System.getenv(),
                ReadableOutput.of(System.out),
                ReadableOutput.of(System.err),
                false,
                SystemLanguage.of(System.getenv()),
                InstantSource.system());
    }
}
