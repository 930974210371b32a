package predictcovid.run.training;

import predictcovid.backtest.Quality;
import predictcovid.forecast.Forecast;

/// What one forecaster says of the run's own series, and how good it has been there.
public record JudgedForecaster(Forecast forecast, Quality quality) {}
