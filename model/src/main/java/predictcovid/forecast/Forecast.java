package predictcovid.forecast;

import java.time.LocalDate;
import java.util.List;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.target.Frequency;

/// What a forecaster expects of one series after its last observation.
///
/// @param forecaster its name
/// @param origin date of the last observation used
/// @param points horizon 1, 2, …
public record Forecast(
        String forecaster,
        String location,
        Frequency frequency,
        LocalDate origin,
        List<ForecastPoint> points) {
    /// The coverages of the intervals that are published, narrowest first.
    public static final List<Double> COVERAGES = List.of(0.8, 0.95);

    public Forecast {
        points = List.copyOf(points);
    }

    /// The medians of quantile forecasts and their central intervals.
    ///
    /// @param forecasts of one series, by horizon
    public static Forecast of(
            String forecaster,
            String location,
            Frequency frequency,
            LocalDate origin,
            List<QuantileForecast> forecasts) {
        return new Forecast(
                forecaster,
                location,
                frequency,
                origin,
                forecasts.stream()
                        .map(each ->
                                new ForecastPoint(
                                        each.task().targetEndDate(),
                                        each.task().horizon(),
                                        each.median(),
                                        Interval.published(each.quantiles())))
                        .toList());
    }

    /// Its first `steps` points.
    public Forecast first(int steps) {
        return new Forecast(
                forecaster,
                location,
                frequency,
                origin,
                points.subList(0, Math.min(steps, points.size())));
    }
}
