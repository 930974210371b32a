package predictcovid.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import predictcovid.catalog.store.MeasuredStream;
import predictcovid.text.Fault;

/// A local file being written and hashed. A full disk is a [Fault], so that it is never taken for a
/// network failure.
final class HashedFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final String name;
    private final long limit;
    private final OutputStream out;
    private final MeasuredStream measured;

    /// Replaces the file at `path`; more than `limit` bytes are refused.
    ///
    /// @param name what messages call the content
    public HashedFile(Path path, String name, long limit) {
        this.path = path;
        this.name = name;
        this.limit = limit;
        try {
            this.out = Files.newOutputStream(path);
            this.measured = new MeasuredStream(out);
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    /// Appends the rest of `in`.
    ///
    /// @throws IOException when `in` cannot be read
    public void append(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            append(buffer, count);
        }
    }

    /// What has been written; to be asked once, after the last byte.
    Download download(Download.Version version) {
        return new Download(measured.bytes(), sha256(), version);
    }

    /// The SHA-256 of what has been written, as 64 lowercase hexadecimal digits; to be asked once,
    /// at the end.
    public String sha256() {
        return measured.sha256();
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    private void append(byte[] buffer, int count) {
        try {
            measured.write(buffer, 0, count);
        } catch (IOException e) {
            throw notWritten(e);
        }
        if (measured.bytes() > limit) {
            throw new Fault("source.too-large", name, limit / 1_000_000 + " MB");
        }
    }

    private Fault notWritten(IOException e) {
        return new Fault(
                Fault.Kind.STORE, e, "source.not-written", path, String.valueOf(e.getMessage()));
    }
}
