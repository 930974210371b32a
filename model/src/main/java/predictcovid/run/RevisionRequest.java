package predictcovid.run;

import java.nio.file.Path;
import java.util.Optional;
import predictcovid.run.hub.HubSource;
import predictcovid.run.input.RunRequest;
import predictcovid.source.SourceHistory;

/// What `revisions` was asked for.
///
/// @param hub target data with vintages; without any the downloads in the datalake are compared
/// @param source what is read of the source when there is no target data; nothing later than its
///   day is looked at, whatever is compared
/// @param weeks of older downloads, at least 1
/// @param out the folder that is written
public record RevisionRequest(Optional<HubSource> hub, RunRequest source, int weeks, Path out) {
    /// Weeks of older downloads unless others are asked for.
    public static final int WEEKS = SourceHistory.STANDARD_WEEKS;
}
