package predictcovid.backtest;

import java.util.ArrayList;
import java.util.List;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forest.Forest;
import predictcovid.series.TimeSeries;

/// How the model did one step ahead on a window that it has not seen, against the baseline
/// "tomorrow equals today".
///
/// @param rmsle root mean squared error of ln(1 + value), as a fraction
/// @param baselineRmsle the baseline's error on all consecutive pairs of the window
public record Validation(double rmsle, double baselineRmsle, List<ValidationPoint> points) {
    public Validation {
        points = List.copyOf(points);
    }

    /// Judges `forest` on the rows of `window`.
    ///
    /// @param rows the window's feature rows, all six columns
    public static Validation of(Forest forest, FeatureMatrix rows, TimeSeries window) {
        FeatureMatrix chosen = rows.select(forest.columns());
        List<ValidationPoint> points = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double level = rows.level(i);
            points.add(
                    new ValidationPoint(
                            rows.date(i).plusDays(window.frequency().days()),
                            level,
                            level + rows.target(i),
                            Math.max(0, level + forest.predict(chosen.row(i)))));
        }
        double[] observed = points.stream().mapToDouble(ValidationPoint::observed).toArray();
        double[] predicted = points.stream().mapToDouble(ValidationPoint::predicted).toArray();
        return new Validation(Rmsle.of(observed, predicted), baseline(window), points);
    }

    /// RMSLE of "tomorrow equals today" over all consecutive known pairs of `window`.
    public static double baseline(TimeSeries window) {
        List<double[]> pairs = new ArrayList<>();
        for (int t = 1; t < window.size(); t++) {
            if (!Double.isNaN(window.value(t) + window.value(t - 1))) {
                pairs.add(new double[] {window.value(t), window.value(t - 1)});
            }
        }
        return Rmsle.of(
                pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                pairs.stream().mapToDouble(pair -> pair[1]).toArray());
    }
}
