package predictcovid.forecast.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forecast.RecursiveForecaster;
import predictcovid.forecast.ResidualIntervals;
import predictcovid.forest.Forest;
import predictcovid.forest.ForestOptions;
import predictcovid.series.TimeSeries;

/// The original's forecaster for one series, with errors of its own past forecasts in units of the
/// level.
final class CalendarForest implements SeriesMethod {
    private static final List<String> COLUMNS = List.of("month", "weekday", "day");
    private static final int DAYS_MEAN = 5;
    private static final int LEAST_ROWS = 8;
    private static final int PAST_FORECASTS = 8;

    private final ForestOptions options;

    CalendarForest(ForestOptions options) {
        this.options = options;
    }

    @Override
    public Optional<double[][]> quantiles(TimeSeries history, int[] leads) {
        int horizon = Math.max(1, Arrays.stream(leads).max().orElse(1));
        Optional<double[]> path = path(history, horizon);
        List<double[]> errors = errors(history, horizon);
        double level = ResidualIntervals.scale(history);
        return path.flatMap(values ->
                EachLead.of(
                        leads,
                        lead -> {
                            int ahead = Math.max(1, lead);
                            return around(values[ahead - 1], level, at(errors, ahead));
                        }));
    }

    private static Optional<double[]> around(double value, double level, double[] errors) {
        if (errors.length < SymmetricErrors.LEAST) {
            return Optional.empty();
        }
        return Optional.of(
                Arrays.stream(SymmetricErrors.quantiles(errors))
                        .map(error -> Math.max(0, value + level * error))
                        .toArray());
    }

    /// The errors over a lead; where too few are known, those over the longest shorter one that has
    /// enough, grown as those of a random walk.
    private static double[] at(List<double[]> errors, int lead) {
        int known = lead;
        while (known > 1 && known(errors, known).length < SymmetricErrors.LEAST) {
            known--;
        }
        double growth = Math.sqrt((double) lead / known);
        return Arrays.stream(known(errors, known)).map(error -> error * growth).toArray();
    }

    private static double[] known(List<double[]> errors, int lead) {
        return errors.stream()
                .filter(past -> past.length >= lead)
                .mapToDouble(past -> past[lead - 1])
                .filter(error -> !Double.isNaN(error))
                .toArray();
    }

    private Optional<double[]> path(TimeSeries history, int horizon) {
        FeatureMatrix rows = FeatureMatrix.of(history, DAYS_MEAN);
        if (rows.size() < LEAST_ROWS) {
            return Optional.empty();
        }
        Forest forest = Forest.fit(rows.select(COLUMNS), options);
        return Optional.of(new RecursiveForecaster(forest, DAYS_MEAN).path(history, horizon));
    }

    /// What forecasts from earlier origins, evenly spread over the last third of the history,
    /// missed by, for each lead whose outcome is known.
    private List<double[]> errors(TimeSeries history, int horizon) {
        List<double[]> errors = new ArrayList<>();
        int stride = Math.max(1, history.size() / (3 * PAST_FORECASTS));
        for (int i = 1; i <= PAST_FORECASTS; i++) {
            int size = history.size() - i * stride;
            if (size > 1 && !Double.isNaN(history.value(size - 1))) {
                TimeSeries past = history.head(size);
                double level = ResidualIntervals.scale(past);
                int reach = Math.min(horizon, history.size() - size);
                path(past, reach)
                        .map(path ->
                                IntStream.range(0, reach)
                                        .mapToDouble(
                                                j -> (history.value(size + j) - path[j]) / level)
                                        .toArray())
                        .ifPresent(errors::add);
            }
        }
        return errors;
    }
}
