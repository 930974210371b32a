package predictcovid.feature;

import java.util.List;
import predictcovid.series.TimeSeries;
import predictcovid.text.Fault;

/// One column: what the forest is told about step `t` of a series. No feature of step t reads step
/// t + 1.
public sealed interface Feature {
    /// The original's column name.
    String column();

    /// The value at step `t`; NaN when a value that it needs is missing or lies before the series.
    double at(TimeSeries series, int t);

    /// Every feature in the original's order.
    ///
    /// @param daysMean steps in the rolling mean, the current one included
    static List<Feature> all(int daysMean) {
        return List.of(
                new Month(),
                new DayOfMonth(),
                new Weekday(),
                new CurrentLevel(),
                new LastDifference(),
                new RollingMean(daysMean));
    }

    /// The names of all columns.
    static List<String> columns() {
        return all(1).stream().map(Feature::column).toList();
    }

    /// The features of `columns`, in that order.
    ///
    /// @throws Fault when there is no such column, naming those that there are
    static List<Feature> named(List<String> columns, int daysMean) {
        return columns.stream().map(column -> named(column, daysMean)).toList();
    }

    private static Feature named(String column, int daysMean) {
        return all(daysMean).stream()
                .filter(feature -> feature.column().equals(column))
                .findFirst()
                .orElseThrow(() ->
                        new Fault("feature.unknown-column", column, String.join(", ", columns())));
    }

    /// Month of the year, 1 to 12.
    record Month() implements Feature {
        @Override
        public String column() {
            return "month";
        }

        @Override
        public double at(TimeSeries series, int t) {
            return series.date(t).getMonthValue();
        }
    }

    /// Day of the month, 1 to 31.
    record DayOfMonth() implements Feature {
        @Override
        public String column() {
            return "day";
        }

        @Override
        public double at(TimeSeries series, int t) {
            return series.date(t).getDayOfMonth();
        }
    }

    /// Day of the week, Monday = 0.
    record Weekday() implements Feature {
        @Override
        public String column() {
            return "weekday";
        }

        @Override
        public double at(TimeSeries series, int t) {
            return series.date(t).getDayOfWeek().getValue() - 1;
        }
    }

    /// The value of the step itself.
    record CurrentLevel() implements Feature {
        @Override
        public String column() {
            return "current_new_cases";
        }

        @Override
        public double at(TimeSeries series, int t) {
            return series.value(t);
        }
    }

    /// The value less the one before.
    record LastDifference() implements Feature {
        @Override
        public String column() {
            return "diff_current_new_cases";
        }

        @Override
        public double at(TimeSeries series, int t) {
            return t < 1 ? Double.NaN : series.value(t) - series.value(t - 1);
        }
    }

    /// Mean of the last `steps` values, the current one included.
    record RollingMean(int steps) implements Feature {
        @Override
        public String column() {
            return "mean_current_days";
        }

        @Override
        public double at(TimeSeries series, int t) {
            if (t < steps - 1) {
                return Double.NaN;
            }
            double sum = 0;
            for (int lag = 0; lag < steps; lag++) {
                sum += series.value(t - lag);
            }
            return sum / steps;
        }
    }
}
