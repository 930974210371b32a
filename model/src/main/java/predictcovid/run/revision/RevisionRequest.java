package predictcovid.run.revision;

import java.nio.file.Path;
import java.util.Optional;
import predictcovid.run.input.RunRequest;
import predictcovid.source.SourceHistory;

/// What `revisions` was asked for.
///
/// @param targetData a hub's, with vintages; without one the downloads in the datalake are compared
/// @param locations the hub's table of places
/// @param source what is read of the source when there is no target data; nothing later than its
///   day is looked at, whatever is compared
/// @param weeks of older downloads, at least 1
/// @param out the folder that is written
public record RevisionRequest(
        Optional<Path> targetData,
        Optional<Path> locations,
        RunRequest source,
        int weeks,
        Path out) {
    /// Weeks of older downloads unless others are asked for.
    public static final int WEEKS = SourceHistory.STANDARD_WEEKS;
}
