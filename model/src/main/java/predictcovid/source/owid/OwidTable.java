package predictcovid.source.owid;

import java.time.LocalDate;
import java.util.List;
import predictcovid.series.Observation;

/// What one file of the source says, and what is odd about it.
///
/// @param observations in the file's order; rows that repeat an earlier one are left out
/// @param layout `classic` or `compact`
/// @param rows data rows in the file
/// @param rowsWithoutCode rows whose code is blank
/// @param rowsWithoutContinent rows of aggregates, which have no continent
/// @param rowsWithoutNewCases rows whose number is missing
/// @param repeatedRows rows left out because place, date and number stood before
public record OwidTable(
        List<Observation> observations,
        String layout,
        int rows,
        int rowsWithoutCode,
        int rowsWithoutContinent,
        int rowsWithoutNewCases,
        int repeatedRows) {
    public OwidTable {
        observations = List.copyOf(observations);
    }

    /// The same without observations dated `day` or later; the counts stay those of the file.
    public OwidTable before(LocalDate day) {
        return new OwidTable(
                observations.stream().filter(row -> row.date().isBefore(day)).toList(),
                layout,
                rows,
                rowsWithoutCode,
                rowsWithoutContinent,
                rowsWithoutNewCases,
                repeatedRows);
    }
}
