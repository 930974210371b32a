package predictcovid.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import predictcovid.catalog.Datalake;
import predictcovid.source.table.TableReader;
import predictcovid.text.Fault;

/// The source as it was known on a day. Reads it once a day, keeps every version that it has read,
/// and falls back on the last good one, loudly, when the source cannot be read. Whoever calls holds
/// the datalake's lock.
///
/// @param clock tells when the source was read; the day is the request's
public record SourceVintages(
        Datalake lake, Downloader downloader, TableReader reader, InstantSource clock) {
    private static final String COPY = "vintage";
    private static final String FRESH = "fresh";

    /// The data wanted, from the datalake or the source.
    ///
    /// @throws Fault when neither has them, or when the source has suddenly become much shorter
    public SourceData fetch(SourceRequest request) {
        try {
            Path folder = Files.createTempDirectory("predict-covid-source-");
            deleteWhenStopped(folder, folder.resolve(COPY), folder.resolve(FRESH));
            try {
                return new SourceFetch(this, request, folder.resolve(COPY), folder.resolve(FRESH))
                        .run();
            } finally {
                Files.deleteIfExists(folder.resolve(COPY));
                Files.deleteIfExists(folder.resolve(FRESH));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new Fault(
                    Fault.Kind.STORE,
                    e,
                    "source.not-written",
                    System.getProperty("java.io.tmpdir"),
                    String.valueOf(e.getMessage()));
        }
    }

    /// Ctrl-C ends the program without unwinding; what is registered last is deleted first.
    private static void deleteWhenStopped(Path... paths) {
        for (Path path : paths) {
            path.toFile().deleteOnExit();
        }
    }
}
