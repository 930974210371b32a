package predictcovid.forecast.season;

import java.util.Arrays;

/// The probability of each week of a season that the peak lies in it.
public final class PeakWeeks {
    /// What is spread over all weeks alike, since past seasons were few.
    private static final double ANY_WEEK = 0.05;

    private static final double[] NEIGHBOURS = {0.25, 0.5, 0.25};

    private PeakWeeks() {}

    /// The shares of paths by peak week. Those of weeks to come are shared with their neighbours to
    /// come, since no path is right to the week.
    ///
    /// @param peaks the position of the peak on each path
    /// @param observed how many weeks of the season are known
    /// @param weeks how many it has
    public static double[] probabilities(int[] peaks, int observed, int weeks) {
        double[] probabilities = new double[weeks];
        Arrays.fill(probabilities, ANY_WEEK / weeks);
        for (int peak : peaks) {
            double weight = (1 - ANY_WEEK) / peaks.length;
            if (peak < observed) {
                probabilities[peak] += weight;
            } else {
                spread(probabilities, peak, observed, weight);
            }
        }
        return probabilities;
    }

    private static void spread(double[] probabilities, int peak, int observed, double weight) {
        double sum = 0;
        for (int k = 0; k < NEIGHBOURS.length; k++) {
            int week = peak + k - 1;
            sum += week >= observed && week < probabilities.length ? NEIGHBOURS[k] : 0;
        }
        for (int k = 0; k < NEIGHBOURS.length; k++) {
            int week = peak + k - 1;
            if (week >= observed && week < probabilities.length) {
                probabilities[week] += weight * NEIGHBOURS[k] / sum;
            }
        }
    }
}
