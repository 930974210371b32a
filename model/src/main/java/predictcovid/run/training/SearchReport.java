package predictcovid.run.training;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import predictcovid.selection.ScoredColumns;
import predictcovid.selection.SearchWindow;

/// What a column search found.
///
/// @param inputs everything that the scores depend on: two searches with equal inputs give equal
///   scores
/// @param judgedFrom first row that the choices were compared on
/// @param judgedTo last such row
/// @param lastObservation last day that the search knew
/// @param baselineRmsle "tomorrow equals today" on the window that the choices were compared on
/// @param unseenRmsle the winner's error on the validation window, which no choice has seen; NaN
///   when the choices were compared on that window
/// @param unseenBaselineRmsle the baseline's error there
/// @param ranking best first
public record SearchReport(
        Map<String, String> inputs,
        String location,
        SearchWindow window,
        LocalDate judgedFrom,
        LocalDate judgedTo,
        LocalDate lastObservation,
        double baselineRmsle,
        double unseenRmsle,
        double unseenBaselineRmsle,
        List<ScoredColumns> ranking) {
    public SearchReport {
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
        ranking = List.copyOf(ranking);
    }

    /// The columns with the least error.
    public List<String> winner() {
        return ranking.getFirst().columns();
    }

    /// Whether the search was for this place and knew nothing after `day`.
    public boolean isFor(String place, LocalDate day) {
        return location.equals(place) && !lastObservation.isAfter(day);
    }
}
