package predictcovid.series.places;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

/// Totals of two weeks or a month, where a source has a row for no other day: each is spread evenly
/// over its weeks.
final class SeldomReports {
    private static final int WEEK = 7;
    private static final int LEAST_REPORTS = 4;
    private static final int NEWEST = 8;
    private static final double LEAST_GAP = 10;
    private static final double LONGEST_GAP = 35;

    private final TimeSeries daily;

    /// The days with a value, ascending.
    private final int[] known;

    SeldomReports(TimeSeries daily) {
        this.daily = daily;
        this.known =
                IntStream.range(0, daily.size())
                        .filter(day -> !Double.isNaN(daily.value(day)))
                        .toArray();
    }

    /// Weeks from one report to the next, in the middle of the newest; empty when they come more
    /// often, or so seldom that no week can be told.
    OptionalInt weeks() {
        int from = Math.max(1, known.length - NEWEST);
        int[] gaps =
                IntStream.range(from, known.length)
                        .map(i -> known[i] - known[i - 1])
                        .sorted()
                        .toArray();
        if (gaps.length < LEAST_REPORTS) {
            return OptionalInt.empty();
        }
        int middle = gaps[gaps.length / 2];
        return middle >= LEAST_GAP && middle <= LONGEST_GAP
                ? OptionalInt.of(Math.round(middle / (float) WEEK))
                : OptionalInt.empty();
    }

    /// The same as weekly totals.
    ///
    /// @param usual weeks from one report to the next
    TimeSeries spread(int usual) {
        int before = (usual - 1) * WEEK;
        LocalDate first = daily.firstDate().minusDays(before);
        double[] values = new double[daily.size() + before];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < known.length; i++) {
            int weeks = i == 0 ? usual : Math.round((known[i] - known[i - 1]) / (float) WEEK);
            int over = weeks < 1 || weeks > 2 * usual ? usual : weeks;
            for (int week = 0; week < over; week++) {
                int day = before + known[i] - week * WEEK;
                if (day >= 0) {
                    values[day] = daily.value(known[i]) / over;
                }
            }
        }
        return new TimeSeries(daily.location(), Frequency.DAILY, first, values);
    }
}
