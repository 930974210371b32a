package predictcovid.run.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import predictcovid.backtest.HorizonError;
import predictcovid.backtest.Validation;
import predictcovid.forecast.Forecast;
import predictcovid.text.Notice;

/// Says when a forecast does not deserve trust.
public final class TrustWarnings {
    private TrustWarnings() {}

    /// What the scores say against the model.
    ///
    /// @param steps steps to be forecast
    public static List<Notice> ofScores(Validation score, List<HorizonError> errors, int steps) {
        List<Notice> warnings = new ArrayList<>();
        if (score.rmsle() >= score.baselineRmsle()) {
            warnings.add(
                    new Notice(
                            "run.worse-than-baseline",
                            100 * score.rmsle(),
                            100 * score.baselineRmsle()));
        }
        Optional<HorizonError> last =
                errors.stream().filter(error -> error.horizon() <= steps).reduce((a, b) -> b);
        last.filter(error -> error.rmsle() >= error.baselineRmsle())
                .ifPresent(error ->
                        warnings.add(
                                new Notice(
                                        "run.worse-at-horizons",
                                        error.horizon(),
                                        100 * error.rmsle(),
                                        100 * error.baselineRmsle())));
        return warnings;
    }

    /// What is missing from the forecast.
    public static List<Notice> ofForecast(Forecast forecast) {
        long measured =
                forecast.points().stream().filter(point -> !point.intervals().isEmpty()).count();
        int steps = forecast.points().size();
        return measured == steps
                ? List.of()
                : List.of(new Notice("run.no-intervals", measured, steps));
    }
}
