package predictcovid.backtest;

import java.util.Arrays;

/// How good samples were, as distributions that give each draw the same probability; less is
/// better, in the unit of the observation.
public final class SampleScore {
    private SampleScore() {}

    /// The continuous ranked probability score: the mean distance of the draws from the
    /// observation, less half their mean distance from each other (Gneiting and Raftery 2007,
    /// Journal of the American Statistical Association 102, 359–378; scoringRules' `crps_sample`).
    public static double crps(double[] draws, double observed) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double error = 0;
        double spread = 0;
        for (int i = 0; i < sorted.length; i++) {
            error += Math.abs(sorted[i] - observed);
            // in pairs with the i smaller draws this one is added, with the larger ones subtracted
            spread += (2.0 * i + 1 - sorted.length) * sorted[i];
        }
        return error / sorted.length - spread / sorted.length / sorted.length;
    }

    /// The energy score: the same of whole trajectories, by Euclidean distance (Gneiting et al.
    /// 2008, TEST 17, 211–235; scoringRules' `es_sample`).
    ///
    /// @param paths of each trajectory a value for each step
    /// @param observed a value for each step
    public static double energy(double[][] paths, double[] observed) {
        double error = 0;
        double spread = 0;
        for (int i = 0; i < paths.length; i++) {
            error += distance(paths[i], observed);
            for (int j = 0; j < i; j++) {
                spread += distance(paths[i], paths[j]);
            }
        }
        return error / paths.length - spread / paths.length / paths.length;
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int step = 0; step < one.length; step++) {
            double apart = one[step] - other[step];
            sum += apart * apart;
        }
        return Math.sqrt(sum);
    }
}
