package predictcovid.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import predictcovid.run.input.RunRequest;
import predictcovid.run.input.Setting;

/// `covid demo`: the whole main job on a simulated epidemic, without a network.
@Command(sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    /// The source is the simulated epidemic.
    static final Set<Setting> SETTINGS =
            EnumSet.complementOf(
                    EnumSet.of(
                            Setting.URL_DATASOURCE,
                            Setting.SOURCE,
                            Setting.ALL_COLS,
                            Setting.SCHEDULE));

    private final Session session;

    @Mixin private CommonOptions common = new CommonOptions();

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.setDefault(Setting.DATALAKE, "datalake-demo");
        // what is simulated goes to nobody, unless it is asked for
        session.setDefault(Setting.PUBLISH_TO, "");
        session.set(Setting.URL_DATASOURCE, "simulated:1");
        return session.train(common.verbose(), RunRequest.TODAY, "demo", true);
    }
}
