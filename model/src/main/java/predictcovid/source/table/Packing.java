package predictcovid.source.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// How a CSV's bytes are wrapped, told by their first two bytes and never by a name.
public enum Packing {
    PLAIN(""),
    GZIP(".gz"),
    ZIP(".zip");

    private static final byte[] GZIP_MAGIC = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP_MAGIC = {'P', 'K'};

    private final String suffix;

    Packing(String suffix) {
        this.suffix = suffix;
    }

    /// How `file` is wrapped.
    public static Packing of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(GZIP_MAGIC.length);
            if (Arrays.equals(start, GZIP_MAGIC)) {
                return GZIP;
            }
            return Arrays.equals(start, ZIP_MAGIC) ? ZIP : PLAIN;
        }
    }

    /// What follows `.csv` in the file's name.
    public String suffix() {
        return suffix;
    }
}
