package predictcovid.web.run;

/// What one feature did to a forecast.
///
/// @param feature its technical name, such as `n_s3`
/// @param contribution added to the natural logarithm of the forecast
public record FeatureEffect(String feature, double contribution) {
    /// How much higher it made the forecast, as a fraction: 0.1 is 10 %.
    public double effect() {
        return Math.expm1(contribution);
    }
}
