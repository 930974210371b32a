package predictcovid.serving.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// The forecast of one number: of a target, in a place, at a horizon.
///
/// @param target such as `wk inc death`
/// @param location the place's code, or its name where it has none
/// @param place its name
/// @param referenceDate the day from which horizons count
/// @param horizon steps ahead
/// @param targetEndDate the day, or the last day of the week, that is forecast
/// @param quantiles by their levels
public record ServedForecast(
        String target,
        String location,
        String place,
        LocalDate referenceDate,
        int horizon,
        LocalDate targetEndDate,
        SortedMap<Double, Double> quantiles) {
    /// The level of the median.
    public static final double MEDIAN = 0.5;

    public ServedForecast {
        quantiles = Collections.unmodifiableSortedMap(new TreeMap<>(quantiles));
        if (!quantiles.containsKey(MEDIAN)) {
            throw new IllegalArgumentException("a forecast without a median");
        }
    }

    /// The value that is as probably passed as not.
    public double median() {
        return Objects.requireNonNull(quantiles.get(MEDIAN));
    }
}
