package predictcovid.run.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import predictcovid.run.input.SourceDownload;
import predictcovid.series.places.PlaceOptions;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeeklyPanel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.source.table.SourceTable;

/// What is known of all places at one origin of a backtest.
///
/// @param vintage day of the download that says it; without one it is the newest file, cut
/// @param weekly `places` by the week
/// @param archive days and weeks, and what older downloads knew of the weeks
record PlacesOrigin(
        Optional<LocalDate> vintage, PlacesAsOf places, WeeklyPanel weekly, ReportArchive archive) {
    /// What the last of the downloads knew, and how those before it were revised.
    ///
    /// @param downloads oldest first, at least one
    static PlacesOrigin of(List<SourceDownload> downloads) {
        SourceDownload last = downloads.getLast();
        WeeklyPanel weekly = WeeklyPanel.of(last.places());
        List<WeeklyPanel> older =
                downloads.subList(0, downloads.size() - 1).stream()
                        .map(download -> weekly.asKnownIn(download.places()))
                        .toList();
        return new PlacesOrigin(
                Optional.of(last.day()),
                last.places(),
                weekly,
                weekly.archive(last.places(), older));
    }

    /// The rows of a file to `day`.
    static PlacesOrigin cut(SourceTable table, LocalDate day) {
        PlacesAsOf places =
                PlacesAsOf.of(
                        table.counts(),
                        table.populations(),
                        day,
                        PlaceOptions.STANDARD,
                        table.by().top(),
                        table.by().top());
        WeeklyPanel weekly = WeeklyPanel.of(places);
        return new PlacesOrigin(
                Optional.empty(), places, weekly, weekly.archive(places, List.of()));
    }

    /// The reference date of its forecasts: the last day that is complete.
    LocalDate date() {
        return weekly.calendar().lastDay();
    }
}
