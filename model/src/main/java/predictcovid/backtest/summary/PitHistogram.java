package predictcovid.backtest.summary;

import java.util.Collection;
import predictcovid.backtest.QuantileRank;
import predictcovid.backtest.TaskScore;

/// Which parts of their forecast distributions the observations fell into: the share of
/// observations in each of equally wide parts of the probability scale, which is the same in all
/// when forecasts are calibrated; a hump means too wide intervals, a bowl too narrow ones, a slope
/// a bias.
///
/// An observation between two quantiles is spread evenly between their levels, one that equals
/// quantiles over theirs: the non-randomised transform of Czado, Gneiting and Held (2009,
/// Biometrics 65, 1254–1261).
public final class PitHistogram {
    private final double[] shares;
    private final int observations;

    private PitHistogram(double[] shares, int observations) {
        this.shares = shares;
        this.observations = observations;
    }

    /// The histogram of `bins` parts; with the hub's levels 10 or 20 are exact.
    public static PitHistogram of(Collection<TaskScore> scores, int bins) {
        double[] shares = new double[bins];
        for (TaskScore score : scores) {
            add(score.rank(), shares, 1.0 / scores.size());
        }
        return new PitHistogram(shares, scores.size());
    }

    /// Number of parts.
    public int bins() {
        return shares.length;
    }

    /// Number of observations in all.
    public int observations() {
        return observations;
    }

    /// The share (0 to 1) of observations in part `bin`; 0 without observations.
    public double share(int bin) {
        return shares[bin];
    }

    private static void add(QuantileRank rank, double[] shares, double weight) {
        double from = rank.pitFrom() * shares.length;
        double to = rank.pitTo() * shares.length;
        for (int bin = 0; bin < shares.length; bin++) {
            double overlap = Math.min(bin + 1, to) - Math.max(bin, from);
            shares[bin] += weight * Math.max(0, overlap) / (to - from);
        }
    }
}
