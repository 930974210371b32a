package predictcovid.backtest;

/// How past forecasts of one horizon did.
///
/// @param horizon steps ahead, 1-based
/// @param forecasts number of past forecasts
/// @param rmsle the model's error, as a fraction
/// @param baselineRmsle the error of repeating the last observation
public record HorizonError(int horizon, int forecasts, double rmsle, double baselineRmsle) {}
