package predictcovid.forecast;

import java.time.LocalDate;
import java.util.List;

/// The forecast of one step.
///
/// @param targetEndDate the day forecast, or the last day of the week forecast
/// @param horizon steps after the origin, 1-based
/// @param value expected new cases in the step, never negative
/// @param intervals narrowest first; empty where too few past forecasts reach this horizon
public record ForecastPoint(
        LocalDate targetEndDate, int horizon, double value, List<Interval> intervals) {
    public ForecastPoint {
        intervals = List.copyOf(intervals);
    }
}
