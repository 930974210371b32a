package predictcovid.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import predictcovid.run.input.Setting;

/// `covid train`: trains without forecasting.
@Command(sortOptions = false)
final class TrainCommand implements Callable<Integer> {
    /// Many places are forecast without a model that could be kept.
    static final Set<Setting> SETTINGS =
            EnumSet.complementOf(EnumSet.of(Setting.SCHEDULE, Setting.LOCATIONS));

    private final Session session;

    @Mixin private CommonOptions common = new CommonOptions();

    // the session is told of it before the command begins
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin private RequestOptions request = new RequestOptions();

    TrainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.train(common.verbose(), request.request(), "train", false);
    }
}
