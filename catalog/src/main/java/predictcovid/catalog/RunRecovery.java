package predictcovid.catalog;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.catalog.RunManifest.StoredFile;
import predictcovid.catalog.store.Entry;
import predictcovid.catalog.store.TemporaryName;
import predictcovid.text.Fault;

/// Brings a datalake back to its current run after others failed. Each step can be repeated:
/// whoever is killed in the midst of it is cleaned up after in the same way.
record RunRecovery(Datalake datalake, RunStore runs) {
    private static final Logger LOG = LoggerFactory.getLogger(RunRecovery.class);

    private static final List<String> FOLDERS =
            List.of(
                    DatalakeLayout.SOURCES,
                    DatalakeLayout.RESULTS,
                    DatalakeLayout.IMAGES,
                    DatalakeLayout.MODEL_HISTORY,
                    DatalakeLayout.FORECAST_HISTORY,
                    DatalakeLayout.DAMAGED);

    void recover() {
        Optional<RunManifest> current = runs.known();
        boolean isDamaged = runs.isDamaged();
        FOLDERS.forEach(this::removeTemporaryFiles);
        current.ifPresent(this::restoreCopiesOf);
        for (String runId : runs.runIds()) {
            // a run that is complete may have been the current one: nobody can tell any more
            boolean mayBeCurrent = isDamaged && datalake.exists(RunStore.manifestOf(runId));
            if (!runs.isPublished(runId) && !mayBeCurrent) {
                undo(runId);
            } else if (runs.isMarked(runId)) {
                datalake.delete(DatalakeLayout.inRun(runId, DatalakeLayout.UNPUBLISHED));
            }
        }
    }

    private void removeTemporaryFiles(String folder) {
        datalake.allEntries(folder).stream()
                .map(Entry::name)
                .filter(TemporaryName::matches)
                .forEach(name -> datalake.delete(folder + "/" + name));
    }

    private void restoreCopiesOf(RunManifest run) {
        for (StoredFile file : run.files()) {
            file.copies().forEach(copy -> restore(run.runId(), file, copy));
        }
    }

    private void restore(String runId, StoredFile file, String copy) {
        String source = DatalakeLayout.inRun(runId, file.path());
        if (!isSame(file, copy) && datalake.exists(source)) {
            LOG.info("Restoring {} from run {}", copy, runId);
            datalake.copy(source, copy);
        }
    }

    private boolean isSame(StoredFile file, String path) {
        return datalake.find(path).map(Entry::size).orElse(-1L) == file.bytes()
                && datalake.sha256(path).equals(file.sha256());
    }

    /// Removes a run that was not published, and its copies, which its manifest tells. Its files go
    /// first, to make room; the manifest goes before the folder, so that what is left of it never
    /// looks published.
    void undo(String runId) {
        if (runs.isCurrent(runId)) {
            return;
        }
        LOG.info("Removing the unfinished run {}", runId);
        String manifest = RunStore.manifestOf(runId);
        manifest(runId).ifPresent(this::takeBackCopiesOf);
        datalake.delete(manifest);
        datalake.delete(DatalakeLayout.run(runId));
    }

    private Optional<RunManifest> manifest(String runId) {
        try {
            return runs.manifest(RunStore.manifestOf(runId));
        } catch (Fault e) {
            if (e.kind() != Fault.Kind.DAMAGED && e.kind() != Fault.Kind.LATER) {
                throw e;
            }
            LOG.warn(
                    "The manifest of the unfinished run {} is not readable: {}",
                    runId,
                    e.getMessage());
            return Optional.empty();
        }
    }

    private void takeBackCopiesOf(RunManifest unfinished) {
        unfinished.files().stream()
                .map(file -> DatalakeLayout.inRun(unfinished.runId(), file.path()))
                .forEach(datalake::delete);
        for (StoredFile file : unfinished.files()) {
            file.copies().forEach(copy -> takeBack(file, copy));
        }
    }

    /// Puts back what was there before, if the copy was made at all.
    private void takeBack(StoredFile file, String copy) {
        if (isSame(file, copy)) {
            ownerOf(copy)
                    .ifPresentOrElse(run -> restoreCopy(run, copy), () -> datalake.delete(copy));
        }
    }

    /// The run whose file belongs there: the current one, else the youngest published one that had
    /// such a file. Of former runs no results and pictures are shown.
    private Optional<RunManifest> ownerOf(String copy) {
        Optional<RunManifest> current =
                runs.known().filter(run -> PendingRun.copies(run).contains(copy));
        return current.isPresent() || PendingRun.isOfCurrentRunOnly(copy)
                ? current
                : youngestWith(copy);
    }

    private Optional<RunManifest> youngestWith(String copy) {
        return runs.runs(Integer.MAX_VALUE).stream()
                .filter(run -> PendingRun.copies(run).contains(copy))
                .findFirst();
    }

    private void restoreCopy(RunManifest run, String copy) {
        for (StoredFile file : run.files()) {
            if (file.copies().contains(copy)) {
                restore(run.runId(), file, copy);
            }
        }
    }
}
