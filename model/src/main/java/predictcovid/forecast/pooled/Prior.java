package predictcovid.forecast.pooled;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// What is expected before there is history: no change, with a normal error that grows with the
/// lead and shrinks with the number of events: variance = a k^1.3 + b / (events + 1).
///
/// @param own a
/// @param counting b
public record Prior(double own, double counting) {
    private static final double POWER = 1.3;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// The error model of a lead.
    ErrorModel at(int lead) {
        return new ErrorModel(own * Math.pow(Math.max(1, lead), POWER), counting);
    }

    /// The quantile of the change at a level.
    double change(int lead, double events, double level) {
        return at(lead).deviation(events) * NORMAL.inverseCumulativeProbability(level);
    }
}
