package predictcovid.forecast.original;

import java.util.Arrays;
import java.util.List;
import predictcovid.feature.Feature;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forest.Forest;
import predictcovid.series.TimeSeries;

/// Adds the forest's predicted difference to the last value, step by step, and computes every
/// feature of the next step from its own predictions.
final class RecursivePath {
    private final Forest forest;
    private final List<Feature> features;
    private final int daysMean;

    /// @param daysMean steps in the rolling mean that the forest was trained with
    RecursivePath(Forest forest, int daysMean) {
        this.forest = forest;
        this.features = Feature.named(forest.columns(), daysMean);
        this.daysMean = daysMean;
    }

    /// The expected values of the `horizon` steps after `history`, none of them negative; a longer
    /// path begins like a shorter one.
    ///
    /// @param history ends with a known value
    double[] after(TimeSeries history, int horizon) {
        int known = Math.min(history.size(), daysMean + 1);
        TimeSeries recent =
                history.between(history.date(history.size() - known), history.lastDate());
        double[] values = Arrays.copyOf(filled(recent, known), known + horizon);
        for (int t = known - 1; t < known + horizon - 1; t++) {
            TimeSeries soFar =
                    new TimeSeries(
                            history.location(),
                            history.frequency(),
                            recent.firstDate(),
                            Arrays.copyOf(values, t + 1));
            double difference = forest.predict(FeatureMatrix.row(features, soFar, t));
            values[t + 1] = Math.max(0, values[t] + difference);
        }
        return Arrays.copyOfRange(values, known, known + horizon);
    }

    /// A forecast must start somewhere even after a gap: missing values take the line between their
    /// neighbours.
    private static double[] filled(TimeSeries recent, int size) {
        double[] values = recent.values();
        int next = size - 1;
        for (int i = size - 2; i >= 0; i--) {
            if (!Double.isNaN(values[i])) {
                fill(values, i, next);
                next = i;
            }
        }
        Arrays.fill(values, 0, next, values[next]);
        return values;
    }

    private static void fill(double[] values, int left, int right) {
        for (int i = left + 1; i < right; i++) {
            double share = (double) (i - left) / (right - left);
            values[i] = values[left] + share * (values[right] - values[left]);
        }
    }
}
