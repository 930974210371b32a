package predictcovid.web.page.run;

import java.util.List;
import java.util.Optional;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunManifest.HorizonError;

/// Whether the leading forecaster has been better than the baseline at what it forecasts.
///
/// @param oneStep the original's forest was better one step ahead, on the days that judged it;
///   absent when another forecaster leads
/// @param judged horizons of the forecast that enough past forecasts reach
record Trust(Optional<Boolean> oneStep, List<HorizonError> judged) {
    private static final int FEWEST_ORIGINS = 10;

    static Trust in(RunManifest run) {
        int steps = run.forecast().map(forecast -> forecast.points().size()).orElse(0);
        Optional<RunManifest.Validation> ofOriginal =
                Optional.of(run.validation())
                        .filter(_ -> run.leading().equals(RunManifest.ORIGINAL));
        return new Trust(
                ofOriginal.map(it -> it.rmsle() < it.baselineRmsle()),
                run.byHorizon().stream()
                        .filter(error -> error.horizon() <= steps && isJudged(error))
                        .toList());
    }

    /// Whether enough past forecasts reach so far.
    static boolean isJudged(HorizonError error) {
        return error.origins() >= FEWEST_ORIGINS;
    }

    static boolean isBetter(HorizonError error) {
        return error.rmsle() < error.baselineRmsle();
    }

    /// The farthest horizon that is judged.
    Optional<HorizonError> atTheEnd() {
        return judged.isEmpty() ? Optional.empty() : Optional.of(judged.getLast());
    }

    /// Number of horizons at which past forecasts were worse.
    int worse() {
        return (int) judged.stream().filter(error -> !isBetter(error)).count();
    }

    /// Whether the last value forecast may be believed: judged at its own distance, or one step
    /// ahead where too few past forecasts reach that.
    boolean deserved() {
        return atTheEnd().map(Trust::isBetter).or(() -> oneStep).orElse(true);
    }

    /// `worse` when the last value forecast is not to be believed, `mixed` when it is and nearer
    /// ones were worse, else `better`; `unknown` when nothing judges.
    String verdict() {
        if (judged.isEmpty() && oneStep.isEmpty()) {
            return "unknown";
        }
        if (!deserved()) {
            return "worse";
        }
        return worse() > 0 ? "mixed" : "better";
    }
}
