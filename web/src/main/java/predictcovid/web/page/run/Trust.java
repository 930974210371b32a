package predictcovid.web.page.run;

import java.util.List;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunManifest.HorizonError;

/// Whether the model has been better than the baseline at what it forecasts.
///
/// @param oneStep better one step ahead, on the days that judged it
/// @param worse horizons of the forecast at which past forecasts were worse
/// @param judged horizons of the forecast that enough past forecasts reach
/// @param atTheEnd better at the last of them
record Trust(boolean oneStep, int worse, int judged, boolean atTheEnd) {
    private static final int FEWEST_ORIGINS = 10;

    static Trust in(RunManifest run) {
        RunManifest.Validation validation = run.validation();
        int steps = run.forecast().map(forecast -> forecast.points().size()).orElse(0);
        List<HorizonError> judged =
                validation.byHorizon().stream()
                        .filter(error -> error.horizon() <= steps && isJudged(error))
                        .toList();
        return new Trust(
                validation.rmsle() < validation.baselineRmsle(),
                (int) judged.stream().filter(error -> !isBetter(error)).count(),
                judged.size(),
                judged.isEmpty() || isBetter(judged.getLast()));
    }

    /// Whether enough past forecasts reach so far.
    static boolean isJudged(HorizonError error) {
        return error.origins() >= FEWEST_ORIGINS;
    }

    static boolean isBetter(HorizonError error) {
        return error.rmsle() < error.baselineRmsle();
    }

    /// Whether the last value forecast may be believed.
    boolean deserved() {
        return oneStep && atTheEnd;
    }

    /// `better`, `worse`, or `mixed` when the two ways to judge do not agree.
    String verdict() {
        boolean agree = judged == 0 || worse == (oneStep ? 0 : judged);
        return agree ? oneStep ? "better" : "worse" : "mixed";
    }
}
