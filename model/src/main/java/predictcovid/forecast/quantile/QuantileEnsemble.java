package predictcovid.forecast.quantile;

import java.util.Arrays;
import java.util.List;

/// Quantile forecasts of one task as one.
public final class QuantileEnsemble {
    /// How far a quantile of a mixture may be from the true one, relative to its size.
    private static final double TOLERANCE = 1e-12;

    private QuantileEnsemble() {}

    /// Combines forecasts of one task and the same levels.
    ///
    /// @param weights one for each, not negative; they need not sum to 1
    public static QuantileForecast of(
            EnsembleMethod method, List<QuantileForecast> members, double... weights) {
        double sum = Arrays.stream(weights).sum();
        double[] shares = Arrays.stream(weights).map(weight -> weight / sum).toArray();
        QuantileForecast first = members.getFirst();
        List<MemberDistribution> distributions =
                members.stream().map(MemberDistribution::new).toList();
        double[] quantiles = new double[first.levels().size()];
        for (int k = 0; k < quantiles.length; k++) {
            int at = k;
            double[] values = members.stream().mapToDouble(each -> each.quantile(at)).toArray();
            double value =
                    switch (method) {
                        case MEAN -> EnsembleMethod.mean(values, shares);
                        case MEDIAN -> EnsembleMethod.median(values, shares);
                        case LINEAR_POOL -> mixed(distributions, shares, first.levels(), k, values);
                    };
            // rounding must not put one quantile below the one before it
            quantiles[k] = k == 0 ? value : Math.max(quantiles[k - 1], value);
        }
        return new QuantileForecast(first.levels(), first.task(), quantiles);
    }

    /// The quantile of the mixture, which lies between the members' own.
    private static double mixed(
            List<MemberDistribution> members,
            double[] shares,
            QuantileLevels levels,
            int k,
            double[] values) {
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        double least = TOLERANCE * high;
        while (high - low > least) {
            double middle = low + (high - low) / 2;
            double below = 0;
            for (int m = 0; m < shares.length; m++) {
                below += shares[m] * members.get(m).probability(middle);
            }
            if (below >= levels.level(k)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
