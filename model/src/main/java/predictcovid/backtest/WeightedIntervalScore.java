package predictcovid.backtest;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;
import predictcovid.forecast.quantile.QuantileLevels;

/// The weighted interval score of a quantile forecast (Bracher et al. 2021, PLOS Computational
/// Biology 17(2), e1008618), in the unit of the observation; less is better. It is twice the mean
/// pinball loss over all levels, which counts the median once, as scoringutils does by default.
///
/// @param dispersion what the widths of the central intervals cost
/// @param overprediction what intervals above the observation cost
/// @param underprediction what intervals below the observation cost
public record WeightedIntervalScore(
        double dispersion, double overprediction, double underprediction) {
    /// The score of quantiles, one for each level and ascending.
    public static WeightedIntervalScore of(
            QuantileLevels levels, double[] quantiles, double observed) {
        if (quantiles.length != levels.size()) {
            throw new IllegalArgumentException(
                    quantiles.length + " quantiles, " + levels.size() + " levels");
        }
        double dispersion = 0;
        for (int k = 0; k < levels.median(); k++) {
            dispersion += levels.level(k) * (quantiles[levels.mirror(k)] - quantiles[k]);
        }
        double median = quantiles[levels.median()];
        double over = Math.max(0, median - observed) / 2;
        double under = Math.max(0, observed - median) / 2;
        for (int k = 0; k < levels.median(); k++) {
            over += Math.max(0, quantiles[k] - observed);
            under += Math.max(0, observed - quantiles[levels.mirror(k)]);
        }
        double weight = levels.size() / 2.0;
        return new WeightedIntervalScore(dispersion / weight, over / weight, under / weight);
    }

    /// The score on the scale of ln(1 + y), which weighs places of all sizes alike (Bosse et al.
    /// 2023, PLOS Computational Biology 19(8), e1011393). Values below zero count as zero.
    public static WeightedIntervalScore ofLogs(
            QuantileLevels levels, double[] quantiles, double observed) {
        double[] logs = Arrays.stream(quantiles).map(WeightedIntervalScore::log).toArray();
        return of(levels, logs, log(observed));
    }

    /// The mean of each part; NaN without scores.
    public static WeightedIntervalScore mean(Collection<WeightedIntervalScore> scores) {
        return new WeightedIntervalScore(
                mean(scores, WeightedIntervalScore::dispersion),
                mean(scores, WeightedIntervalScore::overprediction),
                mean(scores, WeightedIntervalScore::underprediction));
    }

    /// The score, which is the sum of its parts.
    public double total() {
        return dispersion + overprediction + underprediction;
    }

    private static double mean(
            Collection<WeightedIntervalScore> scores,
            ToDoubleFunction<WeightedIntervalScore> part) {
        return scores.stream().mapToDouble(part).average().orElse(Double.NaN);
    }

    private static double log(double value) {
        return Math.log1p(Math.max(0, value));
    }
}
