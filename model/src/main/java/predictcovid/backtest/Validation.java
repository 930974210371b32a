package predictcovid.backtest;

import java.util.List;

/// How the model did one step ahead on a window that it has not seen, against the baseline "tomorrow equals today".
///
/// @param rmsle root mean squared error of ln(1 + value), as a fraction
/// @param baselineRmsle the baseline's error on all consecutive pairs of the window
public record Validation(double rmsle, double baselineRmsle, List<ValidationPoint> points) {
    public Validation {
        points = List.copyOf(points);
    }
}
