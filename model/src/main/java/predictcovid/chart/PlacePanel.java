package predictcovid.chart;

import java.util.List;
import predictcovid.forecast.quantile.FarFetched;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.TimeSeries;

/// One place among many: its series as known when it was forecast, and its forecasts of one
/// reference date.
public record PlacePanel(TimeSeries history, List<QuantileForecast> forecasts) {
    public PlacePanel {
        forecasts = List.copyOf(forecasts);
    }

    /// Whether the forecasts go too far beyond what was observed to be believed.
    boolean isFarFetched() {
        return FarFetched.of(forecasts, history.values()).isPresent();
    }

    /// The median of the forecast that reaches farthest; NaN without forecasts.
    double expected() {
        return forecasts.stream()
                .reduce((one, other) ->
                        one.task().targetEndDate().isAfter(other.task().targetEndDate())
                                ? one
                                : other)
                .map(QuantileForecast::median)
                .orElse(Double.NaN);
    }
}
