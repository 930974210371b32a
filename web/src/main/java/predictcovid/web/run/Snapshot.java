package predictcovid.web.run;

import java.util.Optional;
import predictcovid.catalog.RunManifest;

/// The run to show now.
///
/// @param run absent before the first run, or when the datalake holds no run that can be read
/// @param trouble why this may not be the run published last
public record Snapshot(Optional<RunManifest> run, Optional<Trouble> trouble) {
    /// What keeps the viewer from the current run.
    public enum Trouble {
        /// `results/run.json` is no manifest.
        DAMAGED,
        /// It was written by a later program.
        NEWER,
        /// It names files that are not there, or not whole.
        INCOMPLETE,
        /// It is gone while runs are still there.
        VANISHED,
        /// The datalake does not answer.
        UNREACHABLE
    }

    static Snapshot of(Optional<RunManifest> run) {
        return new Snapshot(run, Optional.empty());
    }

    static Snapshot of(Optional<RunManifest> run, Trouble trouble) {
        return new Snapshot(run, Optional.of(trouble));
    }
}
