package predictcovid.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
        return session.train(common.verbose(), request.request(), "train", false);
    }
}
