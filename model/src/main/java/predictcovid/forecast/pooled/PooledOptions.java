package predictcovid.forecast.pooled;

/// How much work the forests are given.
///
/// @param trees of each member
/// @param seed the same data, options and seed give the same forecasts, at any number of threads
public record PooledOptions(int trees, long seed) {
    /// As the method was measured.
    public static final PooledOptions STANDARD = new PooledOptions(200, 1);
}
