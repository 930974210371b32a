package predictcovid.source;

import java.util.OptionalLong;

/// Hears how far a download is.
@FunctionalInterface
public interface DownloadProgress {
    /// Tells nobody.
    DownloadProgress SILENT = (bytes, total) -> {};

    /// Called after every few kilobytes, and from zero again for another try.
    ///
    /// @param bytes received so far
    /// @param total empty when the server does not say
    void at(long bytes, OptionalLong total);
}
