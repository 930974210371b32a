package predictcovid.run.training;

import java.util.List;
import java.util.Optional;
import predictcovid.forecast.pooled.ExplainedForecast;
import predictcovid.run.past.RepeatedForecasts;
import predictcovid.text.Notice;

/// What a run forecasts.
///
/// @param reason why the forecaster of the settings does not lead; absent when it does
/// @param own the run's own series by each forecaster, the leading one first
/// @param places the chosen places by the leading forecaster
/// @param past what was or would have been said of them before
public record SourceForecasts(
        Optional<Notice> reason,
        List<JudgedForecaster> own,
        ExplainedForecast places,
        RepeatedForecasts past) {
    public SourceForecasts {
        own = List.copyOf(own);
    }

    /// The one that leads.
    public JudgedForecaster leading() {
        return own.getFirst();
    }
}
