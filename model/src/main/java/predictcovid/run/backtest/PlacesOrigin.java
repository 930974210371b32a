package predictcovid.run.backtest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import predictcovid.run.input.SourceDownload;
import predictcovid.series.places.PlacesArchive;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeeklyPanel;

/// What is known of all places at one origin of a backtest.
///
/// @param vintage day of the download that says it; without one it is the newest file, cut
/// @param archive days and weeks, and what older downloads knew of the weeks
record PlacesOrigin(Optional<LocalDate> vintage, PlacesAsOf places, PlacesArchive archive) {
    /// What the last of the downloads knew, and how those before it were revised.
    ///
    /// @param downloads oldest first, at least one
    static PlacesOrigin of(List<SourceDownload> downloads, DayOfWeek weekEnd) {
        SourceDownload last = downloads.getLast();
        List<PlacesAsOf> older =
                downloads.subList(0, downloads.size() - 1).stream()
                        .map(SourceDownload::places)
                        .toList();
        return of(Optional.of(last.day()), last.places(), older, weekEnd);
    }

    /// The rows of a file to some day.
    static PlacesOrigin cut(PlacesAsOf places, DayOfWeek weekEnd) {
        return of(Optional.empty(), places, List.of(), weekEnd);
    }

    private static PlacesOrigin of(
            Optional<LocalDate> vintage,
            PlacesAsOf places,
            List<PlacesAsOf> older,
            DayOfWeek weekEnd) {
        WeeklyPanel rolling = WeeklyPanel.of(places);
        WeeklyPanel weekly = WeeklyPanel.of(places, weekEnd);
        return new PlacesOrigin(
                vintage,
                places,
                PlacesArchive.of(
                        places,
                        rolling,
                        weekly,
                        older.stream()
                                .map(each -> PlacesArchive.Older.of(each, rolling, weekly))
                                .toList()));
    }

    /// The reference date of its forecasts by the day: the last day that is complete.
    LocalDate date() {
        return archive.lastDay();
    }
}
