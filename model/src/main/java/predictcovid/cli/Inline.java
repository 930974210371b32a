package predictcovid.cli;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.RunManifest;
import predictcovid.run.PredictionRun;
import predictcovid.run.TrainingRun;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.RunRequest;
import predictcovid.run.settings.Setting;

/// The trainer from `jshell` or another program, with the settings of the environment: [#train] and
/// then [#predict]. Both return what they published, and log to the console.
public final class Inline {
    private Inline() {}

    /// Trains on the source of the settings, as `covid train` does.
    ///
    /// @throws predictcovid.text.Fault with what the user can mend
    /// @throws predictcovid.run.settings.WrongSettings when settings are wrong
    public static RunManifest train() {
        return run(null, context -> new TrainingRun(context, RunRequest.TODAY).run("train", false));
    }

    /// Forecasts `days` days with the model trained last, as `covid predict` does.
    ///
    /// @throws predictcovid.text.Fault when there is no model yet
    /// @throws predictcovid.run.settings.WrongSettings when `days` or another setting is wrong
    public static RunManifest predict(int days) {
        return run(days, context -> new PredictionRun(context).run());
    }

    private static RunManifest run(
            @Nullable Integer days, Function<RunContext, RunManifest> story) {
        CommandEnvironment environment =
                new CommandEnvironment(
                        System.getenv(),
                        System.out,
                        System.err,
                        false,
                        Locale.getDefault(),
                        InstantSource.system());
        Session session = new Session(environment, new EnumMap<>(Setting.class));
        if (days != null) {
            session.set(Setting.PREDICT_DAYS, String.valueOf(days));
        }
        return session.run(
                false,
                context -> {
                    RunManifest run = story.apply(context);
                    Summary.print(environment.out(), context, run);
                    return run;
                });
    }
}
