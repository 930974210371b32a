package predictcovid.run.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import predictcovid.text.Fault;

/// Writes a description into a file: the whole of it or nothing.
public final class WrittenDescription {
    private WrittenDescription() {}

    /// Writes it.
    ///
    /// @throws Fault when the file cannot be written
    public static void write(String toml, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path whole = Files.createTempFile(folder, "description-", ".tmp");
            try {
                Files.writeString(whole, toml);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new Fault(
                    Fault.Kind.STORE,
                    e,
                    "source.not-written",
                    file,
                    String.valueOf(e.getMessage()));
        }
    }
}
