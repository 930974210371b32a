package predictcovid.forecast;

import java.util.List;
import predictcovid.forecast.pooled.ExplainedForecast;
import predictcovid.forecast.pooled.ExplanationDepth;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.Steps;

/// Tells how series of many places go on.
public interface Forecaster {
    /// Short and unique, such as `quantile-forest`; names files and columns.
    String name();

    /// Forecasts every target and place of the archive that can be forecast, in the calling
    /// fork-join pool or the common one. A place that has too little is left out.
    List<QuantileForecast> forecast(ForecastRequest request);

    /// The same forecasts with what moved them, as far as this forecaster can tell.
    default ExplainedForecast explained(ForecastRequest request, ExplanationDepth depth) {
        return new ExplainedForecast(forecast(request), List.of(), List.of());
    }

    /// The same, telling how far it is, as far as this forecaster can tell.
    default ExplainedForecast explained(
            ForecastRequest request, ExplanationDepth depth, Steps steps) {
        return explained(request, depth);
    }
}
