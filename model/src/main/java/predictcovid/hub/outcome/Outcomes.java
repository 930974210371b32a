package predictcovid.hub.outcome;

import java.util.Optional;
import java.util.OptionalDouble;
import predictcovid.forecast.quantile.ForecastTask;

/// What came of tasks, as far as it is known.
public interface Outcomes {
    /// The number that came; empty while nobody knows, or when it is no number.
    OptionalDouble number(ForecastTask task);

    /// The category that came, as the hub writes it; empty while nobody knows, or when there are
    /// none.
    Optional<String> category(ForecastTask task);
}
