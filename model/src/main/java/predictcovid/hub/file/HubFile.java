package predictcovid.hub.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import predictcovid.catalog.ContentWriter;
import predictcovid.catalog.hadoop.LocalFiles;
import predictcovid.catalog.store.MeasuredStream;
import predictcovid.catalog.store.PendingFile;
import predictcovid.text.Fault;

/// A file of this machine that is read or written whole.
public final class HubFile {
    private HubFile() {}

    /// All its bytes.
    ///
    /// @throws predictcovid.text.Fault when it is not there or may not be read
    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw FileFaults.notRead(failure, file);
        }
    }

    /// Says what keeps a file or a folder from being read.
    public static Fault notRead(IOException failure, Path file) {
        return FileFaults.notRead(failure, file);
    }

    /// The SHA-256 of bytes.
    public static String sha256(byte... content) {
        MeasuredStream measured = new MeasuredStream(OutputStream.nullOutputStream());
        try {
            measured.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return measured.sha256();
    }

    /// The SHA-256 of its bytes, as 64 lowercase hexadecimal digits.
    ///
    /// @throws predictcovid.text.Fault when it is not there or may not be read
    public static String sha256(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            MeasuredStream measured = new MeasuredStream(OutputStream.nullOutputStream());
            content.transferTo(measured);
            return measured.sha256();
        } catch (IOException failure) {
            throw FileFaults.notRead(failure, file);
        }
    }

    /// Puts a file in its place in one step; nobody sees half of it. Missing folders are made.
    ///
    /// @throws predictcovid.text.Fault when it cannot be written; an earlier file is then intact
    public static void write(Path file, ContentWriter content) {
        try {
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
            Files.createDirectories(folder);
            try (PendingFile pending = LocalFiles.replace(file)) {
                content.writeTo(pending.content());
                pending.commit();
            }
        } catch (IOException failure) {
            throw FileFaults.notWritten(failure, file);
        }
    }
}
