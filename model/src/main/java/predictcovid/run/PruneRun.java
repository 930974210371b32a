package predictcovid.run;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.DatalakeLock;
import predictcovid.catalog.Retention;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunStore;
import predictcovid.run.input.RunContext;
import predictcovid.source.VintageThinning;
import predictcovid.text.Fault;

/// The story of `prune`: a datalake forgets what a rule does not keep. The current run, the one
/// whose model it uses, and the vintages of kept runs always stay.
public final class PruneRun {
    private static final Logger LOG = LoggerFactory.getLogger(PruneRun.class);

    private static final int DATE = 10;

    /// What went, by kind.
    public record Findings(Pruned runs, Pruned history, Pruned vintages) {
        /// What is free now, in bytes.
        public long bytes() {
            return runs.bytes() + history.bytes() + vintages.bytes();
        }
    }

    private final RunContext context;
    private final PruneRequest request;
    private final Datalake lake;
    private final RunStore store;

    public PruneRun(RunContext context, PruneRequest request) {
        this.context = context;
        this.request = request;
        this.lake = context.datalake();
        this.store = new RunStore(lake);
    }

    /// Prunes when nobody else changes the datalake.
    public Findings run() {
        if (request.dryRun()) {
            return prune(Optional.empty());
        }
        try (DatalakeLock lock = context.takeDatalake("prune")) {
            return prune(Optional.of(lock));
        }
    }

    /// Prunes by `RETENTION` at the end of a run that holds the datalake. A failure is told and
    /// leaves the run as it is.
    static void after(RunContext context, DatalakeLock lock) {
        context.settings()
                .retention()
                .ifPresent(rule -> {
                    try {
                        PruneRequest request = new PruneRequest(rule, rule, false);
                        Findings gone = new PruneRun(context, request).prune(Optional.of(lock));
                        LOG.info(
                                "RETENTION: {} runs and {} vintages removed, {} MB",
                                gone.runs.days().size(),
                                gone.vintages.days().size(),
                                gone.bytes() / 1_000_000);
                    } catch (Fault fault) {
                        LOG.warn("RETENTION could not be applied: {}", fault.getMessage());
                    }
                });
    }

    private Findings prune(Optional<DatalakeLock> lock) {
        List<String> all = store.publishedIds();
        Set<String> kept = new HashSet<>(kept(all));
        List<String> outdated = all.stream().filter(id -> !kept.contains(id)).toList();
        Pruned runs =
                new Pruned(
                        all.size(),
                        days(outdated.stream()),
                        outdated.stream().mapToLong(store::bytes).sum());
        VintageThinning vintages =
                new VintageThinning(
                        lake,
                        request.vintages(),
                        context.today(),
                        named(kept),
                        context.warnings()::add);
        Pruned sources = new Pruned(vintages.count(), vintages.outdated(), vintages.bytes());
        Map<String, LocalDate> history = history();
        List<String> old = outdated(history);
        Pruned files =
                new Pruned(
                        history.size(),
                        days(old.stream().map(PruneRun::fileName)),
                        old.stream().mapToLong(lake::size).sum());
        lock.ifPresent(held -> {
            outdated.forEach(id -> store.remove(id, held));
            old.forEach(lake::delete);
            held.requireHeld();
            vintages.remove();
        });
        return new Findings(runs, files, sources);
    }

    private Set<String> kept(List<String> all) {
        Map<String, LocalDate> dated = new LinkedHashMap<>();
        all.forEach(id -> date(id).ifPresent(day -> dated.put(id, day)));
        Set<String> kept =
                request.runs()
                        .kept(
                                dated.keySet(),
                                id -> date(id).orElse(LocalDate.MIN),
                                Comparator.naturalOrder(),
                                context.today());
        // somebody else has named it
        all.stream().filter(id -> !dated.containsKey(id)).forEach(kept::add);
        store.current().ifPresent(run -> kept.addAll(List.of(run.runId(), run.modelRunId())));
        return kept;
    }

    private Set<String> named(Set<String> runs) {
        return runs.stream()
                .flatMap(id -> readable(id).stream())
                .map(run -> run.source().file())
                .collect(Collectors.toSet());
    }

    private Optional<RunManifest> readable(String id) {
        try {
            return store.run(id);
        } catch (Fault unreadable) {
            return Optional.empty();
        }
    }

    /// The files of the history by their day.
    private Map<String, LocalDate> history() {
        Map<String, LocalDate> files = new LinkedHashMap<>();
        Stream.of(DatalakeLayout.MODEL_HISTORY, DatalakeLayout.FORECAST_HISTORY)
                .flatMap(folder -> lake.list(folder).stream())
                .forEach(path -> date(fileName(path)).ifPresent(day -> files.put(path, day)));
        return files;
    }

    private List<String> outdated(Map<String, LocalDate> files) {
        Retention rule = request.runs();
        Set<LocalDate> kept =
                rule.kept(
                        Set.copyOf(files.values()),
                        day -> day,
                        Comparator.naturalOrder(),
                        context.today());
        return files.keySet().stream().filter(path -> !kept.contains(files.get(path))).toList();
    }

    private static List<LocalDate> days(Stream<String> names) {
        return names.flatMap(name -> date(name).stream()).sorted().toList();
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The day with which names of runs and of files of the history begin.
    private static Optional<LocalDate> date(String name) {
        try {
            return Optional.of(LocalDate.parse(name.substring(0, Math.min(DATE, name.length()))));
        } catch (DateTimeException otherName) {
            return Optional.empty();
        }
    }
}
