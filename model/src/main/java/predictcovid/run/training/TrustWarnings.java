package predictcovid.run.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import predictcovid.catalog.RunManifest;
import predictcovid.target.Frequency;
import predictcovid.text.Notice;

/// Says when a forecast does not deserve trust.
public final class TrustWarnings {
    private TrustWarnings() {}

    private static final double LEAST_BEHIND_NOMINAL = 0.05;

    /// What the scores say against the model.
    ///
    /// @param steps steps to be forecast
    public static List<Notice> ofScores(
            RunManifest.Validation scores, Frequency frequency, int steps) {
        String rhythm = frequency.name().toLowerCase(Locale.ROOT);
        List<Notice> warnings = new ArrayList<>();
        if (scores.rmsle() >= scores.baselineRmsle()) {
            warnings.add(
                    new Notice(
                            "run.worse-than-baseline." + rhythm,
                            100 * scores.rmsle(),
                            100 * scores.baselineRmsle()));
        }
        scores.byHorizon().stream()
                .filter(error -> error.horizon() <= steps)
                .reduce((a, b) -> b)
                .filter(error -> error.rmsle() >= error.baselineRmsle())
                .ifPresent(error ->
                        warnings.add(
                                new Notice(
                                        "run.worse-at-horizons." + rhythm,
                                        error.horizon(),
                                        100 * error.rmsle(),
                                        100 * error.baselineRmsle())));
        scores.coverage().stream()
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
