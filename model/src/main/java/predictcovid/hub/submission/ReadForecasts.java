package predictcovid.hub.submission;

import java.util.List;
import predictcovid.forecast.quantile.CategoryForecast;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.text.Notice;

/// What could be read of a submission.
///
/// @param quantiles distributions that have all levels
/// @param categories distributions that have all categories
/// @param samples trajectories; those of one target and place have different names
/// @param points means and medians
/// @param problems what was left out and why
public record ReadForecasts(
        List<QuantileForecast> quantiles,
        List<CategoryForecast> categories,
        List<SamplePath> samples,
        List<Statistic> points,
        List<Notice> problems) {
    public ReadForecasts {
        quantiles = List.copyOf(quantiles);
        categories = List.copyOf(categories);
        samples = List.copyOf(samples);
        points = List.copyOf(points);
        problems = List.copyOf(problems);
    }
}
