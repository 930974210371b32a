package predictcovid.series;

import java.time.LocalDate;

/// A report that probably holds events of earlier days: it is far above those before it and, where
/// any came since, those after it.
///
/// @param location the place
/// @param date the day, or the last day of the days that it stands for
/// @param days for how many days it stands
/// @param value what was reported
/// @param expected what the reports around it make likely for the same days
public record Backlog(String location, LocalDate date, int days, double value, double expected) {
    /// The report in units of what was likely; infinite where nothing was.
    public double ratio() {
        return value / expected;
    }

    /// Events that probably belong to earlier days.
    public double excess() {
        return value - expected;
    }
}
