package predictcovid.hub.score;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import predictcovid.backtest.TaskScore;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.text.Notice;

/// How the forecasts of one submission did.
///
/// @param isRead whether it could be read at all
/// @param problems what was left out, and why
record FileScores(Path file, boolean isRead, List<Notice> problems, List<Scored> forecasts) {
    /// One forecast.
    ///
    /// @param how quantiles, categories, samples or points
    /// @param score of quantiles whose outcome is known
    /// @param measured of all others
    record Scored(
            ForecastTask task,
            Class<?> how,
            Optional<TaskScore> score,
            List<MeasuredTask> measured) {}
}
