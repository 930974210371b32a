package predictcovid.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import predictcovid.target.Frequency;

/// Turns one place's observations into a daily series, by the rules of [CleaningPolicy].
public final class SeriesCleaning {
    /// Mean cases a day above which a zero is not believed: a Poisson count of mean 10 is zero once
    /// in 22,000 days.
    private static final double SURELY_ABOVE_ZERO = 10;

    private static final int DAYS_LOOKED_BACK = 14;

    private SeriesCleaning() {}

    /// The daily series from the first to the last day of `observations`, which belong to one place
    /// and may come in any order.
    ///
    /// @throws IllegalArgumentException when there is no observation
    public static CleanSeries clean(List<Observation> observations) {
        Map<CleaningPolicy, Long> counts = new EnumMap<>(CleaningPolicy.class);
        LocalDate first = edge(observations, Comparator.naturalOrder());
        LocalDate last = edge(observations, Comparator.reverseOrder());
        double[] values = new double[(int) ChronoUnit.DAYS.between(first, last) + 1];
        boolean[] seen = new boolean[values.length];
        Arrays.fill(values, Double.NaN);
        for (Observation observation : observations) {
            int day = (int) ChronoUnit.DAYS.between(first, observation.date());
            if (seen[day]) {
                count(counts, duplicate(values[day], observation.value()));
            }
            seen[day] = true;
            values[day] = observation.value();
        }
        dropDoubtful(values, seen, counts);
        String name = observations.getFirst().place().name();
        return new CleanSeries(
                new TimeSeries(name, Frequency.DAILY, first, values), new CleaningReport(counts));
    }

    /// The same series with zeros at its end missing, when its level before them makes zero
    /// incredible.
    public static CleanSeries withoutLateZeros(TimeSeries series) {
        double[] values = series.values();
        int end = values.length;
        while (end > 0 && (values[end - 1] == 0 || Double.isNaN(values[end - 1]))) {
            end--;
        }
        int window = Math.max(2, DAYS_LOOKED_BACK / series.frequency().days());
        double level = mean(values, Math.max(0, end - window), end);
        if (!(level >= SURELY_ABOVE_ZERO * series.frequency().days())) {
            return new CleanSeries(series, CleaningReport.EMPTY);
        }
        long zeros = Arrays.stream(values, end, values.length).filter(value -> value == 0).count();
        Arrays.fill(values, end, values.length, Double.NaN);
        TimeSeries cleaned =
                new TimeSeries(series.location(), series.frequency(), series.firstDate(), values);
        return new CleanSeries(cleaned, CleaningReport.EMPTY.plus(CleaningPolicy.LATE_ZERO, zeros));
    }

    private static LocalDate edge(List<Observation> observations, Comparator<LocalDate> order) {
        return observations.stream()
                .map(Observation::date)
                .min(order)
                .orElseThrow(() -> new IllegalArgumentException("no observation"));
    }

    private static CleaningPolicy duplicate(double before, double now) {
        return Double.compare(before, now) == 0
                ? CleaningPolicy.DUPLICATE
                : CleaningPolicy.CONFLICTING_DUPLICATE;
    }

    private static void dropDoubtful(
            double[] values, boolean[] seen, Map<CleaningPolicy, Long> counts) {
        for (int day = 0; day < values.length; day++) {
            if (!seen[day]) {
                count(counts, CleaningPolicy.GAP);
            } else if (Double.isNaN(values[day])) {
                count(counts, CleaningPolicy.BLANK);
            } else if (values[day] < 0) {
                count(counts, CleaningPolicy.NEGATIVE_CORRECTION);
                values[day] = Double.NaN;
            }
        }
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    private static void count(Map<CleaningPolicy, Long> counts, CleaningPolicy policy) {
        counts.merge(policy, 1L, Long::sum);
    }
}
