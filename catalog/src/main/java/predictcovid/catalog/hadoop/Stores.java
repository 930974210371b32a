package predictcovid.catalog.hadoop;

import java.io.IOException;
import java.util.Map;
import predictcovid.catalog.store.Location;
import predictcovid.catalog.store.Store;

/// Connects to a datalake's place.
public final class Stores {
    private Stores() {}

    /// The store at `location`. It need not exist yet, but its machine must answer.
    ///
    /// @param options Hadoop properties, such as `fs.s3a.endpoint`; they win over the site's files
    /// @throws IOException when the place cannot be reached
    public static Store connect(Location location, Map<String, String> options) throws IOException {
        return switch (location.scheme()) {
            case FILE -> LocalStore.connect(location.root());
            case HDFS -> HdfsStore.connect(location.root(), options);
            case S3A -> S3Store.connect(location.root(), options);
        };
    }
}
