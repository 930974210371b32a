package predictcovid.series;

import java.time.DayOfWeek;
import java.util.Arrays;
import predictcovid.target.Frequency;

/// How a place reports: every day, or one total a week among zeros or blanks.
///
/// @param reportingDay the day that carries the week's total; without meaning for a daily reporter
public record ReportingRhythm(Frequency frequency, DayOfWeek reportingDay) {
    private static final int WEEKS_LOOKED_AT = 8;
    private static final int LEAST_REPORTS = 3;
    private static final double LEAST_SHARE_ON_ONE_WEEKDAY = 0.85;

    /// The rhythm of the last eight weeks up to the last positive value: weekly when there are at
    /// least three positive days, hardly more than one a week, and 85 % of them fall on one
    /// weekday.
    public static ReportingRhythm of(TimeSeries daily) {
        int end = daily.size();
        while (end > 0 && !(daily.value(end - 1) > 0)) {
            end--;
        }
        int start = Math.max(0, end - WEEKS_LOOKED_AT * 7);
        int[] reports = new int[7];
        for (int day = start; day < end; day++) {
            if (daily.value(day) > 0) {
                reports[daily.date(day).getDayOfWeek().getValue() - 1]++;
            }
        }
        int all = Arrays.stream(reports).sum();
        int modal = largest(reports);
        boolean weekly =
                all >= LEAST_REPORTS
                        && all <= Math.ceilDiv(end - start, 7) + 1
                        && reports[modal] >= LEAST_SHARE_ON_ONE_WEEKDAY * all;
        return new ReportingRhythm(
                weekly ? Frequency.WEEKLY : Frequency.DAILY, DayOfWeek.of(modal + 1));
    }

    /// A daily series in this rhythm: as it is, or summed to the weeks that end on the reporting
    /// day.
    public TimeSeries at(TimeSeries daily) {
        return switch (frequency) {
            case DAILY -> daily;
            case WEEKLY -> WeeklySum.of(daily, reportingDay);
        };
    }

    private static int largest(int[] reports) {
        int best = 0;
        for (int day = 1; day < reports.length; day++) {
            if (reports[day] > reports[best]) {
                best = day;
            }
        }
        return best;
    }
}
