package predictcovid.run.backtest;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import predictcovid.engine.Engine;
import predictcovid.forecast.Forecaster;
import predictcovid.forecast.Forecasters;
import predictcovid.forecast.quantile.QuantileForecast;

/// Forecasts a past date by a forecaster, anywhere.
///
/// @param setup what every forecaster is made with
record DatedWork(BacktestData.Requests requests, Forecasters.Setup setup)
        implements Engine.Work<DatedWork.Item, DatedWork.Made> {
    /// A date and the name of a forecaster.
    record Item(LocalDate date, String forecaster) {}

    /// @param took without waiting and travelling
    record Made(List<QuantileForecast> forecasts, Duration took) {}

    @Override
    public Made of(Item item) {
        long start = System.nanoTime();
        Forecaster forecaster =
                Forecasters.find(item.forecaster()).orElseThrow().make().apply(setup);
        List<QuantileForecast> forecasts =
                requests.at(item.date()).stream()
                        .flatMap(request -> forecaster.forecast(request).stream())
                        .toList();
        return new Made(forecasts, Duration.ofNanos(System.nanoTime() - start));
    }
}
