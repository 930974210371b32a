package predictcovid.forecast.pooled;

import java.util.Arrays;
import predictcovid.series.panel.Geography;

/// Moves the nation's forecast half-way to the sum of its parts' forecasts.
final class NationCoherence {
    private static final double SHARE = 0.5;
    private static final double MOST_APART = 2;

    private NationCoherence() {}

    /// Multiplies the nation's quantiles, lead by lead, so that their mean lies half-way between
    /// what it was and the sum of the parts' means. Nothing changes when a part has no forecast, or
    /// when that sum is not within half and double the nation's mean: then a part is absurd.
    ///
    /// @param quantiles by area, lead and level; an area without a forecast is empty
    static void apply(double[][][] quantiles, Geography geography) {
        double[][] nation = quantiles[geography.nation()];
        int[] parts = geography.parts();
        if (Arrays.stream(parts).anyMatch(part -> quantiles[part].length == 0)) {
            return;
        }
        for (int j = 0; j < nation.length; j++) {
            int lead = j;
            double sum =
                    Arrays.stream(parts).mapToDouble(part -> mean(quantiles[part][lead])).sum();
            double ratio = sum / mean(nation[j]);
            double factor = 1 + SHARE * (ratio - 1);
            if (ratio >= 1 / MOST_APART && ratio <= MOST_APART) {
                nation[j] = Arrays.stream(nation[j]).map(quantile -> quantile * factor).toArray();
            }
        }
    }

    private static double mean(double[] quantiles) {
        return Arrays.stream(quantiles).average().orElseThrow();
    }
}
