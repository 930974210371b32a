package predictcovid.series.places;

import java.util.List;
import java.util.Optional;
import predictcovid.series.Backlog;
import predictcovid.series.CleaningReport;
import predictcovid.series.Reconciliation;

/// How one series came about.
///
/// @param cleaning what was done to the numbers
/// @param places places summed: 1 for a single place
/// @param weeklyPlaces those of them that report once a week
/// @param reconciliation for the world, when the source has a row for it
/// @param backlogs of the last eight weeks that would have moved the series, oldest first
public record SeriesReport(
        CleaningReport cleaning,
        int places,
        int weeklyPlaces,
        Optional<Reconciliation> reconciliation,
        List<Backlog> backlogs) {
    public SeriesReport {
        backlogs = List.copyOf(backlogs);
    }

    /// The mean of so many places' shares, by the week.
    static SeriesReport ofMean(int places) {
        return new SeriesReport(CleaningReport.EMPTY, places, places, Optional.empty(), List.of());
    }
}
