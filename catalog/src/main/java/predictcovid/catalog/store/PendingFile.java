package predictcovid.catalog.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/// A file that nobody sees yet. [#commit] shows it whole in one step, in place of an older one;
/// closing it uncommitted drops it.
public interface PendingFile extends Closeable {
    /// Where the content goes; closing it is not needed and does nothing to the file's fate.
    OutputStream content();

    /// Makes the content durable and puts it in its place.
    void commit() throws IOException;
}
