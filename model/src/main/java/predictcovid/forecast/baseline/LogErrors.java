package predictcovid.forecast.baseline;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.series.TimeSeries;

/// A value with errors on the log scale: ln(x + o), where the offset o is a twentieth of the mean
/// of the series, so that a zero is not infinitely far from one.
final class LogErrors {
    private static final double SHARE_OF_MEAN = 0.05;

    private final double[] logs;
    private final double offset;

    LogErrors(TimeSeries history) {
        double mean =
                Arrays.stream(history.values())
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(0);
        offset = Math.max(SHARE_OF_MEAN * mean, Double.MIN_NORMAL);
        logs = Arrays.stream(history.values()).map(value -> Math.log(value + offset)).toArray();
    }

    /// Quantiles around the value at step `from`, with the errors that equal distances had before.
    ///
    /// @param distance steps between a value and the one that it stands for
    Optional<double[]> around(int from, int distance) {
        double[] errors =
                IntStream.range(distance, logs.length)
                        .mapToDouble(step -> logs[step] - logs[step - distance])
                        .filter(error -> !Double.isNaN(error))
                        .toArray();
        if (errors.length < SymmetricErrors.LEAST || from < 0 || Double.isNaN(logs[from])) {
            return Optional.empty();
        }
        return Optional.of(
                Arrays.stream(SymmetricErrors.quantiles(errors))
                        .map(error -> Math.max(0, Math.exp(logs[from] + error) - offset))
                        .toArray());
    }
}
