package predictcovid.series.places;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import predictcovid.series.Cadence;
import predictcovid.series.ReportingRhythm;
import predictcovid.series.SeriesCleaning;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

/// Tells days from totals of several days in a cleaned daily series. Places changed from one to the
/// other, so each stretch of one rhythm is read by itself.
final class ReportDating {
    private static final int WEEK = 7;
    private static final int MOST_DAYS_OF_A_TOTAL = 14;

    /// A total this much early or late still counts for the day on which it was due.
    private static final int MOST_DAYS_OFF = 3;

    private final TimeSeries daily;
    private final double[] values;
    private final byte[] days;

    private ReportDating(TimeSeries daily) {
        this.daily = daily;
        this.values = new double[daily.size()];
        this.days = new byte[daily.size()];
        Arrays.fill(values, Double.NaN);
    }

    /// The series with its weekly totals found and without its backlogs; zeros at its end that its
    /// level makes incredible are missing, by day or by report.
    static ReportedSeries of(TimeSeries cleaned) {
        ReportingRhythm now = ReportingRhythm.of(cleaned);
        boolean isDaily = now.frequency() == Frequency.DAILY;
        ReportDating dating =
                new ReportDating(
                        isDaily ? SeriesCleaning.withoutLateZeros(cleaned).series() : cleaned);
        dating.read(now);
        if (now.cadence() == Cadence.WEEKS) {
            dating.dropLateZeroReports(now);
        }
        return new ReportedSeries(
                        new TimeSeries(
                                cleaned.location(),
                                Frequency.DAILY,
                                cleaned.firstDate(),
                                dating.values),
                        dating.days,
                        now,
                        List.of())
                .withoutBacklogs();
    }

    /// Reads each stretch of one rhythm, the newest first.
    private void read(ReportingRhythm now) {
        ReportingRhythm rhythm = now;
        int end = daily.size();
        while (end > 0) {
            int start = rhythm.since().map(this::index).orElse(0);
            switch (rhythm.cadence()) {
                case DAYS, WORKDAYS -> readDays(start, end);
                case SOME_DAYS -> readTotals(start, end);
                case WEEKS -> readReports(start, end, due(rhythm));
            }
            end = start;
            rhythm = ReportingRhythm.of(daily.head(end));
        }
    }

    private int index(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(daily.firstDate(), date);
    }

    private void readDays(int start, int end) {
        for (int day = start; day < end; day++) {
            if (!Double.isNaN(daily.value(day))) {
                add(day, daily.value(day), 1);
            }
        }
    }

    /// Each report stands for the days since the last.
    private void readTotals(int start, int end) {
        int last = start - 1;
        for (int day = start; day < end; day++) {
            if (daily.value(day) > 0) {
                add(day, daily.value(day), Math.min(day - last, MOST_DAYS_OF_A_TOTAL));
                last = day;
            }
        }
    }

    /// Events first, then the zeros of the days on which a total was due and none came.
    private void readReports(int start, int end, int due) {
        for (int day = start; day < end; day++) {
            if (daily.value(day) > 0) {
                int off = Math.floorMod(day - due + MOST_DAYS_OFF, WEEK) - MOST_DAYS_OFF;
                int dated = day - off;
                add(dated >= 0 && dated < days.length ? dated : day, daily.value(day), WEEK);
            }
        }
        for (int day = start; day < end; day++) {
            boolean isDue = Math.floorMod(day - due, WEEK) == 0;
            if (isDue && daily.value(day) == 0 && days[day] == 0) {
                add(day, 0, WEEK);
            }
        }
    }

    /// Two numbers on one day stand for what the longer one does.
    private void add(int day, double value, int stands) {
        values[day] = days[day] == 0 ? value : values[day] + value;
        days[day] = (byte) Math.max(days[day], stands);
    }

    private int due(ReportingRhythm rhythm) {
        return Math.floorMod(
                rhythm.reportingDay().getValue() - daily.firstDate().getDayOfWeek().getValue(),
                WEEK);
    }

    private void dropLateZeroReports(ReportingRhythm rhythm) {
        int first = due(rhythm);
        double[] reports = new double[Math.max(0, Math.ceilDiv(days.length - first, WEEK))];
        for (int week = 0; week < reports.length; week++) {
            reports[week] = values[first + week * WEEK];
        }
        LocalDate due = daily.date(first);
        TimeSeries weekly = new TimeSeries(daily.location(), Frequency.WEEKLY, due, reports);
        TimeSeries believed = SeriesCleaning.withoutLateZeros(weekly).series();
        for (int week = 0; week < reports.length; week++) {
            int day = (int) ChronoUnit.DAYS.between(daily.firstDate(), believed.date(week));
            if (Double.isNaN(believed.value(week)) && values[day] == 0) {
                values[day] = Double.NaN;
                days[day] = 0;
            }
        }
    }
}
