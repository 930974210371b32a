package predictcovid.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import predictcovid.run.PredictionRun;
import predictcovid.run.input.Setting;

/// `covid predict [DAYS]`: forecasts with the model trained last.
@Command(sortOptions = false)
final class PredictCommand implements Callable<Integer> {
    /// What a forecast by a trained model depends on.
    static final Set<Setting> SETTINGS =
            EnumSet.of(
                    Setting.DATALAKE,
                    Setting.PREDICT_DAYS,
                    Setting.N_JOBS,
                    Setting.PUBLISH_TO,
                    Setting.TIMESTAMP,
                    Setting.LOCALE,
                    Setting.FLUENTD_HOST,
                    Setting.FLUENTD_PORT);

    private final Session session;

    @Mixin private CommonOptions common = new CommonOptions();

    // the session is told of it before the command begins
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(arity = "0..1", paramLabel = "DAYS", descriptionKey = "days")
    private @Nullable String days;

    PredictCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (days != null) {
            session.set(Setting.PREDICT_DAYS, days);
        }
        return session.run(
                common.verbose(),
                context -> {
                    session.print(context, new PredictionRun(context).run());
                    return 0;
                });
    }
}
