package predictcovid.source.table;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import predictcovid.catalog.csv.CsvText;
import predictcovid.series.Steps;
import predictcovid.text.Fault;

/// A CSV file on this machine, plain, gzipped or zipped, and the name that messages call it by.
///
/// @param path where its bytes are
/// @param name what the user knows it as: an address or a path
record CsvFile(Path path, String name) {
    private static final int MAX_ZIP_ENTRIES = 1_000;
    private static final long MAX_BYTES = 2_000_000_000;
    private static final long SMALL = 64_000_000;
    private static final int MAX_RATIO = 200;

    /// The text, unpacked, for a look at its first lines.
    CsvText open() throws IOException {
        return open(new ReadBytes(Files.size(path), Steps.NONE));
    }

    /// The text, unpacked. More than 2 GB, or much more than the packed bytes can honestly hold,
    /// end in a [Fault].
    CsvText open(ReadBytes read) throws IOException {
        InputStream bytes = new BufferedInputStream(read.of(Files.newInputStream(path)), 1 << 16);
        try {
            return CsvText.strict(new Bounded(unpacked(bytes), name, Files.size(path)));
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private InputStream unpacked(InputStream bytes) throws IOException {
        return switch (Packing.of(path)) {
            case PLAIN -> bytes;
            case GZIP -> new GZIPInputStream(bytes, 1 << 16);
            case ZIP -> firstCsv(new ZipInputStream(bytes));
        };
    }

    private InputStream firstCsv(ZipInputStream zip) throws IOException {
        for (int i = 0; i < MAX_ZIP_ENTRIES; i++) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                break;
            }
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                return zip;
            }
        }
        throw new Fault("source.no-csv-in-zip", name);
    }

    /// Ends a decompression bomb.
    private static final class Bounded extends FilterInputStream {
        private final String name;
        private final long limit;
        private long left;

        Bounded(InputStream in, String name, long packed) {
            super(in);
            this.name = name;
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
                throw new Fault("source.too-large", name, limit / 1_000_000 + " MB");
            }
            return count;
        }
    }
}
