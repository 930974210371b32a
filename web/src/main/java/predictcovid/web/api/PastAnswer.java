package predictcovid.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.catalog.RunLayout;
import predictcovid.web.api.PlaceAnswer.ForecastStep;
import predictcovid.web.run.PastForecast;
import predictcovid.web.run.PastOutlook;
import predictcovid.web.run.PlaceScore;

/// What stands beside the forecast of one target in one place.
///
/// @param others what other forecasters say now
/// @param past earlier forecasts, the oldest first
/// @param scores how good such forecasts were
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PastAnswer(
        String runId,
        String code,
        String target,
        List<OtherForecast> others,
        List<EarlierForecast> past,
        List<Score> scores) {
    /// Another forecaster's forecast from the same origin.
    record OtherForecast(String forecaster, List<ForecastStep> forecast) {}

    /// What was or would have been said at an earlier date.
    ///
    /// @param origin the date that its horizons count from
    /// @param publishedBy the run that published it; absent of a forecast that was made again
    ///   later, by a smaller forest from the newest numbers cut on its origin
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record EarlierForecast(
            String forecaster,
            LocalDate origin,
            Optional<String> publishedBy,
            List<ForecastStep> forecast) {}

    /// How good past forecasts were.
    ///
    /// @param horizon steps ahead; absent of all together
    /// @param forecasts how many were judged
    /// @param absoluteError what medians missed by on average
    /// @param wis mean weighted interval score
    /// @param wisOverBaseline what was lost for each unit that repeating the last value lost
    /// @param coverage50 share of outcomes that the 50 % interval held
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "PlaceScore")
    record Score(
            String forecaster,
            Optional<Integer> horizon,
            int forecasts,
            Optional<Double> absoluteError,
            Optional<Double> wis,
            Optional<Double> wisOverBaseline,
            Optional<Double> coverage50,
            Optional<Double> coverage80,
            Optional<Double> coverage95) {}

    PastAnswer {
        others = List.copyOf(others);
        past = List.copyOf(past);
        scores = List.copyOf(scores);
    }

    static PastAnswer of(String runId, String code, String target, PastOutlook outlook) {
        return new PastAnswer(
                runId,
                code,
                target,
                Stream.of(outlook.baseline())
                        .filter(steps -> !steps.isEmpty())
                        .map(steps ->
                                new OtherForecast(RunLayout.BASELINE, PlaceAnswer.steps(steps)))
                        .toList(),
                outlook.past().stream().map(PastAnswer::earlier).toList(),
                outlook.scores().stream().map(PastAnswer::score).toList());
    }

    private static EarlierForecast earlier(PastForecast past) {
        return new EarlierForecast(
                past.forecaster(),
                past.origin(),
                past.publishedBy(),
                PlaceAnswer.steps(past.steps()));
    }

    private static Score score(PlaceScore score) {
        return new Score(
                score.forecaster(),
                score.horizon(),
                score.forecasts(),
                known(score.absoluteError()),
                known(score.wis()),
                known(score.overBaseline()),
                known(score.held50()),
                known(score.held80()),
                known(score.held95()));
    }

    private static Optional<Double> known(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }
}
