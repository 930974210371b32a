package predictcovid.web.page.run;

import java.util.List;
import predictcovid.catalog.RunManifest;
import predictcovid.web.page.words.Words;

/// How good such forecasts have been.
///
/// @param verdict the model against the baseline, in words
/// @param judgement `better`, `mixed` or `worse`
/// @param horizons errors of past forecasts by days or weeks ahead
/// @param coverage how often past intervals held what came
public record Quality(
        String verdict,
        String judgement,
        String error,
        String baselineError,
        List<Horizon> horizons,
        List<Coverage> coverage) {
    private static final List<Integer> SHOWN = List.of(1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 28);

    /// One distance into the future.
    public record Horizon(
            int horizon,
            int origins,
            String error,
            String baselineError,
            boolean isJudged,
            boolean isBetter) {}

    /// One kind of interval.
    public record Coverage(String nominal, String measured, String outcomes) {}

    static Quality of(RunManifest run, Words words) {
        RunManifest.Validation validation = run.validation();
        Trust trust = Trust.in(run);
        return new Quality(
                verdict(run, trust, words),
                trust.verdict(),
                words.times100(validation.rmsle()),
                words.times100(validation.baselineRmsle()),
                validation.byHorizon().stream()
                        .filter(error -> SHOWN.contains(error.horizon()))
                        .map(error -> horizon(error, words))
                        .toList(),
                validation.coverage().stream().map(each -> coverage(each, words)).toList());
    }

    private static String verdict(RunManifest run, Trust trust, Words words) {
        RunManifest.Validation validation = run.validation();
        double change = Math.abs(1 - validation.rmsle() / validation.baselineRmsle());
        String frequency = run.series().frequency();
        String oneStep =
                words.say(
                        "quality.verdict." + (trust.oneStep() ? "better." : "worse.") + frequency,
                        words.percent(Double.isFinite(change) ? change : 0),
                        words.date(run.windows().validationFrom()),
                        words.date(run.windows().validationTo()));
        return trust.verdict().equals("mixed")
                ? oneStep
                        + " "
                        + words.say(
                                "quality.verdict.mixed." + frequency, trust.worse(), trust.judged())
                : oneStep;
    }

    private static Horizon horizon(RunManifest.HorizonError error, Words words) {
        return new Horizon(
                error.horizon(),
                error.origins(),
                words.times100(error.rmsle()),
                words.times100(error.baselineRmsle()),
                Trust.isJudged(error),
                Trust.isBetter(error));
    }

    private static Coverage coverage(RunManifest.Coverage coverage, Words words) {
        return new Coverage(
                words.percent(coverage.nominal()),
                words.percent(coverage.measured()),
                words.count(coverage.outcomes()));
    }
}
