package predictcovid.forecast.pooled;

/// One feature's part in an expected change.
///
/// @param feature its name, such as `n_s3`
/// @param value on the scale, whose unit is the natural logarithm: 0.1 makes the forecast about 10
///   % higher
public record Contribution(String feature, double value) {}
