package predictcovid.series;

import java.util.Optional;

/// A place that reports and is forecast.
///
/// @param code unique, such as `US` or `01`
/// @param name for people
/// @param population NaN when unknown; none and less than none are unknown, too
/// @param region name of the group of neighbours that it belongs to
public record Area(String code, String name, double population, Optional<String> region) {
    public Area {
        population =
                population > 0 && population < Double.POSITIVE_INFINITY ? population : Double.NaN;
    }
}
