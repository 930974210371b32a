package predictcovid.forecast.pooled;

import java.util.List;
import predictcovid.forecast.quantile.ForecastTask;

/// Which features moved a forecast: the change expected from the last known value, corrected for
/// revisions, as a sum. It is told on the logarithmic scale, as the mean of the predictive
/// distribution of the members; the nation is explained before it moves towards its parts' sum.
///
/// @param base the change expected of a typical training row
/// @param contributions what each feature adds for this place and date
public record Explanation(ForecastTask task, double base, List<Contribution> contributions) {
    public Explanation {
        contributions = List.copyOf(contributions);
    }

    /// The expected change: base and all contributions.
    public double expected() {
        return base + contributions.stream().mapToDouble(Contribution::value).sum();
    }
}
