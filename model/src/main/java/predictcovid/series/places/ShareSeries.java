package predictcovid.series.places;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.series.Cadence;
import predictcovid.series.ReportingRhythm;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

/// Shares of a place, such as of tests that are positive, by the week: a week's share is the mean
/// of its days', and that of several places the mean by their inhabitants.
final class ShareSeries {
    private static final int WEEK = 7;

    /// Shares are too small to tell a rhythm as counts do.
    private static final double LOUD = 1e4;

    private ShareSeries() {}

    /// A cleaned daily series, of which a day stands for a seventh of its week.
    static ReportedSeries of(TimeSeries daily) {
        double[] values = daily.values();
        double[] loud = Arrays.stream(values).map(value -> LOUD * value).toArray();
        ReportingRhythm rhythm =
                ReportingRhythm.of(
                        new TimeSeries(daily.location(), Frequency.DAILY, daily.firstDate(), loud));
        boolean isWeekly = rhythm.frequency() == Frequency.WEEKLY;
        byte[] days = new byte[values.length];
        for (int day = 0; day < values.length; day++) {
            if (!Double.isNaN(values[day])) {
                days[day] = (byte) (isWeekly ? WEEK : 1);
                values[day] = isWeekly ? values[day] : values[day] / WEEK;
            }
        }
        return new ReportedSeries(
                new TimeSeries(daily.location(), Frequency.DAILY, daily.firstDate(), values),
                days,
                weekly(rhythm),
                List.of());
    }

    private static ReportingRhythm weekly(ReportingRhythm rhythm) {
        return new ReportingRhythm(Cadence.WEEKS, rhythm.reportingDay(), Optional.empty());
    }

    /// The mean of places, day by day.
    ///
    /// @param weights by code
    static ReportedSeries mean(
            String name, Map<String, ReportedSeries> places, Map<String, Double> weights) {
        Collection<ReportedSeries> all = places.values();
        LocalDate first =
                all.stream()
                        .map(it -> it.daily().firstDate())
                        .min(LocalDate::compareTo)
                        .orElseThrow();
        LocalDate last =
                all.stream()
                        .map(it -> it.daily().lastDate())
                        .max(LocalDate::compareTo)
                        .orElseThrow();
        double[] sums = new double[(int) ChronoUnit.DAYS.between(first, last) + 1];
        double[] known = new double[sums.length];
        byte[] days = new byte[sums.length];
        places.forEach((code, place) -> {
            double weight = weights.getOrDefault(code, 1.0);
            int offset = (int) ChronoUnit.DAYS.between(first, place.daily().firstDate());
            for (int day = 0; day < place.daily().size(); day++) {
                double value = place.daily().value(day);
                if (!Double.isNaN(value)) {
                    sums[offset + day] += weight * value;
                    known[offset + day] += weight;
                    days[offset + day] = (byte) Math.max(days[offset + day], place.standsFor(day));
                }
            }
        });
        for (int day = 0; day < sums.length; day++) {
            sums[day] = known[day] > 0 ? sums[day] / known[day] : Double.NaN;
        }
        return new ReportedSeries(
                new TimeSeries(name, Frequency.DAILY, first, sums),
                days,
                weekly(all.iterator().next().rhythm()),
                List.of());
    }

    /// The mean of places, week by week.
    static TimeSeries weekly(
            Map<String, ReportedSeries> places,
            Map<String, Double> weights,
            WeekCalendar calendar) {
        double[] sums = new double[calendar.weeks()];
        double[] known = new double[sums.length];
        places.forEach((code, place) -> {
            TimeSeries weeks = place.weekly(calendar);
            double weight = weights.getOrDefault(code, 1.0);
            for (int week = 0; week < sums.length; week++) {
                if (!Double.isNaN(weeks.value(week))) {
                    sums[week] += weight * weeks.value(week);
                    known[week] += weight;
                }
            }
        });
        for (int week = 0; week < sums.length; week++) {
            sums[week] = known[week] > 0 ? sums[week] / known[week] : Double.NaN;
        }
        return new TimeSeries("", Frequency.WEEKLY, calendar.end(0), sums);
    }

    /// The inhabitants of places, or the same for all where not all are known.
    static Map<String, Double> weights(Collection<String> codes, Map<String, Double> people) {
        return people.keySet().containsAll(codes) ? people : Map.of();
    }
}
