package predictcovid.hub.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import predictcovid.text.Fault;

/// Says what keeps a file from being read or written.
final class FileFaults {
    private FileFaults() {}

    static Fault notRead(IOException failure, Path file) {
        if (Files.isDirectory(file)) {
            return new Fault(Fault.Kind.WRONG_USE, failure, "hub.file.is-folder", file.toString());
        }
        return Files.exists(file)
                ? new Fault(failure, "hub.file.not-read", file.toString(), reason(failure))
                : new Fault(Fault.Kind.WRONG_USE, failure, "hub.file.not-found", file.toString());
    }

    static Fault notWritten(IOException failure, Path file) {
        return new Fault(
                Fault.Kind.STORE,
                failure,
                "hub.file.not-written",
                file.toString(),
                reason(failure));
    }

    /// The class says more than the message, which often is the file's name alone.
    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
