package predictcovid.backtest;

import predictcovid.forecast.quantile.QuantileLevels;

/// Where the observation lies among the quantiles of its forecast: all that coverage, bias and the
/// probability integral transform ask for.
///
/// @param below number of quantiles below the observation
/// @param notAbove number of quantiles below it or equal to it
public record QuantileRank(QuantileLevels levels, int below, int notAbove) {
    public QuantileRank {
        if (below < 0 || notAbove < below || notAbove > levels.size()) {
            throw new IllegalArgumentException(
                    below + " below and " + notAbove + " not above of " + levels.size());
        }
    }

    /// The rank among quantiles, one for each level and ascending.
    public static QuantileRank of(QuantileLevels levels, double[] quantiles, double observed) {
        int below = 0;
        int notAbove = 0;
        for (double quantile : quantiles) {
            below += quantile < observed ? 1 : 0;
            notAbove += quantile <= observed ? 1 : 0;
        }
        return new QuantileRank(levels, below, notAbove);
    }

    /// True when the observation is at most the quantile at position `k`.
    public boolean isAtMost(int k) {
        return below <= k;
    }

    /// True when the observation is at least the quantile at position `k`.
    public boolean isAtLeast(int k) {
        return notAbove > k;
    }

    /// True when the central interval of the nominal `coverage` holds the observation, its ends
    /// included.
    ///
    /// @throws IllegalArgumentException when no two levels bound such an interval
    public boolean isCovered(double coverage) {
        int lower = levels.indexOf((1 - coverage) / 2);
        if (lower < 0) {
            throw new IllegalArgumentException("no levels for a coverage of " + coverage);
        }
        return isAtLeast(lower) && isAtMost(levels.mirror(lower));
    }

    /// Whether two levels bound the central interval of the nominal `coverage`.
    public boolean hasInterval(double coverage) {
        return levels.indexOf((1 - coverage) / 2) >= 0;
    }

    /// How far the forecast lies above (to 1) or below (to −1) the observation, by scoringutils'
    /// `bias_quantile`; 0 when the median is the observation.
    public double bias() {
        int median = levels.median();
        if (isAtMost(median) && isAtLeast(median)) {
            return 0;
        }
        return isAtMost(median) ? 1 - 2 * levelBefore(notAbove) : 1 - 2 * levelAt(below);
    }

    /// Where the part of the distribution that the observation stands for begins: the level of the
    /// last quantile below it; when quantiles equal it, half-way between that one and the first
    /// that does.
    public double pitFrom() {
        double before = levelBefore(below);
        return isTied() && below > 0 ? (before + levelAt(below)) / 2 : before;
    }

    /// Where that part ends.
    public double pitTo() {
        double after = levelAt(notAbove);
        return isTied() && notAbove < levels.size() ? (levelBefore(notAbove) + after) / 2 : after;
    }

    /// The probability integral transform: the middle of the part of the distribution that the
    /// observation stands for.
    public double pit() {
        return (pitFrom() + pitTo()) / 2;
    }

    private boolean isTied() {
        return notAbove > below;
    }

    private double levelBefore(int k) {
        return k == 0 ? 0 : levels.level(k - 1);
    }

    private double levelAt(int k) {
        return k == levels.size() ? 1 : levels.level(k);
    }
}
