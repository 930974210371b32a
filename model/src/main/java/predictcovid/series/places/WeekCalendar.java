package predictcovid.series.places;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Weeks of seven days that follow each other and end on one last day, whatever its weekday.
///
/// @param lastDay of the last week
/// @param weeks their number
public record WeekCalendar(LocalDate lastDay, int weeks) {
    /// Whole weeks from `first`, or some days after it, to `lastDay`.
    static WeekCalendar between(LocalDate first, LocalDate lastDay) {
        return new WeekCalendar(lastDay, (int) (ChronoUnit.DAYS.between(first, lastDay) + 1) / 7);
    }

    /// The last day of week `week`, counted from 0.
    public LocalDate end(int week) {
        return lastDay.minusDays(7L * (weeks - 1 - week));
    }
}
