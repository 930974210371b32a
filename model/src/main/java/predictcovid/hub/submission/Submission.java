package predictcovid.hub.submission;

import java.util.List;
import predictcovid.forecast.quantile.QuantileForecast;

/// All that a model says in one round.
///
/// @param quantiles its distributions
/// @param samples its trajectories, if it tells any
public record Submission(
        SubmissionName name, List<QuantileForecast> quantiles, List<SamplePath> samples) {
    public Submission {
        quantiles = List.copyOf(quantiles);
        samples = List.copyOf(samples);
    }
}
