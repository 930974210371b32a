package predictcovid.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/// The body of a response, counted, told to whoever follows the progress, and closed from outside
/// when it stalls: the JDK's client has no time-out of its own for bodies.
final class WatchedBody extends FilterInputStream {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final DownloadProgress progress;
    private final OptionalLong total;
    private final Deadline end;
    private final Duration idle;
    private final Thread watch;
    private long bytes;
    private volatile Deadline nextByte;
    private volatile boolean stalled;

    WatchedBody(
            InputStream body,
            OptionalLong total,
            DownloadLimits limits,
            Deadline end,
            DownloadProgress progress) {
        super(body);
        this.total = total;
        this.progress = progress;
        this.end = end;
        this.idle = limits.idle();
        this.nextByte = end.another(idle);
        this.watch = Thread.ofVirtual().name("download-watch").start(this::watch);
    }

    /// Bytes read so far.
    long bytes() {
        return bytes;
    }

    /// Whether it has been closed because no byte came, or because the time for all of it was over.
    boolean stalled() {
        return stalled;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            bytes += count;
            nextByte = end.another(idle);
            progress.at(bytes, total);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        super.close();
    }

    private void watch() {
        while (nextByte.left().isPositive() && end.left().isPositive()) {
            LockSupport.parkNanos(LOOK.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        stalled = true;
        try {
            super.close();
        } catch (IOException e) {
            // the reader of the body hears of it
        }
    }
}
