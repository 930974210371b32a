package predictcovid.forecast.original;

import java.util.List;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Forecaster;
import predictcovid.forecast.baseline.LocalForecaster;
import predictcovid.forecast.quantile.QuantileForecast;

/// `original`: the forecaster of the Python original for each place alone, with intervals from its
/// own past forecasts. What it says of a series is what [OriginalModel] says of it.
public final class OriginalForecaster implements Forecaster {
    /// The name of this forecaster.
    public static final String NAME = "original";

    private final Forecaster eachPlace;

    public OriginalForecaster(OriginalOptions options) {
        this.eachPlace =
                new LocalForecaster(
                        NAME,
                        (history, leads) ->
                                OriginalModel.fit(history, options)
                                        .flatMap(model -> model.quantiles(leads)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<QuantileForecast> forecast(ForecastRequest request) {
        return eachPlace.forecast(request);
    }
}
