package predictcovid.catalog;

import java.io.IOException;
import java.io.OutputStream;

/// Writes a file's content; nobody sees the file before it has returned.
@FunctionalInterface
public interface ContentWriter {
    /// Writes everything to `out`, and need not close it.
    void writeTo(OutputStream out) throws IOException;
}
