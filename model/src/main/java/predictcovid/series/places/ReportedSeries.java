package predictcovid.series.places;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import predictcovid.series.Backlog;
import predictcovid.series.ReportingRhythm;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

/// One measure of one place as it was reported: by day, and for how many days each number stands. A
/// weekly total stands on the day on which it was due, the days before it are missing.
public final class ReportedSeries {
    /// Days of a week that must be known; their sum is scaled up to seven.
    private static final int LEAST_DAYS = 5;

    private static final int WEEK = 7;

    private final TimeSeries daily;
    private final byte[] days;
    private final ReportingRhythm rhythm;
    private final List<Backlog> backlogs;

    /// @param daily NaN where `days` is 0
    /// @param days for how many days each value stands: 0, 1, those since the last report, or 7
    /// @param rhythm the present one
    /// @param backlogs that the values are without, oldest first
    ReportedSeries(TimeSeries daily, byte[] days, ReportingRhythm rhythm, List<Backlog> backlogs) {
        this.daily = daily;
        this.days = days.clone();
        this.rhythm = rhythm;
        this.backlogs = List.copyOf(backlogs);
    }

    /// The same without the reports that are probably backlogs: missing.
    ReportedSeries withoutBacklogs() {
        BacklogSearch search = new BacklogSearch(daily.values(), days);
        double[] values = daily.values();
        byte[] stands = days.clone();
        List<Backlog> left = new ArrayList<>(backlogs);
        for (int day : search.find()) {
            left.add(
                    new Backlog(
                            daily.location(),
                            daily.date(day),
                            days[day],
                            values[day],
                            search.expected(day)));
            values[day] = Double.NaN;
            stands[day] = 0;
        }
        return with(values, stands, left);
    }

    /// The reports that are probably backlogs, oldest first: no value of the series, or no more of
    /// it than is likely, holds them.
    public List<Backlog> backlogs() {
        return backlogs;
    }

    /// Those of the days from `from` on.
    public List<Backlog> backlogsFrom(LocalDate from) {
        return backlogs.stream().filter(each -> !each.date().isBefore(from)).toList();
    }

    /// The same as it was reported, backlogs and all.
    ReportedSeries asReported() {
        return refilled(Backlog::value);
    }

    /// The same with what was likely in the place of backlogs.
    ReportedSeries expected() {
        return refilled(Backlog::expected);
    }

    private ReportedSeries refilled(ToDoubleFunction<Backlog> value) {
        double[] values = daily.values();
        byte[] stands = days.clone();
        for (Backlog each : backlogs) {
            int day = (int) ChronoUnit.DAYS.between(daily.firstDate(), each.date());
            values[day] = value.applyAsDouble(each);
            stands[day] = (byte) each.days();
        }
        return with(values, stands, List.of());
    }

    private ReportedSeries with(double[] values, byte[] stands, List<Backlog> left) {
        return new ReportedSeries(
                new TimeSeries(daily.location(), Frequency.DAILY, daily.firstDate(), values),
                stands,
                rhythm,
                left);
    }

    /// Values by day; a weekly total stands on its reporting day.
    public TimeSeries daily() {
        return daily;
    }

    /// The values that are one day's, totals of several days missing.
    TimeSeries days() {
        double[] values = daily.values();
        for (int day = 0; day < values.length; day++) {
            values[day] = days[day] == 1 ? values[day] : Double.NaN;
        }
        return new TimeSeries(daily.location(), Frequency.DAILY, daily.firstDate(), values);
    }

    /// How the place reports now.
    public Frequency frequency() {
        return rhythm.frequency();
    }

    /// On which days it reports now, and since when.
    public ReportingRhythm rhythm() {
        return rhythm;
    }

    /// The weekday on which totals are due; without meaning for a daily reporter.
    public DayOfWeek reportingDay() {
        return rhythm.reportingDay();
    }

    /// The day of the last report; the day before the first one when there is none.
    public LocalDate lastKnown() {
        int end = days.length;
        while (end > 0 && days[end - 1] == 0) {
            end--;
        }
        LocalDate known = daily.date(end - 1);
        return backlogs.isEmpty() || backlogs.getLast().date().isBefore(known)
                ? known
                : backlogs.getLast().date();
    }

    /// The day of the first known value; the day after the last one when there is none.
    LocalDate firstKnown() {
        int start = 0;
        while (start < days.length && days[start] == 0) {
            start++;
        }
        return daily.date(start);
    }

    /// For how many days the value of one stands.
    int standsFor(int day) {
        return days[day];
    }

    /// Days that known values stand for.
    int daysKnown() {
        int known = 0;
        for (byte stands : days) {
            known += stands;
        }
        return known;
    }

    /// Whether there is a report dated `from` to `to`, both included.
    boolean isKnown(LocalDate from, LocalDate to) {
        return daily.between(from, to).observations() > 0
                || backlogs.stream()
                        .map(Backlog::date)
                        .anyMatch(date -> !date.isBefore(from) && !date.isAfter(to));
    }

    /// The sum of the known values dated `from` to `to`, both included; 0 without one.
    double sum(LocalDate from, LocalDate to) {
        double[] values = daily.between(from, to).values();
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).sum();
    }

    /// The same without the zeros at its end: they are no reports of a place that has stopped.
    ReportedSeries withoutZerosAtEnd() {
        double[] values = daily.values();
        byte[] stands = days.clone();
        for (int day = values.length - 1; day >= 0 && !(values[day] > 0); day--) {
            values[day] = Double.NaN;
            stands[day] = 0;
        }
        return with(values, stands, backlogs);
    }

    /// The weeks of `calendar`: sum of the known values × 7 / days that they stand for, missing
    /// when they stand for fewer than five days.
    TimeSeries weekly(WeekCalendar calendar) {
        double[] weeks = new double[calendar.weeks()];
        for (int week = 0; week < weeks.length; week++) {
            weeks[week] = week(calendar.end(week));
        }
        return new TimeSeries(daily.location(), Frequency.WEEKLY, calendar.end(0), weeks);
    }

    private double week(LocalDate end) {
        long last = ChronoUnit.DAYS.between(daily.firstDate(), end);
        int from = (int) Math.max(0, last - WEEK + 1);
        double sum = 0;
        int known = 0;
        for (int day = from; day <= Math.min(last, days.length - 1); day++) {
            sum += days[day] > 0 ? daily.value(day) : 0;
            known += days[day];
        }
        return known < LEAST_DAYS ? Double.NaN : known == WEEK ? sum : sum * WEEK / known;
    }
}
