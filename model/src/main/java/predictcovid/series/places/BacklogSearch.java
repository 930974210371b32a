package predictcovid.series.places;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Finds the reports of a place that are a multiple of all but two (of weekly reports: but one)
/// before them and after them. A surge is none: its reports stay high, so that it is told from a
/// backlog by what comes after, or by a growth that began before.
final class BacklogSearch {
    private static final int WEEK = 7;

    /// Reports on either side that are compared: two weeks of days, four of weeks.
    private static final int REACH_OF_DAYS = 14;

    private static final int REACH_OF_REPORTS = 28;
    private static final int LEAST_DAYS_BEFORE = 7;
    private static final int LEAST_REPORTS_BEFORE = 3;

    /// So many times what is usual, and some events more, since a few are no multiple of none.
    private static final double TIMES = 3;

    private static final double EVENTS = 10;

    /// The same while hardly anything came since: days, and weeks, which may grow more from one to
    /// the next.
    private static final double TIMES_AT_END = 4;

    private static final double TIMES_AT_END_OF_WEEKS = 6;
    private static final double EVENTS_AT_END = 20;
    private static final int DAYS_THAT_TELL = 3;

    /// A week that is more than so many times the one before tells of a surge.
    private static final double GROWTH_OF_A_SURGE = 2;

    private final double[] values;
    private final byte[] days;
    private final BitSet found = new BitSet();

    /// @param values by day, NaN where `days` is 0
    /// @param days for how many days each stands
    BacklogSearch(double[] values, byte[] days) {
        this.values = values.clone();
        this.days = days.clone();
    }

    /// The days of such reports, ascending.
    int[] find() {
        for (int day = REACH_OF_DAYS; day < values.length; day++) {
            if (days[day] > 0 && values[day] > 0 && isBacklog(day)) {
                found.set(day);
            }
        }
        return found.stream().toArray();
    }

    /// What the reports of a week, or of four where they are weekly, on either side make likely.
    double expected(int day) {
        int reach = isDaily(day) ? WEEK : REACH_OF_REPORTS;
        return DoubleStream.concat(
                                Arrays.stream(rates(day - reach, day)),
                                Arrays.stream(rates(day + 1, day + 1 + reach)))
                        .average()
                        .orElse(0)
                * days[day];
    }

    private boolean isBacklog(int day) {
        int reach = isDaily(day) ? REACH_OF_DAYS : REACH_OF_REPORTS;
        double[] before = rates(day - reach, day);
        double[] after = rates(day + 1, day + 1 + reach);
        boolean isTooEarly =
                before.length < (isDaily(day) ? LEAST_DAYS_BEFORE : LEAST_REPORTS_BEFORE);
        if (isTooEarly || Arrays.stream(before).noneMatch(rate -> rate > 0)) {
            return false;
        }
        boolean isTold = after.length >= (isDaily(day) ? DAYS_THAT_TELL : 1);
        if (!isTold && isSurge(day)) {
            return false;
        }
        double usual = days[day] * Math.max(high(before, day), usualAfter(after, day));
        double times = isTold ? TIMES : isDaily(day) ? TIMES_AT_END : TIMES_AT_END_OF_WEEKS;
        double events = isTold ? EVENTS : EVENTS_AT_END;
        return values[day] >= (times + silentBefore(day)) * usual + events;
    }

    /// Few reports after it are looked at by their middle, since a third one may be an odd one.
    private double usualAfter(double[] after, int day) {
        if (after.length == 0) {
            return 0;
        }
        if (after.length >= WEEK || !isDaily(day)) {
            return high(after, day);
        }
        double[] sorted = after.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// The third largest of days, the second largest of weekly reports; of fewer that are not zero
    /// the smallest of those.
    private double high(double[] rates, int day) {
        double[] positive = Arrays.stream(rates).filter(rate -> rate > 0).sorted().toArray();
        int rank = isDaily(day) ? 3 : 2;
        return positive.length == 0 ? 0 : positive[Math.max(0, positive.length - rank)];
    }

    private boolean isSurge(int day) {
        int span = isDaily(day) ? WEEK : days[day];
        double last = Arrays.stream(events(day - span, day)).sum();
        double earlier = Arrays.stream(events(day - 2 * span, day - span)).sum();
        return last > GROWTH_OF_A_SURGE * earlier + EVENTS;
    }

    /// Reports just before it that were zero or did not come: what they lack is in it.
    private int silentBefore(int day) {
        int step = isDaily(day) ? 1 : days[day];
        int silent = 0;
        int before = day - step;
        while (before >= 0
                && silent * step < REACH_OF_DAYS
                && !found.get(before)
                && !(values[before] > 0)) {
            silent++;
            before -= step;
        }
        return silent;
    }

    private boolean isDaily(int day) {
        return days[day] == 1;
    }

    private double[] events(int from, int to) {
        return known(from, to).mapToDouble(day -> values[day]).toArray();
    }

    private double[] rates(int from, int to) {
        return known(from, to).mapToDouble(day -> values[day] / days[day]).toArray();
    }

    private IntStream known(int from, int to) {
        return IntStream.range(Math.max(0, from), Math.min(to, values.length))
                .filter(day -> days[day] > 0 && !found.get(day));
    }
}
