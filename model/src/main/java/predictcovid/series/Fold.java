package predictcovid.series;

import java.time.LocalDate;

/// A series cut in two: what a model may learn from, and the later steps that judge it.
public record Fold(TimeSeries train, TimeSeries validation) {
    /// Steps in the validation window, as the original had it: 22.
    public static final int VALIDATION_STEPS = 22;

    /// The last 22 steps judge, the steps after `start` and before them teach.
    public static Fold ofLastSteps(TimeSeries series, LocalDate start) {
        int step = series.frequency().days();
        LocalDate from = series.lastDate().minusDays((VALIDATION_STEPS - 1L) * step);
        return new Fold(
                series.between(start.plusDays(1), from.minusDays(1)),
                series.between(from, series.lastDate()));
    }
}
