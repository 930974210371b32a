package predictcovid.source.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import predictcovid.series.Steps;

/// How much of a file has been read, packed as it is: what is left takes about as long, and holds
/// about as many rows for its size.
final class ReadBytes {
    private static final long TOLD = 1 << 20;

    private final long total;
    private final Steps steps;
    private long done;
    private long told;

    /// @param total bytes of the file
    /// @param steps hears of every megabyte
    ReadBytes(long total, Steps steps) {
        this.total = total;
        this.steps = steps;
    }

    /// The part that is read, above 0.
    double part() {
        return (double) Math.max(1, done) / Math.max(1, total);
    }

    /// The same bytes, counted.
    InputStream of(InputStream bytes) {
        return new FilterInputStream(bytes) {
            @Override
            public int read() throws IOException {
                return counted(super.read(), 1);
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = super.read(into, offset, length);
                return counted(count, count);
            }
        };
    }

    private int counted(int result, int bytes) {
        done += result < 0 ? 0 : bytes;
        if (done >= told + TOLD || result < 0) {
            told = done;
            steps.reached(done, total);
        }
        return result;
    }
}
