package predictcovid.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import predictcovid.target.Frequency;

/// Daily values summed into weeks.
final class WeeklySum {
    private WeeklySum() {}

    /// The sums of the known days of each whole week that ends on `weekEnd`; a week without a known
    /// day is missing. Weeks that begin before the series does or end after it are left out.
    public static TimeSeries of(TimeSeries daily, DayOfWeek weekEnd) {
        LocalDate firstEnd =
                daily.firstDate().plusDays(6).with(TemporalAdjusters.nextOrSame(weekEnd));
        int offset = (int) (firstEnd.toEpochDay() - 6 - daily.firstDate().toEpochDay());
        double[] sums = new double[Math.max(0, (daily.size() - offset) / 7)];
        double[] values = daily.values();
        for (int week = 0; week < sums.length; week++) {
            sums[week] = sum(values, offset + week * 7);
        }
        return new TimeSeries(daily.location(), Frequency.WEEKLY, firstEnd, sums);
    }

    private static double sum(double[] daily, int from) {
        double[] known =
                Arrays.stream(daily, from, from + 7)
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
        return known.length == 0 ? Double.NaN : Arrays.stream(known).sum();
    }
}
