package predictcovid.series;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// A place whose last report is so far above its recent ones that it probably holds cases of
/// earlier days.
///
/// @param location the place
/// @param value what it reported at the last step
/// @param ratio that value in units of the mean of the fourteen days before
public record Backlog(String location, double value, double ratio) {
    private static final double LEAST_RATIO = 3;
    private static final double LEAST_SHARE_OF_SUM = 0.05;
    private static final int DAYS_BEFORE = 14;

    /// The largest backlog at the last known step of `sum` that makes up a twentieth of it or more.
    public static Optional<Backlog> atEnd(TimeSeries sum, List<TimeSeries> places) {
        int size = sum.size();
        while (size > 0 && Double.isNaN(sum.value(size - 1))) {
            size--;
        }
        return size == 0 ? Optional.empty() : at(sum.head(size), places);
    }

    private static Optional<Backlog> at(TimeSeries sum, List<TimeSeries> places) {
        double least = LEAST_SHARE_OF_SUM * sum.value(sum.size() - 1);
        return places.stream()
                .flatMap(place -> of(place, sum.lastDate(), least).stream())
                .max(Comparator.comparingDouble(Backlog::excess));
    }

    private double excess() {
        return value - value / ratio;
    }

    private static Optional<Backlog> of(TimeSeries place, LocalDate last, double leastExcess) {
        TimeSeries before =
                place.between(
                        last.minusDays(DAYS_BEFORE), last.minusDays(place.frequency().days()));
        TimeSeries step = place.between(last, last);
        double mean =
                DoubleStream.of(before.values())
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(Double.NaN);
        return Optional.of(step)
                .filter(it -> it.observations() == 1)
                .map(it -> new Backlog(place.location(), it.value(0), it.value(0) / mean))
                .filter(it -> it.ratio >= LEAST_RATIO && it.excess() >= leastExcess);
    }
}
