package predictcovid.catalog.hadoop;

import java.io.IOException;
import java.nio.file.Path;
import predictcovid.catalog.store.PendingFile;

/// Files of this machine outside of any datalake.
public final class LocalFiles {
    private LocalFiles() {}

    /// A file that will stand at `target`, in place of an older one, once it is committed.
    public static PendingFile replace(Path target) throws IOException {
        return new LocalFile(target);
    }
}
