package predictcovid.run.input;

import java.util.List;
import predictcovid.source.description.SourceDescription;
import predictcovid.text.Notice;
import predictcovid.text.Spoken;

/// What was understood of a table.
///
/// @param understood sentence by sentence
/// @param doubts what was read although it may be meant otherwise
/// @param header of the first observations
/// @param rows the first observations: place, date, counts
/// @param by the description by which it was read
public record SourceReport(
        List<Notice> understood,
        List<Notice> doubts,
        List<Spoken> header,
        List<List<String>> rows,
        SourceDescription by) {
    public SourceReport {
        understood = List.copyOf(understood);
        doubts = List.copyOf(doubts);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
