package predictcovid.run.past;

import java.util.List;
import predictcovid.forecast.quantile.QuantileForecast;

/// What was or would have been said of the published places.
///
/// @param forecaster that was repeated
/// @param past its forecasts from each of the last weeks, by forests smaller than the run's
/// @param baseline what repeating the last value says from the run's own reference dates; empty
///   where that is the forecaster
/// @param baselinePast the same from each of the last weeks
/// @param scores how good both were in each place
public record RepeatedForecasts(
        String forecaster,
        List<QuantileForecast> past,
        List<QuantileForecast> baseline,
        List<QuantileForecast> baselinePast,
        List<PlaceScore> scores) {
    /// Of nothing.
    public static final RepeatedForecasts NONE =
            new RepeatedForecasts("", List.of(), List.of(), List.of(), List.of());

    public RepeatedForecasts {
        past = List.copyOf(past);
        baseline = List.copyOf(baseline);
        baselinePast = List.copyOf(baselinePast);
        scores = List.copyOf(scores);
    }
}
