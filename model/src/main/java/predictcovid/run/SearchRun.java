package predictcovid.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.backtest.Rmsle;
import predictcovid.backtest.Validation;
import predictcovid.catalog.DatalakeLock;
import predictcovid.engine.Engine;
import predictcovid.feature.Feature;
import predictcovid.run.input.LoadedSource;
import predictcovid.run.input.Progress;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.RunRequest;
import predictcovid.run.input.Setting;
import predictcovid.run.input.SourceReading;
import predictcovid.run.publish.SearchFiles;
import predictcovid.run.training.SearchJournal;
import predictcovid.run.training.SearchReport;
import predictcovid.run.training.Training;
import predictcovid.selection.ColumnSearch;
import predictcovid.selection.ColumnSubsets;
import predictcovid.selection.ScoredColumns;
import predictcovid.selection.SearchWindow;
import predictcovid.text.Notice;

/// The story of `search`: finds the best columns, which every later run uses.
public final class SearchRun {
    private static final Logger LOG = LoggerFactory.getLogger(SearchRun.class);
    private static final List<Setting> INPUTS =
            List.of(
                    Setting.LOCATION,
                    Setting.START_DATE_DATA,
                    Setting.DAYS_MEAN,
                    Setting.ESTIMATORS,
                    Setting.RANDOM_STATE);

    private final RunContext context;
    private final SearchWindow window;
    private final boolean permutations;

    /// A search that compares choices on `window`.
    ///
    /// @param permutations try every order of every subset, although order cannot matter
    public SearchRun(RunContext context, SearchWindow window, boolean permutations) {
        this.context = context;
        this.window = window;
        this.permutations = permutations;
    }

    /// Reads the source, searches, and writes the columns and the ranking into the datalake.
    public SearchReport run(RunRequest request) {
        try (Engine engine = context.engine();
                DatalakeLock _ = context.takeDatalake("search")) {
            LoadedSource loaded = new SourceReading(context, request).read(0);
            Training.Windows windows = Training.windows(loaded.own().series(), context);
            return search(windows, loaded, engine);
        }
    }

    /// Searches on series that are already read, while the datalake is held.
    SearchReport search(Training.Windows windows, LoadedSource loaded, Engine engine) {
        ColumnSearch search =
                new ColumnSearch(
                        windows.train(), windows.validation(), window, context.settings().forest());
        SearchJournal journal = SearchJournal.open(context.datalake(), inputs(loaded));
        List<ScoredColumns> ranking = scored(search, journal, engine);
        List<String> winner = ranking.getFirst().columns();
        boolean unseen = window == SearchWindow.FOLDS;
        SearchReport report =
                new SearchReport(
                        inputs(loaded),
                        loaded.own().series().location(),
                        window,
                        search.judged().date(0),
                        search.judged().date(search.judged().size() - 1),
                        loaded.own().series().lastDate(),
                        search.baseline(),
                        unseen ? search.errorOnValidation(winner) : Double.NaN,
                        unseen ? Validation.baseline(windows.fold().validation()) : Double.NaN,
                        ranking);
        SearchFiles.write(context, report, loaded);
        journal.delete();
        LOG.info("best columns {}: error {}", winner, Rmsle.times100(ranking.getFirst().rmsle()));
        return report;
    }

    private List<ScoredColumns> scored(ColumnSearch search, SearchJournal journal, Engine engine) {
        List<List<String>> choices =
                permutations
                        ? ColumnSubsets.permutations(Feature.columns())
                        : ColumnSubsets.subsets(Feature.columns());
        List<ScoredColumns> done = journal.scores();
        if (!done.isEmpty()) {
            LOG.info(
                    "going on with an interrupted search: {} of {} scored",
                    done.size(),
                    choices.size());
        }
        try (Progress.Task task =
                context.progress().begin(new Notice("run.progress.search", choices.size()))) {
            Consumer<ScoredColumns> onScored = report(task, journal, choices.size());
            return search.run(choices, done, engine, onScored);
        }
    }

    private static Consumer<ScoredColumns> report(
            Progress.Task task, SearchJournal journal, int choices) {
        List<ScoredColumns> done = journal.scores();
        AtomicInteger count = new AtomicInteger(done.size());
        AtomicReference<ScoredColumns> best =
                new AtomicReference<>(new ScoredColumns(List.of(), Double.POSITIVE_INFINITY));
        done.forEach(scored -> best.accumulateAndGet(scored, SearchRun::better));
        return scored -> {
            journal.add(scored);
            LOG.info("error={} - columns={}", Rmsle.times100(scored.rmsle()), scored.columns());
            ScoredColumns leader = best.accumulateAndGet(scored, SearchRun::better);
            task.reached(
                    count.incrementAndGet(),
                    choices,
                    Rmsle.times100(leader.rmsle()) + " " + String.join(",", leader.columns()));
        };
    }

    private static ScoredColumns better(ScoredColumns a, ScoredColumns b) {
        return ScoredColumns.BEST_FIRST.compare(a, b) <= 0 ? a : b;
    }

    private Map<String, String> inputs(LoadedSource loaded) {
        Map<String, String> inputs = new TreeMap<>();
        INPUTS.forEach(setting -> inputs.put(setting.name(), context.values().text(setting)));
        inputs.put("source", loaded.source().sha256());
        inputs.put("lastObservation", loaded.own().series().lastDate().toString());
        inputs.put("window", window.name());
        inputs.put("permutations", String.valueOf(permutations));
        inputs.put("program", context.programVersion());
        inputs.put("code", context.program().build().code());
        return inputs;
    }
}
