package predictcovid.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import predictcovid.run.SearchRun;
import predictcovid.run.input.Setting;
import predictcovid.selection.SearchWindow;

/// `covid search`: finds the best columns for all later runs.
@Command(sortOptions = false)
final class SearchCommand implements Callable<Integer> {
    /// A search chooses the columns itself and forecasts nothing.
    static final Set<Setting> SETTINGS =
            EnumSet.complementOf(
                    EnumSet.of(
                            Setting.COLUMNS_PREDICT,
                            Setting.TEST_VARIABLES,
                            Setting.PREDICT_DAYS,
                            Setting.SCHEDULE));

    private final Session session;

    @Mixin private CommonOptions common = new CommonOptions();

    // the session is told of it before the command begins
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin private RequestOptions request = new RequestOptions();

    @Option(names = "--window", paramLabel = "WINDOW", descriptionKey = "window")
    private SearchWindow window = SearchWindow.FOLDS;

    @Option(names = "--permutations", descriptionKey = "permutations")
    private boolean permutations;

    SearchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.run(
                common.verbose(),
                context -> {
                    session.print(
                            context,
                            new SearchRun(context, window, permutations).run(request.request()));
                    return 0;
                });
    }
}
