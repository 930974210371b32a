package predictcovid.run.publish;

import java.time.Instant;
import predictcovid.catalog.DatalakeLayout;

/// Which run it is.
///
/// @param command the word that the user typed
public record RunIdentity(String command, Instant started) {
    /// The name of the run's folder.
    public String runId() {
        return DatalakeLayout.runId(started);
    }
}
