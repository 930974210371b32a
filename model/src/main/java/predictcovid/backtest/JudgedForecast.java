package predictcovid.backtest;

import java.util.List;
import predictcovid.forecast.Interval;

/// One step of a past forecast beside what came.
///
/// @param horizon steps ahead, 1-based
/// @param expected the point forecast
/// @param last the last value known when it was made
public record JudgedForecast(
        int horizon, double observed, double expected, double last, List<Interval> intervals) {
    public JudgedForecast {
        intervals = List.copyOf(intervals);
    }
}
