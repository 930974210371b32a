package predictcovid.forecast.ensemble;

import org.apache.commons.statistics.distribution.NormalDistribution;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;

/// The distribution function behind quantiles: linear between two, beyond the outermost ones that
/// of a normal distribution through the last two. hubEnsembles' distfromq has the same tails and a
/// smooth curve between the quantiles.
final class MemberDistribution {
    private final QuantileForecast forecast;
    private final QuantileLevels levels;
    private final int last;

    MemberDistribution(QuantileForecast forecast) {
        this.forecast = forecast;
        this.levels = forecast.levels();
        this.last = levels.size() - 1;
    }

    /// The probability of at most `x`.
    double probability(double x) {
        if (x < forecast.quantile(0)) {
            return last == 0 ? 0 : tail(x, 0, 1);
        }
        if (x >= forecast.quantile(last)) {
            return last == 0 || x == forecast.quantile(last)
                    ? Math.max(levels.level(last), tailAt(x))
                    : tail(x, last - 1, last);
        }
        int above = 1;
        while (forecast.quantile(above) <= x) {
            above++;
        }
        double low = forecast.quantile(above - 1);
        double share = (x - low) / (forecast.quantile(above) - low);
        return levels.level(above - 1) + share * (levels.level(above) - levels.level(above - 1));
    }

    /// Where several quantiles at the end are equal, all beyond them lies there, too.
    private double tailAt(double x) {
        boolean isMass = last == 0 || forecast.quantile(last - 1) == x;
        return isMass ? 1 : levels.level(last);
    }

    private double tail(double x, int one, int other) {
        double width = forecast.quantile(other) - forecast.quantile(one);
        if (width == 0) {
            return x < forecast.quantile(one) ? 0 : 1;
        }
        NormalDistribution standard = NormalDistribution.of(0, 1);
        double from = standard.inverseCumulativeProbability(levels.level(one));
        double to = standard.inverseCumulativeProbability(levels.level(other));
        double deviation = width / (to - from);
        return standard.cumulativeProbability(from + (x - forecast.quantile(one)) / deviation);
    }
}
