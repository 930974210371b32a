package predictcovid.catalog.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Counts and digests what passes through; closing it leaves the stream below open.
public final class MeasuredStream extends FilterOutputStream {
    private final MessageDigest digest;
    private long bytes;

    /// Passes everything on to `out`.
    public MeasuredStream(OutputStream out) {
        super(out);
        this.digest = newDigest();
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value});
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        out.write(content, offset, length);
        digest.update(content, offset, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /// How many bytes have passed.
    public long bytes() {
        return bytes;
    }

    /// The SHA-256 of what passed, as 64 lowercase hexadecimal digits; asked once, at the end.
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
