package predictcovid.source.description;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import predictcovid.text.Fault;

/// Why a file of this machine cannot be read; the message of a missing permission is only its name.
public final class UnreadableFile {
    private UnreadableFile() {}

    /// The fault.
    ///
    /// @param name what the user knows the file as
    public static Fault fault(IOException failure, String name) {
        return failure instanceof AccessDeniedException
                ? new Fault(failure, "source.no-permission", name)
                : new Fault(
                        failure, "source.unreadable", name, String.valueOf(failure.getMessage()));
    }
}
