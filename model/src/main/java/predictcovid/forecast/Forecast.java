package predictcovid.forecast;

import java.time.LocalDate;
import java.util.List;
import predictcovid.target.Frequency;

/// What is expected after the last observation.
///
/// @param origin date of the last observation used
/// @param points horizon 1, 2, …
public record Forecast(
        String location, Frequency frequency, LocalDate origin, List<ForecastPoint> points) {
    public Forecast {
        points = List.copyOf(points);
    }
}
