package predictcovid.catalog;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.catalog.store.Entry;
import predictcovid.text.Fault;

/// The runs in a datalake. A run is invisible until it is published, and then whole: [#current]
/// follows the one file `results/run.json`. Reading needs no lock and no right to write.
public final class RunStore {
    private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);
    private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final Datalake datalake;

    public RunStore(Datalake datalake) {
        this.datalake = datalake;
    }

    /// The run published last; absent as long as there is none.
    ///
    /// @throws Fault when its manifest is damaged or was written by a later program
    public Optional<RunManifest> current() {
        return manifest(DatalakeLayout.CURRENT_RUN);
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
            LOG.warn("Run {} is left out: {}", runId, e.getMessage());
            return Optional.empty();
        }
    }

    /// A file of a run.
    ///
    /// @param path relative to the run's folder, as in [RunManifest.StoredFile]
    public InputStream read(String runId, String path) {
        if (!isRunId(runId)) {
            throw new Fault("catalog.not-found", runId, datalake.root());
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

    boolean isCurrent(String runId) {
        return current().map(run -> run.runId().equals(runId)).orElse(false);
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
