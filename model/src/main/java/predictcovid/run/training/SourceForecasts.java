package predictcovid.run.training;

import java.util.List;
import java.util.Optional;
import predictcovid.forecast.pooled.ExplainedForecast;
import predictcovid.text.Notice;

/// What a run forecasts.
///
/// @param reason why the forecaster of the settings does not lead; absent when it does
/// @param own the run's own series by each forecaster, the leading one first
/// @param places the chosen places by the leading forecaster
public record SourceForecasts(
        Optional<Notice> reason, List<JudgedForecaster> own, ExplainedForecast places) {
    public SourceForecasts {
        own = List.copyOf(own);
    }

    /// The one that leads.
    public JudgedForecaster leading() {
        return own.getFirst();
    }
}
