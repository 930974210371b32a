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
import predictcovid.catalog.csv.UnpackedBytes;
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
            return CsvText.strict(
                    new UnpackedBytes(
                            unpacked,
                            Files.size(path),
                            limit -> new Fault("source.too-large", name, limit)),
                    charset);
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
}
