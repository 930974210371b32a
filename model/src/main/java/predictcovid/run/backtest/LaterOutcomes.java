package predictcovid.run.backtest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.Truth;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.text.Notice;

/// What came of tasks that were still open on their reference date; the others are no forecasts,
/// and are counted only.
final class LaterOutcomes {
    private final HubOrigins origins;
    private final Truth truth;
    private final Map<LocalDate, ReportArchive> known = new HashMap<>();
    private int alreadyKnown;

    LaterOutcomes(HubOrigins origins, Truth truth) {
        this.origins = origins;
        this.truth = truth;
    }

    /// What came of a task; nothing when that is not known, or was known before.
    Optional<Outcome> of(ForecastTask task) {
        ReportArchive then = known.computeIfAbsent(task.referenceDate(), origins::at);
        if (HubOrigins.isOpen(task, then)) {
            return truth.outcome(task);
        }
        alreadyKnown++;
        return Optional.empty();
    }

    /// What must be said of tasks that were left out.
    List<Notice> notices() {
        return Stream.of(new Notice("run.backtest.already-known", alreadyKnown))
                .filter(_ -> alreadyKnown > 0)
                .toList();
    }
}
