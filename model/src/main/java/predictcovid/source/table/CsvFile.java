package predictcovid.source.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import predictcovid.catalog.csv.CsvText;
import predictcovid.series.Steps;
import predictcovid.text.Fault;

/// A CSV file on this machine, plain, gzipped or zipped, and the name that messages call it by.
///
/// @param path where its bytes are
/// @param name what the user knows it as: an address or a path
/// @param charset its encoding
record CsvFile(Path path, String name, Charset charset) {
    /// Not what macOS puts beside each file.
    private static final Pattern CSV =
            Pattern.compile(
                    "(?!(?:.*/)?__MACOSX/)(?:.*/)?(?!\\._)[^/]+\\.csv", Pattern.CASE_INSENSITIVE);

    private static final int MOST_NAMED = 8;
    private static final int BUFFER = 1 << 16;
    private static final long MAX_BYTES = 2_000_000_000;
    private static final long SMALL = 64_000_000;
    private static final int MAX_RATIO = 200;

    /// A file in UTF-8.
    CsvFile(Path path, String name) {
        this(path, name, StandardCharsets.UTF_8);
    }

    /// The text, unpacked, for a look at its first lines.
    CsvText open() throws IOException {
        return open(new ReadBytes(Files.size(path), Steps.NONE));
    }

    /// The text, unpacked. More than 2 GB, or much more than the packed bytes can honestly hold,
    /// end in a [Fault].
    CsvText open(ReadBytes read) throws IOException {
        InputStream unpacked =
                switch (Packing.of(path)) {
                    case PLAIN -> read.of(Files.newInputStream(path));
                    case GZIP -> gunzipped(read);
                    case ZIP -> read.of(unzipped());
                };
        try {
            return CsvText.strict(new Bounded(unpacked, name, Files.size(path)), charset);
        } catch (IOException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    private InputStream gunzipped(ReadBytes read) throws IOException {
        InputStream bytes = read.of(Files.newInputStream(path));
        try {
            return new GZIPInputStream(bytes, BUFFER);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private InputStream unzipped() throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            return new FilterInputStream(zip.getInputStream(onlyCsv(zip))) {
                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private ZipEntry onlyCsv(ZipFile zip) {
        List<ZipEntry> csvs =
                zip.stream()
                        .filter(entry -> CSV.matcher(entry.getName()).matches())
                        .map(ZipEntry.class::cast)
                        .toList();
        if (csvs.size() > 1) {
            String names =
                    csvs.stream()
                            .limit(MOST_NAMED)
                            .map(ZipEntry::getName)
                            .collect(Collectors.joining(", "));
            throw new Fault("source.csvs-in-zip", name, csvs.size(), names);
        }
        return csvs.stream().findFirst().orElseThrow(() -> new Fault("source.no-csv-in-zip", name));
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
