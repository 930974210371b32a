package predictcovid.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import predictcovid.catalog.ManifestPlaces.Explained;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.web.run.WeekExplanation;

/// What moved the weekly forecasts of a place, by target.
record ExplanationsAnswer(String runId, String code, String name, List<ExplainedTarget> targets) {
    /// One target.
    ///
    /// @param companion another target whose signal the features that begin with `e` tell
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ExplainedTarget(
            String target,
            LocalDate referenceDate,
            Optional<String> companion,
            List<ExplainedWeek> forecast) {
        ExplainedTarget {
            forecast = List.copyOf(forecast);
        }
    }

    /// The forecast of one week.
    ///
    /// @param base the change of the natural logarithm that a typical forecast expects
    record ExplainedWeek(
            LocalDate date, int horizon, double base, List<FeatureContribution> features) {
        ExplainedWeek {
            features = List.copyOf(features);
        }
    }

    /// What a feature added to the natural logarithm of the forecast.
    record FeatureContribution(String feature, double contribution) {}

    ExplanationsAnswer {
        targets = List.copyOf(targets);
    }

    static ExplanationsAnswer of(
            String runId, Place place, Explained explained, List<WeekExplanation> all) {
        return new ExplanationsAnswer(
                runId,
                place.code(),
                place.name(),
                explained.targets().stream()
                        .flatMap(target -> target(target, explained, all).stream())
                        .toList());
    }

    private static Optional<ExplainedTarget> target(
            String target, Explained explained, List<WeekExplanation> all) {
        List<WeekExplanation> of = all.stream().filter(it -> it.target().equals(target)).toList();
        return of.stream()
                .findFirst()
                .map(first ->
                        new ExplainedTarget(
                                target,
                                first.referenceDate(),
                                Optional.ofNullable(explained.companions().get(target)),
                                of.stream().map(ExplanationsAnswer::week).toList()));
    }

    private static ExplainedWeek week(WeekExplanation explanation) {
        return new ExplainedWeek(
                explanation.date(),
                explanation.horizon(),
                explanation.base(),
                explanation.reasons().stream()
                        .map(it -> new FeatureContribution(it.feature(), it.contribution()))
                        .toList());
    }
}
