package predictcovid.backtest;

/// How often intervals held what came.
///
/// @param nominal the coverage that they claim
/// @param measured the share of outcomes inside; NaN without outcomes
/// @param outcomes number of outcomes judged
public record Coverage(double nominal, double measured, int outcomes) {}
