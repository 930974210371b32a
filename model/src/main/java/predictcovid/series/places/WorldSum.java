package predictcovid.series.places;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import predictcovid.series.Cadence;
import predictcovid.series.CleanSeries;
import predictcovid.series.CleaningPolicy;
import predictcovid.series.CleaningReport;
import predictcovid.series.ReportingRhythm;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

/// The world as the sum of its places.
final class WorldSum {
    private static final int WEIGHT_DAYS = 56;
    private static final double LEAST_REPORTED_SHARE = 0.9;
    private static final double MOST_WEEKLY_SHARE_OF_A_DAILY_SUM = 0.1;

    private WorldSum() {}

    /// Daily sums of what the places are known to have reported; a day without any known value is
    /// missing.
    static TimeSeries daily(List<TimeSeries> places) {
        return sum(places, Frequency.DAILY);
    }

    /// The world's rhythm: weekly as soon as places that report weekly have more than a tenth of
    /// the cases of the last eight weeks, on the weekday that carries most of them.
    static ReportingRhythm rhythm(List<TimeSeries> places) {
        LocalDate last = lastDate(places);
        double[] weeklyCases = new double[7];
        double all = 0;
        for (TimeSeries place : places) {
            double recent = known(place.between(last.minusDays(WEIGHT_DAYS - 1L), last));
            all += recent;
            ReportingRhythm rhythm = ReportingRhythm.of(place);
            if (rhythm.frequency() == Frequency.WEEKLY) {
                weeklyCases[rhythm.reportingDay().getValue() - 1] += recent;
            }
        }
        double weekly = Arrays.stream(weeklyCases).sum();
        int day = 0;
        for (int candidate = 1; candidate < weeklyCases.length; candidate++) {
            day = weeklyCases[candidate] > weeklyCases[day] ? candidate : day;
        }
        boolean isWeekly = weekly > MOST_WEEKLY_SHARE_OF_A_DAILY_SUM * all;
        return new ReportingRhythm(
                isWeekly ? Cadence.WEEKS : Cadence.DAYS, DayOfWeek.of(day + 1), Optional.empty());
    }

    /// The world at the places' common frequency. A step is missing when places that would have had
    /// more than a tenth of its cases have a gap there; steps after the complete day are left out.
    ///
    /// @param complete the newest day on which nearly everybody has reported, if any
    static CleanSeries of(List<TimeSeries> places, Optional<LocalDate> complete) {
        TimeSeries sum = sum(places, places.getFirst().frequency());
        TimeSeries reported =
                complete.map(day -> sum.between(sum.firstDate(), day)).orElseGet(() -> sum.head(0));
        double[] values = reported.values();
        double[] unreported = unreported(places, reported);
        int incomplete = sum.size() - reported.size();
        for (int t = 0; t < values.length; t++) {
            if (values[t] < LEAST_REPORTED_SHARE * (values[t] + unreported[t])) {
                values[t] = Double.NaN;
                incomplete++;
            }
        }
        return new CleanSeries(
                new TimeSeries(PlacesAsOf.WORLD.name(), sum.frequency(), sum.firstDate(), values),
                CleaningReport.EMPTY.plus(CleaningPolicy.INCOMPLETE_STEP, incomplete));
    }

    /// The cases that each step probably lacks because of gaps.
    private static double[] unreported(List<TimeSeries> places, TimeSeries sum) {
        double[] unreported = new double[sum.size()];
        for (TimeSeries place : places) {
            int offset = sum.stepsTo(place.firstDate());
            Gaps.forEach(
                    place,
                    (t, value) -> {
                        if (offset + t < unreported.length) {
                            unreported[offset + t] += value;
                        }
                    });
        }
        return unreported;
    }

    private static TimeSeries sum(List<TimeSeries> places, Frequency frequency) {
        LocalDate first =
                places.stream()
                        .map(TimeSeries::firstDate)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        int steps = (int) ChronoUnit.DAYS.between(first, lastDate(places)) / frequency.days() + 1;
        double[] sums = new double[steps];
        Arrays.fill(sums, Double.NaN);
        for (TimeSeries place : places) {
            int offset = (int) ChronoUnit.DAYS.between(first, place.firstDate()) / frequency.days();
            for (int i = 0; i < place.size(); i++) {
                double value = place.value(i);
                if (!Double.isNaN(value)) {
                    double before = sums[offset + i];
                    sums[offset + i] = Double.isNaN(before) ? value : before + value;
                }
            }
        }
        return new TimeSeries(PlacesAsOf.WORLD.name(), frequency, first, sums);
    }

    private static LocalDate lastDate(List<TimeSeries> places) {
        return places.stream()
                .map(TimeSeries::lastDate)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static double known(TimeSeries series) {
        return Arrays.stream(series.values()).filter(value -> !Double.isNaN(value)).sum();
    }
}
