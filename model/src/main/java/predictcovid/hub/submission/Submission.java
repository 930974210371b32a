package predictcovid.hub.submission;

import java.util.List;
import predictcovid.forecast.quantile.CategoryForecast;
import predictcovid.forecast.quantile.QuantileForecast;

/// All that a model says in one round.
///
/// @param quantiles its distributions of numbers
/// @param categories its distributions over categories
/// @param samples its trajectories, if it tells any
public record Submission(
        SubmissionName name,
        List<QuantileForecast> quantiles,
        List<CategoryForecast> categories,
        List<SamplePath> samples) {
    public Submission {
        quantiles = List.copyOf(quantiles);
        categories = List.copyOf(categories);
        samples = List.copyOf(samples);
    }

    /// One without categories.
    public Submission(
            SubmissionName name, List<QuantileForecast> quantiles, List<SamplePath> samples) {
        this(name, quantiles, List.of(), samples);
    }

    /// Whether any output is named by a text.
    boolean hasTextIds() {
        return !categories.isEmpty() || !samples.isEmpty();
    }
}
