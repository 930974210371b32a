package predictcovid.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import predictcovid.catalog.RunManifest;
import predictcovid.cli.terminal.CommandEnvironment;
import predictcovid.cli.terminal.Summary;
import predictcovid.run.PredictionRun;
import predictcovid.run.TrainingRun;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.RunRequest;
import predictcovid.run.settings.Setting;
import predictcovid.text.ReadableOutput;
import predictcovid.text.SystemLanguage;

/// The trainer from `jshell` or another program, with the settings of the environment: [#train],
/// then [#predict]. Both print what the commands of the same names print.
public final class Inline {
    private Inline() {}

    /// Trains on the source of the settings and publishes the run, as `covid train` does.
    ///
    /// @throws predictcovid.text.Fault with what the user can mend
    /// @throws predictcovid.run.settings.WrongSettings when settings are wrong
    public static void train() {
        run(Map.of(), context -> new TrainingRun(context, RunRequest.TODAY).run("train", false));
    }

    /// Forecasts `days` days with the model trained last and publishes the run, as `covid predict`
    /// does.
    ///
    /// @return expected new cases by date; of the week that ends on the date for a weekly series
    /// @throws predictcovid.text.Fault when there is no model yet
    /// @throws predictcovid.run.settings.WrongSettings when `days` or another setting is wrong
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

    private static RunManifest run(
            Map<Setting, String> flags, Function<RunContext, RunManifest> story) {
        CommandEnvironment environment =
                new CommandEnvironment(
                        System.getenv(),
                        ReadableOutput.of(System.out),
                        ReadableOutput.of(System.err),
                        false,
                        SystemLanguage.of(System.getenv()),
                        InstantSource.system());
        return new Session(environment, new HashMap<>(flags))
                .run(
                        false,
                        context -> {
                            RunManifest run = story.apply(context);
                            Summary.print(environment.out(), context, run);
                            return run;
                        });
    }
}
