package predictcovid.catalog.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import predictcovid.text.Fault;

/// What comes out of a packed file, which ends in a fault when it is more than 2 GB, or much more
/// than so many packed bytes can honestly hold.
public final class UnpackedBytes extends FilterInputStream {
    private static final long MAX_BYTES = 2_000_000_000;
    private static final long SMALL = 64_000_000;
    private static final int MAX_RATIO = 200;

    private final Function<String, Fault> tooMany;
    private final long limit;
    private long left;

    /// @param packed number of packed bytes
    /// @param tooMany makes the fault of a limit such as `64 MB`
    public UnpackedBytes(InputStream unpacked, long packed, Function<String, Fault> tooMany) {
        super(unpacked);
        this.tooMany = tooMany;
        this.limit = Math.min(MAX_BYTES, SMALL + MAX_RATIO * packed);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        left -= Math.max(count, 0);
        if (left < 0) {
            throw tooMany.apply(limit / 1_000_000 + " MB");
        }
        return count;
    }
}
