package predictcovid.series.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Frequency;

/// What is known of all places, for forecasts of days and of weeks. Weeks are forecast from the
/// last one that is finished, days from the last day.
///
/// @param lastDay the newest day on which places with nine tenths of the recent events have
///   reported
/// @param days by the day, and by weeks that end on the last day's weekday: their features
/// @param lastWeek the last day of the last finished week
/// @param weeks by finished weeks
public record PlacesArchive(
        LocalDate lastDay, ReportArchive days, LocalDate lastWeek, ReportArchive weeks) {
    /// What the newest vintage and older ones knew.
    ///
    /// @param rolling of `places`, to the last day
    /// @param weekly of `places`, to the last finished week
    /// @param older by the weeks of both
    public static PlacesArchive of(
            PlacesAsOf places, WeeklyPanel rolling, WeeklyPanel weekly, List<Older> older) {
        return new PlacesArchive(
                rolling.calendar().lastDay(),
                rolling.archive(places, older.stream().map(Older::rolling).toList()),
                weekly.calendar().lastDay(),
                weekly.weeks(older.stream().map(Older::weekly).toList()));
    }

    /// An older vintage by the same weeks.
    public record Older(WeeklyPanel rolling, WeeklyPanel weekly) {
        /// What `places` knew of the weeks of two panels.
        public static Older of(PlacesAsOf places, WeeklyPanel rolling, WeeklyPanel weekly) {
            return new Older(rolling.asKnownIn(places), weekly.asKnownIn(places));
        }
    }

    /// What forecasts by the day or by the week start from.
    public ReportArchive of(Frequency frequency) {
        return switch (frequency) {
            case DAILY -> days;
            case WEEKLY -> weeks;
        };
    }

    /// The date from which their horizons count.
    public LocalDate referenceDate(Frequency frequency) {
        return switch (frequency) {
            case DAILY -> lastDay;
            case WEEKLY -> lastWeek;
        };
    }

    /// Every target at its own dates.
    public ReportArchive all() {
        Map<String, Vintages> targets = new TreeMap<>(days.targets());
        targets.putAll(weeks.targets());
        return new ReportArchive(days.geography(), targets);
    }
}
