package predictcovid.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import predictcovid.run.input.Setting;

/// `covid`: trains, then predicts.
@Command(name = "covid", sortOptions = false)
final class CovidCommand implements Callable<Integer> {
    /// A training does not wait for its time.
    static final Set<Setting> SETTINGS = EnumSet.complementOf(EnumSet.of(Setting.SCHEDULE));

    private final Session session;

    @Mixin private CommonOptions common = new CommonOptions();

    // the session is told of it before the command begins
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin private RequestOptions request = new RequestOptions();

    CovidCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.train(common.verbose(), request.request(), "covid", true);
    }

    /// The version that Maven gave the jar.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Predict Covid " + Session.programVersion()};
        }
    }
}
