package predictcovid.forecast.quantile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// The highest quantile of a series' forecasts, where it goes so far beyond all that was observed
/// that nobody should believe it.
///
/// @param task the forecast that goes farthest
/// @param quantile its highest quantile
/// @param largest the largest value observed before
public record FarFetched(ForecastTask task, double quantile, double largest) {
    private static final double TIMES = 20;

    /// What a series of zeros is held against.
    private static final double LEAST = 1;

    /// What is far-fetched in the forecasts of one series: a quantile above 20 times the largest
    /// value, or above 20 where nothing but zeros was observed.
    ///
    /// @param observed all values before; NaN is missing
    public static Optional<FarFetched> of(List<QuantileForecast> forecasts, double[] observed) {
        int highest = QuantileLevels.HUB.size() - 1;
        double largest =
                DoubleStream.of(observed).filter(value -> !Double.isNaN(value)).max().orElse(0);
        return forecasts.stream()
                .max(Comparator.comparingDouble(forecast -> forecast.quantile(highest)))
                .map(far -> new FarFetched(far.task(), far.quantile(highest), largest))
                .filter(far -> far.quantile > TIMES * (largest > 0 ? largest : LEAST));
    }
}
