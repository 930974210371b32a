package predictcovid.catalog;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.catalog.RunManifest.StoredFile;
import predictcovid.catalog.store.Entry;
import predictcovid.text.Fault;

/// The runs in a datalake. A run is invisible until it is published, and then whole: [#current]
/// follows the one file `results/run.json`. Reading needs no lock and no right to write.
public final class RunStore {
    private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);
    private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final Datalake datalake;
    private final Consumer<String> complaints;

    public RunStore(Datalake datalake) {
        this(datalake, LOG::warn);
    }

    /// @param complaints takes a sentence for each run that cannot be read or is not whole
    public RunStore(Datalake datalake, Consumer<String> complaints) {
        this.datalake = datalake;
        this.complaints = complaints;
    }

    /// The run published last; absent as long as there is none.
    ///
    /// @throws Fault when its manifest is damaged or was written by a later program
    public Optional<RunManifest> current() {
        return manifest(DatalakeLayout.CURRENT_RUN);
    }

    /// The current run when it is whole, else the newest one that is: the one to go on from.
    ///
    /// @throws Fault when the current run was published by a later program
    public Optional<RunManifest> lastWhole() {
        return known().filter(this::isWhole).or(this::newestWhole);
    }

    /// The newest published run that is whole.
    public Optional<RunManifest> newestWhole() {
        return runIds().reversed().stream()
                .flatMap(runId -> readable(runId).stream())
                .filter(this::isWhole)
                .findFirst();
    }

    /// Whether the run is published and its files are all there, each as long as it was.
    public boolean isWhole(RunManifest run) {
        if (readable(run.runId()).isEmpty()) {
            complaints.accept("Run " + run.runId() + " is not whole: its manifest is missing");
            return false;
        }
        return run.files().stream().allMatch(file -> isThere(run.runId(), file));
    }

    private boolean isThere(String runId, StoredFile file) {
        String path = DatalakeLayout.inRun(runId, file.path());
        Optional<Long> bytes = datalake.find(path).map(Entry::size);
        if (bytes.isPresent() && bytes.get() == file.bytes()) {
            return true;
        }
        complaints.accept(
                "Run "
                        + runId
                        + " is not whole: "
                        + path
                        + bytes.map(size -> " has " + size + " bytes instead of " + file.bytes())
                                .orElse(" is missing"));
        return false;
    }

    /// Whether the manifest of the current run is there and names none.
    public boolean isDamaged() {
        return datalake.exists(DatalakeLayout.CURRENT_RUN) && known().isEmpty();
    }

    /// The current run; absent, too, when its manifest is damaged.
    ///
    /// @throws Fault when it was written by a later program
    Optional<RunManifest> known() {
        try {
            return current();
        } catch (Fault e) {
            if (e.kind() == Fault.Kind.DAMAGED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// Before another run becomes the current one: puts its manifest back into its folder if it is
    /// not there, and what is left of a damaged one aside.
    void keepManifest() {
        Optional<RunManifest> run = known().filter(current -> isRunId(current.runId()));
        if (run.flatMap(current -> readable(current.runId())).isPresent()
                || !datalake.exists(DatalakeLayout.CURRENT_RUN)) {
            return;
        }
        String place =
                run.map(current -> manifestOf(current.runId()))
                        .orElseGet(() ->
                                DatalakeLayout.damaged(
                                        datalake.sha256(DatalakeLayout.CURRENT_RUN)));
        datalake.copy(DatalakeLayout.CURRENT_RUN, place);
    }

    /// A published run; absent when there is none of this name.
    public Optional<RunManifest> run(String runId) {
        return isRunId(runId) && isPublished(runId)
                ? manifest(manifestOf(runId))
                : Optional.empty();
    }

    /// The published runs, newest first; those whose manifest this program cannot read are left
    /// out.
    ///
    /// @param atMost how many to read
    public List<RunManifest> runs(int atMost) {
        List<RunManifest> runs = new ArrayList<>();
        for (String runId : runIds().reversed()) {
            if (runs.size() == atMost) {
                break;
            }
            readable(runId).ifPresent(runs::add);
        }
        return List.copyOf(runs);
    }

    private Optional<RunManifest> readable(String runId) {
        try {
            return run(runId);
        } catch (Fault e) {
            complaints.accept("Run " + runId + " is left out: " + e.getMessage());
            return Optional.empty();
        }
    }

    /// A file of a run.
    ///
    /// @param path relative to the run's folder, as in [RunManifest.StoredFile]
    public InputStream read(String runId, String path) {
        if (!isRunId(runId)) {
            throw new Fault(Fault.Kind.STORE, "catalog.not-found", runId, datalake.root());
        }
        return datalake.read(DatalakeLayout.inRun(runId, path));
    }

    /// Starts a run that nobody sees yet.
    ///
    /// @param runId see [DatalakeLayout#runId]
    /// @param lock held until the run is published or closed
    public PendingRun begin(String runId, DatalakeLock lock) {
        if (!isRunId(runId)) {
            throw new IllegalArgumentException("run id " + runId);
        }
        lock.requireHeld();
        return PendingRun.begin(datalake, this, runId, lock);
    }

    /// The ids of all published runs, oldest first, those that cannot be read among them.
    public List<String> publishedIds() {
        return runIds().stream().filter(this::isPublished).toList();
    }

    /// The time in the name of the newest published run.
    public Optional<Instant> newest() {
        return runIds().reversed().stream()
                .filter(this::isPublished)
                .flatMap(runId -> DatalakeLayout.time(runId).stream())
                .findFirst();
    }

    /// The bytes of a run's folder.
    public long bytes(String runId) {
        return datalake.listFiles(DatalakeLayout.run(runId)).stream()
                .mapToLong(datalake::size)
                .sum();
    }

    /// Removes a run that is not the current one. Whoever is stopped in the midst of it leaves an
    /// unpublished run, which [#recover] removes.
    public void remove(String runId, DatalakeLock lock) {
        lock.requireHeld();
        if (!isRunId(runId) || isCurrent(runId)) {
            throw new IllegalArgumentException("run " + runId + " stays");
        }
        datalake.write(DatalakeLayout.inRun(runId, DatalakeLayout.UNPUBLISHED), new byte[0]);
        datalake.delete(DatalakeLayout.run(runId));
    }

    /// Cleans up after runs that failed or were killed: removes what they left and restores the
    /// copies of the current run that they had replaced. To be called at the start of a run.
    public void recover(DatalakeLock lock) {
        lock.requireHeld();
        new RunRecovery(datalake, this).recover();
    }

    /// All run folders, oldest first.
    List<String> runIds() {
        return datalake.entries(DatalakeLayout.RUNS).stream()
                .filter(Entry::folder)
                .map(Entry::name)
                .filter(RunStore::isRunId)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /// Published runs have lost their mark; the current one may keep it when the trainer was killed
    /// right then.
    boolean isPublished(String runId) {
        return datalake.exists(manifestOf(runId)) && (!isMarked(runId) || isCurrent(runId));
    }

    boolean isMarked(String runId) {
        return datalake.exists(DatalakeLayout.inRun(runId, DatalakeLayout.UNPUBLISHED));
    }

    public boolean isCurrent(String runId) {
        return known().map(run -> run.runId().equals(runId)).orElse(false);
    }

    Optional<RunManifest> manifest(String path) {
        return datalake.exists(path)
                ? Optional.of(ManifestJson.read(datalake.readBytes(path), path))
                : Optional.empty();
    }

    static String manifestOf(String runId) {
        return DatalakeLayout.inRun(runId, DatalakeLayout.MANIFEST);
    }

    private static boolean isRunId(String runId) {
        return RUN_ID.matcher(runId).matches();
    }
}
