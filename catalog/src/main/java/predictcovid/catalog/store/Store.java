package predictcovid.catalog.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// One folder of a file system, with paths relative to it (`""` is the folder itself, `/` parts
/// them). A reader meets the old content of a name or the new one, never a mixture and never
/// nothing.
public interface Store extends Closeable {
    /// The folder's absolute address.
    URI root();

    /// The bytes of a file.
    InputStream open(String path) throws IOException;

    /// What lies at `path`, if anything does.
    Optional<Entry> find(String path) throws IOException;

    /// What lies directly in `folder`; nothing when there is no such folder.
    List<Entry> list(String folder) throws IOException;

    /// Starts a file that will stand at `path`, whatever stands there now. Missing folders are
    /// made.
    PendingFile replace(String path) throws IOException;

    /// Writes a file where none is. Of several that try at once, one is told that it did.
    ///
    /// @param content unlike any other writer's, so that a store can tell whose file stands there
    /// @return false when there is a file already
    boolean create(String path, byte[] content) throws IOException;

    /// Removes a file, or a folder with all that it holds; nothing happens when it is not there.
    void delete(String path) throws IOException;

    /// Removes a folder that holds nothing; one that somebody has put something in stays.
    void deleteIfEmpty(String folder) throws IOException;

    /// Whether reading failed because somebody replaced the file meanwhile, so that reading again
    /// helps.
    boolean replacedWhileReading(IOException failure);

    /// What is behind a failure of this store.
    ///
    /// @param writing whether the failed step was to change something
    Trouble diagnose(IOException failure, String path, boolean writing);
}
