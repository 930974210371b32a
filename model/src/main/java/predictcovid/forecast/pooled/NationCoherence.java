package predictcovid.forecast.pooled;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import predictcovid.series.Geography;

/// Moves the nation's forecast half-way to the sum of its parts' forecasts.
final class NationCoherence {
    private static final double SHARE = 0.5;
    private static final double MOST_APART = 2;

    private NationCoherence() {}

    /// Multiplies the nation's quantiles, lead by lead, so that their mean lies half-way between
    /// what it was and the sum of the parts' means. Where parts have no forecast, what the others
    /// leave of the nation's last value is taken to stay. Nothing changes when that sum is not
    /// within half and double the nation's mean: then a part is absurd.
    ///
    /// @param quantiles by area, lead and level; an area without a forecast is empty
    /// @param unchanged by area and lead what no change brings
    static void apply(double[][][] quantiles, double[][] unchanged, Geography geography) {
        double[][] nation = quantiles[geography.nation()];
        int[] known =
                Arrays.stream(geography.parts())
                        .filter(part -> quantiles[part].length > 0)
                        .toArray();
        boolean isWhole = known.length == geography.parts().length;
        for (int j = 0; j < nation.length; j++) {
            int lead = j;
            double rest =
                    isWhole
                            ? 0
                            : unchanged[geography.nation()][lead]
                                    - sum(known, part -> unchanged[part][lead]);
            double sum = sum(known, part -> mean(quantiles[part][lead])) + Math.max(0, rest);
            double ratio = sum / mean(nation[lead]);
            double factor = 1 + SHARE * (ratio - 1);
            if (ratio >= 1 / MOST_APART && ratio <= MOST_APART) {
                nation[lead] =
                        Arrays.stream(nation[lead]).map(quantile -> quantile * factor).toArray();
            }
        }
    }

    private static double sum(int[] parts, IntToDoubleFunction value) {
        return Arrays.stream(parts).mapToDouble(value).sum();
    }

    private static double mean(double[] quantiles) {
        return Arrays.stream(quantiles).average().orElseThrow();
    }
}
