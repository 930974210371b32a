package predictcovid.hub.submission;

import java.util.List;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.text.Notice;

/// What could be read of a submission.
///
/// @param forecasts distributions that have all levels
/// @param problems what was left out and why
public record ReadForecasts(List<QuantileForecast> forecasts, List<Notice> problems) {
    public ReadForecasts {
        forecasts = List.copyOf(forecasts);
        problems = List.copyOf(problems);
    }
}
