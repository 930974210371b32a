package predictcovid.catalog.hadoop;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;

/// Nothing more fits on the disk.
final class DiskFullException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    private static final long NEXT_TO_NOTHING = 64 * 1024;

    private DiskFullException(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /// Whether the failure is this one, or the system's word for it.
    static boolean isBehind(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return failure instanceof DiskFullException
                || message.contains("No space left on device")
                || message.contains("Disk quota exceeded");
    }

    /// The same failure, told as this one when the disk of `file` has no room left. The system's
    /// message alone would not do: it comes in the user's language.
    static IOException explain(IOException failure, Path file) {
        return isBehind(failure) || room(file) < NEXT_TO_NOTHING
                ? new DiskFullException(failure)
                : failure;
    }

    private static long room(Path file) {
        try {
            return Files.getFileStore(file).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
