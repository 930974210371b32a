package predictcovid.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.catalog.ManifestForecasters.Judged;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.RunManifest.HorizonError;
import predictcovid.catalog.SkillReport;
import predictcovid.web.api.PlaceAnswer.ForecastStep;
import predictcovid.web.run.PastForecast;
import predictcovid.web.run.PastOutlook;
import predictcovid.web.run.PlaceScore;
import predictcovid.web.run.Step;

/// What stands beside the forecast of one target in one place.
///
/// @param others what other forecasters say now
/// @param backtests whose past forecasts can be asked for
/// @param backtest whose past forecasts these are; absent of runs
/// @param past earlier forecasts, the oldest first
/// @param scores how good such forecasts of runs were
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PastAnswer(
        String runId,
        String code,
        String target,
        List<OtherForecast> others,
        List<Backtest> backtests,
        Optional<String> backtest,
        List<EarlierForecast> past,
        List<Score> scores) {
    /// A published backtest.
    ///
    /// @param forecaster whose forecasts it has
    record Backtest(String name, String forecaster) {
        static Backtest of(SkillReport report) {
            return new Backtest(report.hub(), report.past().orElseThrow().forecaster());
        }
    }

    /// Another forecaster's forecast from the same origin.
    ///
    /// @param error of its past forecasts farthest ahead, the root of the mean squared error of
    ///   logarithms; absent where the scores tell how good it was
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OtherForecast(
            String forecaster, List<ForecastStep> forecast, Optional<HorizonError> error) {
        private static final int FEWEST = 10;

        /// What another forecaster says of the run's own series.
        static OtherForecast of(Judged other) {
            return new OtherForecast(
                    other.name(),
                    PlaceAnswer.steps(other.forecast().points().stream().map(Step::of).toList()),
                    error(other));
        }

        /// As far ahead as it forecasts and enough past forecasts reach.
        private static Optional<HorizonError> error(Judged other) {
            int steps = other.forecast().points().size();
            return other.byHorizon().stream()
                    .filter(error -> error.horizon() <= steps && error.origins() >= FEWEST)
                    .reduce((_, farther) -> farther);
        }
    }

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
        backtests = List.copyOf(backtests);
        past = List.copyOf(past);
        scores = List.copyOf(scores);
    }

    /// The same with past forecasts of a backtest.
    PastAnswer with(String name, List<PastForecast> ofBacktest) {
        return new PastAnswer(
                runId,
                code,
                target,
                others,
                backtests,
                Optional.of(name),
                ofBacktest.stream().map(PastAnswer::earlier).toList(),
                scores);
    }

    static PastAnswer of(
            String runId,
            String code,
            String target,
            PastOutlook outlook,
            List<Judged> beside,
            List<SkillReport> backtests) {
        return new PastAnswer(
                runId,
                code,
                target,
                Stream.concat(
                                Stream.of(outlook.baseline())
                                        .filter(steps -> !steps.isEmpty())
                                        .map(PastAnswer::baseline),
                                beside.stream().map(OtherForecast::of))
                        .toList(),
                backtests.stream().map(Backtest::of).toList(),
                Optional.empty(),
                outlook.past().stream().map(PastAnswer::earlier).toList(),
                outlook.scores().stream().map(PastAnswer::score).toList());
    }

    private static OtherForecast baseline(List<Step> steps) {
        return new OtherForecast(RunLayout.BASELINE, PlaceAnswer.steps(steps), Optional.empty());
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
