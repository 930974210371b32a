package predictcovid.source;

import java.io.IOException;
import java.time.InstantSource;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.ScratchFolder;
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
        try (ScratchFolder scratch = ScratchFolder.create()) {
            return new SourceFetch(this, request, scratch.file(COPY), scratch.file(FRESH)).run();
        } catch (IOException e) {
            throw new Fault(
                    Fault.Kind.STORE,
                    e,
                    "source.not-written",
                    System.getProperty("java.io.tmpdir"),
                    String.valueOf(e.getMessage()));
        }
    }
}
