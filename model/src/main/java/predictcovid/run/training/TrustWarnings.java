package predictcovid.run.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import predictcovid.backtest.Quality;
import predictcovid.catalog.RunManifest;
import predictcovid.target.Frequency;
import predictcovid.text.Notice;

/// Says when a forecast does not deserve trust.
public final class TrustWarnings {
    private TrustWarnings() {}

    private static final double LEAST_BEHIND_NOMINAL = 0.05;

    /// What past forecasts say against a forecaster.
    ///
    /// @param steps steps to be forecast
    public static List<Notice> ofPast(
            List<RunManifest.HorizonError> byHorizon,
            List<RunManifest.Coverage> coverage,
            Frequency frequency,
            int steps) {
        String rhythm = frequency.name().toLowerCase(Locale.ROOT);
        List<Notice> warnings = new ArrayList<>();
        worse(byHorizon, steps)
                .ifPresent(error ->
                        warnings.add(
                                new Notice(
                                        "run.worse-at-horizons." + rhythm,
                                        error.horizon(),
                                        100 * error.rmsle(),
                                        100 * error.baselineRmsle())));
        coverage.stream()
                .filter(it -> it.measured() < it.nominal() - LEAST_BEHIND_NOMINAL)
                .forEach(it ->
                        warnings.add(
                                new Notice(
                                        "run.narrow-intervals",
                                        it.nominal(),
                                        it.measured(),
                                        it.outcomes())));
        return warnings;
    }

    /// Whether past forecasts were worse than repeating the last value at the farthest horizon that
    /// enough of them reach.
    ///
    /// @param steps steps to be forecast
    public static boolean isWorse(List<RunManifest.HorizonError> byHorizon, int steps) {
        return worse(byHorizon, steps).isPresent();
    }

    private static Optional<RunManifest.HorizonError> worse(
            List<RunManifest.HorizonError> byHorizon, int steps) {
        return byHorizon.stream()
                .filter(error ->
                        error.horizon() <= steps && error.origins() >= Quality.LEAST_FORECASTS)
                .reduce((_, farther) -> farther)
                .filter(error -> error.rmsle() >= error.baselineRmsle());
    }

    /// What the validation says against the original's forest.
    public static List<Notice> ofValidation(RunManifest.Validation scores, Frequency frequency) {
        return scores.rmsle() < scores.baselineRmsle()
                ? List.of()
                : List.of(
                        new Notice(
                                "run.worse-than-baseline."
                                        + frequency.name().toLowerCase(Locale.ROOT),
                                100 * scores.rmsle(),
                                100 * scores.baselineRmsle()));
    }

    /// What is missing from the forecast.
    public static List<Notice> ofForecast(RunManifest.Forecast forecast) {
        long measured =
                forecast.points().stream().filter(point -> !point.intervals().isEmpty()).count();
        int steps = forecast.points().size();
        return measured == steps
                ? List.of()
                : List.of(new Notice("run.no-intervals", measured, steps));
    }
}
