package predictcovid.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import predictcovid.run.TrainingRun;

/// `covid train`: trains without forecasting.
@Command(name = "train", sortOptions = false)
final class TrainCommand implements Callable<Integer> {
    private final Session session;

    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private RequestOptions request = new RequestOptions();

    TrainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.run(
                common.verbose(),
                context -> {
                    Summary.print(
                            session.environment().out(),
                            context,
                            new TrainingRun(context, request.request()).run("train", false));
                    return 0;
                });
    }
}
