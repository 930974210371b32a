package predictcovid.source;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.source.table.SourceTable;
import predictcovid.text.Notice;

/// Observations and where they come from.
///
/// @param table what the file says; observations that must not be known are left out, the counts
///   are the whole file's
/// @param url as asked for
/// @param file the raw file's path in the datalake
/// @param sha256 of the raw file
/// @param bytes of the raw file
/// @param vintage day on which the source was read
/// @param accessedAt when it was read
/// @param notes what is worth saying
/// @param warnings what must be known before the numbers are trusted
public record SourceData(
        SourceTable table,
        String url,
        String file,
        String sha256,
        long bytes,
        LocalDate vintage,
        Instant accessedAt,
        List<Notice> notes,
        List<Notice> warnings) {
    public SourceData {
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
    }

    /// The cases, in the file's order.
    public List<Observation> observations() {
        return table.observations();
    }

    /// The events of each measure that was read, in the file's order.
    public Map<Measure, List<Observation>> counts() {
        return table.counts();
    }

    /// Inhabitants of the places for which they are known.
    public Map<Place, Double> populations() {
        return table.populations();
    }

    /// The name of the data for credits: the publisher's, or that of the file when nobody has
    /// described it.
    public String publisher() {
        String title = table.by().title();
        return table.by().isGuessed() || title.isEmpty() ? fileName(url) : title;
    }

    /// The name of the file at an address.
    public static String fileName(String url) {
        String path = url.contains("://") ? URI.create(url).getPath() : url;
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Data rows in the raw file.
    public int rows() {
        return table.rows();
    }
}
