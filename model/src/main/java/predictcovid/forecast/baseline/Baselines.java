package predictcovid.forecast.baseline;

import predictcovid.forecast.quantile.QuantileForecaster;
import predictcovid.forest.ForestOptions;

/// The forecasters that know one series at a time.
public final class Baselines {
    private Baselines() {}

    /// `naive`: no change from the last value; its errors are those that this had in the past at
    /// the same lead, on the log scale.
    public static QuantileForecaster naive() {
        return new PlaceByPlace("naive", new NoChange());
    }

    /// `seasonal-naive`: what was one season before, a week for daily and a year for weekly series.
    public static QuantileForecaster seasonalNaive() {
        return new PlaceByPlace("seasonal-naive", new SameSeason());
    }

    /// `hub-baseline`: the Forecast Hub's, a random walk of past one-step changes.
    public static QuantileForecaster hubBaseline() {
        return new PlaceByPlace("hub-baseline", new RandomWalk());
    }

    /// `recursive`: the original's forest of calendar features, which adds its predicted
    /// differences to the last value; its errors are those of past forecasts.
    public static QuantileForecaster recursive(ForestOptions options) {
        return new PlaceByPlace("recursive", new CalendarForest(options));
    }
}
