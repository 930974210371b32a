package predictcovid.feature;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import predictcovid.series.TimeSeries;

/// Rows of features with the difference to the next step as target. Rows with a missing value are
/// left out, so every choice of columns has the same rows.
public final class FeatureMatrix implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private final List<String> columns;
    private final List<LocalDate> dates;
    private final double[][] rows;
    private final double[] levels;
    private final double[] targets;

    private FeatureMatrix(
            List<String> columns,
            List<LocalDate> dates,
            double[][] rows,
            double[] levels,
            double[] targets) {
        this.columns = columns;
        this.dates = dates;
        this.rows = rows;
        this.levels = levels;
        this.targets = targets;
    }

    /// All six columns of every step of `series` whose next step is known.
    ///
    /// @param daysMean steps in the rolling mean
    public static FeatureMatrix of(TimeSeries series, int daysMean) {
        List<Feature> features = Feature.all(daysMean);
        List<LocalDate> dates = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        List<double[]> outcomes = new ArrayList<>();
        for (int t = 0; t + 1 < series.size(); t++) {
            double[] row = row(features, series, t);
            double target = series.value(t + 1) - series.value(t);
            if (!Double.isNaN(Arrays.stream(row).sum() + target)) {
                dates.add(series.date(t));
                rows.add(row);
                outcomes.add(new double[] {series.value(t), target});
            }
        }
        return new FeatureMatrix(
                Feature.columns(),
                List.copyOf(dates),
                rows.toArray(double[][]::new),
                outcomes.stream().mapToDouble(outcome -> outcome[0]).toArray(),
                outcomes.stream().mapToDouble(outcome -> outcome[1]).toArray());
    }

    /// The features' values at step `t`.
    public static double[] row(List<Feature> features, TimeSeries series, int t) {
        return features.stream().mapToDouble(feature -> feature.at(series, t)).toArray();
    }

    /// The same rows with only `wanted` columns, in that order.
    public FeatureMatrix select(List<String> wanted) {
        int[] from = wanted.stream().mapToInt(columns::indexOf).toArray();
        double[][] selected =
                Arrays.stream(rows)
                        .map(row ->
                                Arrays.stream(from).mapToDouble(column -> row[column]).toArray())
                        .toArray(double[][]::new);
        return new FeatureMatrix(List.copyOf(wanted), dates, selected, levels, targets);
    }

    /// The rows whose target is known at `origin`, the date of the last observation.
    public FeatureMatrix knownAt(LocalDate origin) {
        return slice(0, (int) dates.stream().filter(date -> date.isBefore(origin)).count());
    }

    /// The rows `from` (included) to `to` (excluded).
    public FeatureMatrix slice(int from, int to) {
        return new FeatureMatrix(
                columns,
                List.copyOf(dates.subList(from, to)),
                Arrays.copyOfRange(rows, from, to),
                Arrays.copyOfRange(levels, from, to),
                Arrays.copyOfRange(targets, from, to));
    }

    public List<String> columns() {
        return columns;
    }

    /// Number of rows.
    public int size() {
        return rows.length;
    }

    /// The step that row `i` describes.
    public LocalDate date(int i) {
        return dates.get(i);
    }

    /// A copy of row `i`, one value a column.
    public double[] row(int i) {
        return rows[i].clone();
    }

    /// The series' value at row `i`'s step.
    public double level(int i) {
        return levels[i];
    }

    /// The next step's value less the level.
    public double target(int i) {
        return targets[i];
    }
}
