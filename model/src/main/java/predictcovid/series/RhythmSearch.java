package predictcovid.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.target.Frequency;

/// Tells from the days with events how a place reports. Where there are so many events that a day
/// without one is incredible, the days between reports tell; where there are few, reports must keep
/// to their weekdays.
final class RhythmSearch {
    private static final int WEEK = 7;
    private static final int NEWEST_DAYS = 21;
    private static final int FOUR_WEEKS = 28;
    private static final int EIGHT_WEEKS = 56;
    private static final int LEAST_REPORTS = 3;
    private static final int LEAST_REPORTS_ON_TWO_WEEKDAYS = 7;
    private static final double LEAST_SHARE_ON_WEEKDAYS = 0.85;
    private static final int WORKDAYS = 5;

    /// Events a day: a Poisson count of mean 10 is zero once in 22,000 days.
    private static final double SURELY_ABOVE_ZERO = 10;

    /// Days from one report to the next, in the middle.
    private static final double WEEKLY_GAP = 6;

    private static final double SOME_DAYS_GAP = 2;

    /// So many reports in the other rhythm, one after the other, and it was the other rhythm.
    private static final int REPORTS_OF_A_CHANGE = 3;

    private static final int LONGEST_GAP_OF_DAYS = 3;

    private final TimeSeries daily;

    /// The days with events, ascending.
    private final int[] reports;

    RhythmSearch(TimeSeries daily) {
        this.daily = daily;
        this.reports =
                IntStream.range(0, daily.size()).filter(day -> daily.value(day) > 0).toArray();
    }

    ReportingRhythm present() {
        int[] newest = newest(NEWEST_DAYS);
        if (newest.length < LEAST_REPORTS) {
            newest = newest(FOUR_WEEKS);
        }
        boolean isTold = newest.length >= LEAST_REPORTS && isLoud(newest);
        Cadence cadence = isTold ? byGaps(newest) : byWeekdays();
        int start = start(cadence);
        return start <= last()
                ? rhythm(cadence, start)
                // the newest reports are of the other rhythm
                : rhythm(
                        Cadence.DAYS,
                        cadence.frequency() == Frequency.WEEKLY ? start(Cadence.DAYS) : 0);
    }

    private int start(Cadence cadence) {
        return switch (cadence) {
            case WEEKS -> afterShortGaps(LONGEST_GAP_OF_DAYS);
            case SOME_DAYS -> afterShortGaps(1);
            case DAYS, WORKDAYS -> afterLongGaps();
        };
    }

    private ReportingRhythm rhythm(Cadence cadence, int start) {
        Optional<LocalDate> since = start == 0 ? Optional.empty() : Optional.of(daily.date(start));
        return new ReportingRhythm(cadence, modal(newest(FOUR_WEEKS)), since);
    }

    private Cadence byGaps(int[] newest) {
        double[] gaps =
                IntStream.range(1, newest.length)
                        .mapToDouble(i -> newest[i] - newest[i - 1])
                        .sorted()
                        .toArray();
        double middle = (gaps[(gaps.length - 1) / 2] + gaps[gaps.length / 2]) / 2;
        if (middle >= WEEKLY_GAP) {
            return Cadence.WEEKS;
        }
        if (middle >= SOME_DAYS_GAP) {
            return Cadence.SOME_DAYS;
        }
        long weekdays =
                Arrays.stream(byWeekday(newest(FOUR_WEEKS))).filter(count -> count > 0).count();
        return weekdays <= WORKDAYS && spansTwoWeeks(newest) ? Cadence.WORKDAYS : Cadence.DAYS;
    }

    private static boolean spansTwoWeeks(int[] newest) {
        return newest[newest.length - 1] - newest[0] >= 2 * WEEK - 1;
    }

    /// Eight weeks tell of a weekly reporter of few events, if the newest four do not contradict.
    private Cadence byWeekdays() {
        int[] month = newest(FOUR_WEEKS);
        int[] two = newest(EIGHT_WEEKS);
        boolean isWeekly =
                two.length >= LEAST_REPORTS
                        && two.length <= EIGHT_WEEKS / WEEK + 1
                        && month.length <= FOUR_WEEKS / WEEK + 1
                        && shareOn(two, 1) >= LEAST_SHARE_ON_WEEKDAYS;
        boolean isNewlyWeekly = month.length >= FOUR_WEEKS / WEEK && shareOn(month, 1) == 1;
        if (isWeekly || isNewlyWeekly) {
            return Cadence.WEEKS;
        }
        return month.length >= LEAST_REPORTS_ON_TWO_WEEKDAYS && shareOn(month, 2) == 1
                ? Cadence.SOME_DAYS
                : Cadence.DAYS;
    }

    /// The part of reports that falls on so many weekdays, those with most of them.
    private double shareOn(int[] days, int weekdays) {
        int[] counts = byWeekday(days);
        Arrays.sort(counts);
        return (double) Arrays.stream(counts, WEEK - weekdays, WEEK).sum() / days.length;
    }

    private boolean isLoud(int[] newest) {
        double[] values = Arrays.stream(newest).mapToDouble(daily::value).sorted().toArray();
        // not their sum: one backlog makes no place of many events
        double middle = values[(values.length - 1) / 2];
        int days = Math.max(NEWEST_DAYS, newest[newest.length - 1] - newest[0]);
        return middle * newest.length >= SURELY_ABOVE_ZERO * days;
    }

    private int[] newest(int days) {
        return Arrays.stream(reports).filter(day -> day > last() - days).toArray();
    }

    private int last() {
        return reports.length == 0 ? 0 : reports[reports.length - 1];
    }

    /// The day after the last one that was reported in the rhythm of days; 0 when none was.
    private int afterShortGaps(int longest) {
        int inOrder = 0;
        for (int i = reports.length - 1; i > 0; i--) {
            inOrder = reports[i] - reports[i - 1] <= longest ? inOrder + 1 : 0;
            if (inOrder == REPORTS_OF_A_CHANGE) {
                return reports[i + REPORTS_OF_A_CHANGE - 1] + 1;
            }
        }
        return 0;
    }

    /// The day after the last total of several days; 0 when there was none.
    private int afterLongGaps() {
        int inOrder = 0;
        for (int i = reports.length - 1; i > 0; i--) {
            int gap = reports[i] - reports[i - 1];
            boolean isTotal =
                    gap > LONGEST_GAP_OF_DAYS && daily.value(reports[i]) >= SURELY_ABOVE_ZERO * gap;
            inOrder = isTotal ? inOrder + 1 : 0;
            if (inOrder == REPORTS_OF_A_CHANGE) {
                return reports[i + REPORTS_OF_A_CHANGE - 1] + 1;
            }
        }
        return 0;
    }

    private DayOfWeek modal(int[] days) {
        int[] counts = byWeekday(days);
        int best = 0;
        for (int weekday = 1; weekday < WEEK; weekday++) {
            best = counts[weekday] > counts[best] ? weekday : best;
        }
        return DayOfWeek.of(best + 1);
    }

    /// Counts from Monday on.
    private int[] byWeekday(int[] days) {
        int[] counts = new int[WEEK];
        for (int day : days) {
            counts[daily.date(day).getDayOfWeek().getValue() - 1]++;
        }
        return counts;
    }
}
