package predictcovid.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import predictcovid.target.Frequency;

/// How a place reports.
///
/// @param reportingDay the weekday of most reports: of a weekly reporter the one on which totals
///   are due
/// @param since the first day of which it reported so; absent when it always has
public record ReportingRhythm(Cadence cadence, DayOfWeek reportingDay, Optional<LocalDate> since) {
    /// The present rhythm, by the newest three or four weeks up to the last positive value.
    public static ReportingRhythm of(TimeSeries daily) {
        return new RhythmSearch(daily).present();
    }

    /// The finest step that the reports tell of.
    public Frequency frequency() {
        return cadence.frequency();
    }

    /// A daily series in this rhythm: as it is, or summed to the weeks that end on the reporting
    /// day.
    public TimeSeries at(TimeSeries daily) {
        return switch (frequency()) {
            case DAILY -> daily;
            case WEEKLY -> WeeklySum.of(daily, reportingDay);
        };
    }
}
