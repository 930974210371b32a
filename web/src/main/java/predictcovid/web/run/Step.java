package predictcovid.web.run;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import predictcovid.catalog.RunManifest.Interval;
import predictcovid.catalog.RunManifest.Point;

/// The forecast of one day, or of the week that ends on it.
///
/// @param horizon steps after the last observation, from 1
public record Step(int horizon, LocalDate date, Quantiles quantiles) {
    private static final double MEDIAN = 0.5;

    /// One step of a manifest: its value as the median, and the ends of its intervals.
    public static Step of(Point point) {
        SortedMap<Double, Double> quantiles = new TreeMap<>(Map.of(MEDIAN, point.value()));
        for (Interval interval : point.intervals()) {
            double tail = (1 - interval.coverage()) / 2;
            quantiles.put(tail, interval.lower());
            quantiles.put(1 - tail, interval.upper());
        }
        return new Step(point.horizon(), point.date(), Quantiles.of(quantiles));
    }
}
