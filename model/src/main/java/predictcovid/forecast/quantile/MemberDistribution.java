package predictcovid.forecast.quantile;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The distribution function behind quantiles: linear between two, beyond the outermost ones that
/// of a normal distribution through the last two. hubEnsembles' distfromq has the same tails and a
/// smooth curve between the quantiles.
public final class MemberDistribution {
    private final double[] quantiles;
    private final double[] levels;
    private final int last;
    private final Tail lower;
    private final Tail upper;

    MemberDistribution(QuantileForecast forecast) {
        this.quantiles = forecast.quantiles();
        this.levels = forecast.levels().toArray();
        this.last = levels.length - 1;
        this.lower = Tail.through(quantiles, levels, 0, Math.min(1, last));
        this.upper = Tail.through(quantiles, levels, last, Math.max(0, last - 1));
    }

    /// The normal distribution through an outermost quantile and the one before it; without any
    /// width all lies at that quantile.
    private record Tail(double quantile, double score, double deviation) {
        private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

        static Tail through(double[] quantiles, double[] levels, int outermost, int next) {
            double score = STANDARD.inverseCumulativeProbability(levels[outermost]);
            double apart = score - STANDARD.inverseCumulativeProbability(levels[next]);
            double width = quantiles[outermost] - quantiles[next];
            return new Tail(quantiles[outermost], score, apart == 0 ? 0 : width / apart);
        }

        double probability(double x) {
            return deviation == 0
                    ? x < quantile ? 0 : 1
                    : STANDARD.cumulativeProbability(score + (x - quantile) / deviation);
        }
    }

    /// The probability of at most `x`.
    double probability(double x) {
        if (x < quantiles[0]) {
            return lower.probability(x);
        }
        if (x >= quantiles[last]) {
            return upper.probability(x);
        }
        int above = 1;
        while (quantiles[above] <= x) {
            above++;
        }
        double low = quantiles[above - 1];
        double share = (x - low) / (quantiles[above] - low);
        return levels[above - 1] + share * (levels[above] - levels[above - 1]);
    }
}
