package predictcovid.hub.submission;

import java.util.List;
import predictcovid.forecast.quantile.CategoryForecast;
import predictcovid.forecast.quantile.QuantileForecast;

/// All that a model says in one round.
///
/// @param columns those that name its tasks
/// @param quantiles its distributions of numbers
/// @param categories its distributions over categories
/// @param statistics single numbers that tell something of distributions
/// @param samples its trajectories, if it tells any
public record Submission(
        SubmissionName name,
        TaskColumns columns,
        List<QuantileForecast> quantiles,
        List<CategoryForecast> categories,
        List<Statistic> statistics,
        List<SamplePath> samples) {
    public Submission {
        quantiles = List.copyOf(quantiles);
        categories = List.copyOf(categories);
        statistics = List.copyOf(statistics);
        samples = List.copyOf(samples);
    }

    /// Distributions of numbers and trajectories for a hub with the usual columns.
    public Submission(
            SubmissionName name, List<QuantileForecast> quantiles, List<SamplePath> samples) {
        this(name, TaskColumns.USUAL, quantiles, List.of(), List.of(), samples);
    }

    /// The same, whose tasks count from the week of horizon 0, as the round's date names them.
    public Submission in(RoundWeek round) {
        return new Submission(
                name,
                columns,
                quantiles.stream()
                        .map(each ->
                                new QuantileForecast(
                                        each.levels(), round.named(each.task()), each.quantiles()))
                        .toList(),
                categories.stream()
                        .map(each ->
                                new CategoryForecast(
                                        round.named(each.task()),
                                        each.categories(),
                                        each.probabilities()))
                        .toList(),
                statistics.stream().map(each -> each.in(round)).toList(),
                samples.stream().map(each -> each.in(round)).toList());
    }

    /// Whether any output is named by a text.
    boolean hasTextIds() {
        return !categories.isEmpty() || !samples.isEmpty();
    }
}
