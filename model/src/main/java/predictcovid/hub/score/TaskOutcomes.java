package predictcovid.hub.score;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import predictcovid.forecast.quantile.ForecastTask;

/// What came of tasks, as far as it is known.
public interface TaskOutcomes {
    /// The number that came; empty while nobody knows, or when it is no number.
    OptionalDouble number(ForecastTask task);

    /// The category that came, as the hub writes it; empty while nobody knows, or when it is none
    /// of these.
    ///
    /// @param categories that the task is forecast in
    Optional<String> category(ForecastTask task, List<String> categories);
}
