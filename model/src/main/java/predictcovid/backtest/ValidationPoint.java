package predictcovid.backtest;

import java.time.LocalDate;

/// One step-ahead prediction beside what came.
///
/// @param targetEndDate the step predicted
/// @param lastObserved the value one step before it, which the baseline repeats
/// @param observed what came
/// @param predicted what the model said
public record ValidationPoint(
        LocalDate targetEndDate, double lastObserved, double observed, double predicted) {}
