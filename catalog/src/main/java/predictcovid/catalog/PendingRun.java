package predictcovid.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import predictcovid.catalog.RunManifest.StoredFile;
import predictcovid.text.Fault;

/// A run being written to its own folder. Publishing it makes it the current run in one step;
/// closing it unpublished removes it. For one thread.
public final class PendingRun implements Closeable {
    private final Datalake datalake;
    private final RunStore runs;
    private final String runId;
    private final DatalakeLock lock;
    private final List<StoredFile> files = new ArrayList<>();
    private boolean published;

    private PendingRun(Datalake datalake, RunStore runs, String runId, DatalakeLock lock) {
        this.datalake = datalake;
        this.runs = runs;
        this.runId = runId;
        this.lock = lock;
    }

    static PendingRun begin(Datalake datalake, RunStore runs, String runId, DatalakeLock lock) {
        byte[] mark = UUID.randomUUID().toString().getBytes(UTF_8);
        boolean isTaken = !datalake.list(DatalakeLayout.run(runId)).isEmpty();
        if (isTaken || !datalake.create(mark(runId), mark)) {
            throw new Fault(Fault.Kind.STORE, "catalog.run-exists", runId, datalake.root());
        }
        return new PendingRun(datalake, runs, runId, lock);
    }

    private static String mark(String runId) {
        return DatalakeLayout.inRun(runId, DatalakeLayout.UNPUBLISHED);
    }

    public String runId() {
        return runId;
    }

    /// Adds a file to the run.
    ///
    /// @param path relative to the run's folder
    /// @param copies where the file shall lie, too, once the run is published: paths below
    ///   `results`, `images` or `history`
    public StoredFile add(String path, byte[] content, String mediaType, String... copies) {
        return add(path, out -> out.write(content), mediaType, copies);
    }

    /// Adds a file to the run, as above.
    public StoredFile add(String path, ContentWriter writer, String mediaType, String... copies) {
        requireFree(path, copies);
        Datalake.Written written = datalake.write(DatalakeLayout.inRun(runId, path), writer);
        StoredFile file =
                new StoredFile(path, written.bytes(), written.sha256(), mediaType, List.of(copies));
        files.add(file);
        return file;
    }

    private void requireFree(String path, String... copies) {
        boolean reserved =
                path.equals(DatalakeLayout.MANIFEST) || path.equals(DatalakeLayout.UNPUBLISHED);
        if (reserved || files.stream().anyMatch(file -> file.path().equals(path))) {
            throw new IllegalArgumentException(path + " is already in the run");
        }
        for (String copy : copies) {
            if (!isPlaceForCopies(copy)
                    || files.stream().anyMatch(file -> file.copies().contains(copy))) {
                throw new IllegalArgumentException("no place for a copy: " + copy);
            }
        }
    }

    private static boolean isPlaceForCopies(String path) {
        boolean inside =
                path.startsWith(DatalakeLayout.RESULTS + "/")
                        || path.startsWith(DatalakeLayout.IMAGES + "/")
                        || path.startsWith(DatalakeLayout.MODEL_HISTORY + "/")
                        || path.startsWith(DatalakeLayout.FORECAST_HISTORY + "/");
        return inside && !path.equals(DatalakeLayout.CURRENT_RUN);
    }

    /// The files added so far.
    public List<StoredFile> files() {
        return List.copyOf(files);
    }

    /// Makes this run the current one: its manifest, the copies, and at the very end
    /// `results/run.json`. Pictures of the former run that this one does not have are removed. When
    /// it fails, the former run stays current.
    ///
    /// @param manifest its list of files is replaced by the files added here
    /// @return the manifest as published
    public RunManifest publish(RunManifest manifest) {
        if (published || !manifest.runId().equals(runId)) {
            throw new IllegalArgumentException(
                    "cannot publish " + manifest.runId() + " as " + runId);
        }
        lock.requireHeld();
        RunManifest complete = manifest.withFiles(files);
        // when nobody can tell which was the former one, it may be any
        List<RunManifest> former =
                runs.known().map(List::of).orElseGet(() -> runs.runs(Integer.MAX_VALUE));
        runs.keepManifest();
        byte[] json = ManifestJson.write(complete);
        datalake.write(RunStore.manifestOf(runId), json);
        complete.files().forEach(this::copy);
        former.forEach(run -> removeCopiesOf(run, complete));
        lock.requireHeld();
        datalake.write(DatalakeLayout.CURRENT_RUN, json);
        published = true;
        datalake.delete(mark(runId));
        return complete;
    }

    private void copy(StoredFile file) {
        String source = DatalakeLayout.inRun(runId, file.path());
        file.copies().forEach(copy -> datalake.copy(source, copy));
    }

    private void removeCopiesOf(RunManifest former, RunManifest now) {
        List<String> kept = copies(now);
        copies(former).stream()
                .filter(PendingRun::isOfCurrentRunOnly)
                .filter(copy -> !kept.contains(copy))
                .forEach(datalake::delete);
    }

    /// Results and pictures are the current run's, but the columns of a search outlive it; history
    /// keeps what every run left.
    static boolean isOfCurrentRunOnly(String copy) {
        boolean isResult =
                copy.startsWith(DatalakeLayout.RESULTS + "/")
                        && !copy.equals(DatalakeLayout.COLUMNS);
        return isResult || copy.startsWith(DatalakeLayout.IMAGES + "/");
    }

    static List<String> copies(RunManifest run) {
        return run.files().stream().flatMap(file -> file.copies().stream()).toList();
    }

    /// Removes the run unless it was published, and restores the copies that a failed publication
    /// has replaced. A trainer that has lost its lock leaves that to the next one.
    @Override
    public void close() {
        if (!published && lock.isHeld()) {
            new RunRecovery(datalake, runs).undo(runId);
        }
    }
}
