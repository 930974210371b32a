package predictcovid.source.owid;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.text.Notice;

/// What one file of the source says, and what is odd about it.
///
/// @param counts by measure, in the file's order; rows that repeat an earlier one are left out; a
///   measure that was not read or is not there has none
/// @param populations inhabitants of the places for which they are known
/// @param layout `classic` or `compact`
/// @param rows data rows in the file
/// @param rowsWithoutCode rows whose code is blank
/// @param rowsWithoutContinent rows of aggregates, which have no continent
/// @param rowsWithoutNewCases rows whose number is missing
/// @param repeatedRows rows left out because place, date and number stood before
/// @param notes how numbers were read that may be read otherwise
public record OwidTable(
        Map<Measure, List<Observation>> counts,
        Map<Place, Double> populations,
        String layout,
        int rows,
        int rowsWithoutCode,
        int rowsWithoutContinent,
        int rowsWithoutNewCases,
        int repeatedRows,
        List<Notice> notes) {
    public OwidTable {
        Map<Measure, List<Observation>> copy = new EnumMap<>(Measure.class);
        counts.forEach((measure, of) -> copy.put(measure, List.copyOf(of)));
        counts = Collections.unmodifiableMap(copy);
        populations = Map.copyOf(populations);
        notes = List.copyOf(notes);
    }

    /// The cases.
    public List<Observation> observations() {
        return observations(Measure.CASES);
    }

    /// The events of one measure.
    public List<Observation> observations(Measure measure) {
        return counts.getOrDefault(measure, List.of());
    }

    /// The same without observations dated `day` or later; the numbers of rows stay the file's.
    public OwidTable before(LocalDate day) {
        Map<Measure, List<Observation>> before = new EnumMap<>(Measure.class);
        counts.forEach((measure, of) ->
                before.put(measure, of.stream().filter(row -> row.date().isBefore(day)).toList()));
        return new OwidTable(
                before,
                populations,
                layout,
                rows,
                rowsWithoutCode,
                rowsWithoutContinent,
                rowsWithoutNewCases,
                repeatedRows,
                notes);
    }
}
