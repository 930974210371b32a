package predictcovid.backtest;

import java.util.List;
import predictcovid.forecast.quantile.CategoryForecast;

/// How good the probabilities of categories were; less is better.
///
/// @param log minus the natural logarithm of the probability of what came (Good 1952; scoringutils'
///   `logs_categorical`), infinite when that was 0
/// @param ranked the ranked probability score: the sum over the categories of the squared distance
///   between the forecast's and the outcome's cumulative probabilities (Epstein 1969, Journal of
///   Applied Meteorology 8, 985–987; scoringutils' `rps_ordinal`), from 0 to one less than the
///   number of categories; it has a sense only where categories have an order
public record CategoryScore(double log, double ranked) {
    /// The scores of a forecast, whose categories are in their order.
    ///
    /// @throws IllegalArgumentException when the forecast has no such category
    public static CategoryScore of(CategoryForecast forecast, String observed) {
        List<String> categories = forecast.categories();
        int came = categories.indexOf(observed);
        if (came < 0) {
            throw new IllegalArgumentException(observed + " is none of " + categories);
        }
        double ranked = 0;
        double below = 0;
        for (int k = 0; k < categories.size() - 1; k++) {
            below += forecast.probability(k);
            double distance = below - (k >= came ? 1 : 0);
            ranked += distance * distance;
        }
        return new CategoryScore(-Math.log(forecast.probability(came)), ranked);
    }
}
