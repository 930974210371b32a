package predictcovid.series;

import java.time.LocalDate;
import predictcovid.target.Frequency;

/// A series cut in two: what a model may learn from, and the later steps that judge it.
public record Fold(TimeSeries train, TimeSeries validation) {
    /// Steps in the validation window, as the original had it: 22.
    public static final int VALIDATION_STEPS = 22;

    /// Of fewer weeks than twice as many a half judges: a year has but 52.
    private static final int SHARE_OF_WEEKS = 2;

    /// The last 22 steps judge, the steps after `start` and before them teach.
    public static Fold ofLastSteps(TimeSeries series, LocalDate start) {
        int step = series.frequency().days();
        int steps = series.between(start.plusDays(1), series.lastDate()).size();
        int judging =
                series.frequency() == Frequency.WEEKLY
                        ? Math.min(VALIDATION_STEPS, steps / SHARE_OF_WEEKS)
                        : VALIDATION_STEPS;
        LocalDate from = series.lastDate().minusDays((judging - 1L) * step);
        return new Fold(
                series.between(start.plusDays(1), from.minusDays(1)),
                series.between(from, series.lastDate()));
    }
}
