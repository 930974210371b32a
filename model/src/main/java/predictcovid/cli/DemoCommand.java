package predictcovid.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import predictcovid.run.DemoRun;
import predictcovid.run.settings.Setting;

/// `covid demo`: the whole main job on a simulated epidemic, without a network.
@Command(name = "demo", sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private final Session session;

    @Mixin private CommonOptions common = new CommonOptions();

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.setDefault(Setting.DATALAKE, "datalake-demo");
        session.setDefault(Setting.START_DATE_DATA, "2020-05-01");
        return session.run(
                common.verbose(),
                context -> {
                    Summary.print(session.environment().out(), context, new DemoRun(context).run());
                    return 0;
                });
    }
}
