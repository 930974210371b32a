package predictcovid.web.page.run;

import java.util.List;
import java.util.Optional;
import predictcovid.catalog.ManifestForecasters;
import predictcovid.catalog.RunManifest;
import predictcovid.web.page.Words;
import predictcovid.web.page.skill.PastCoverage;
import predictcovid.web.page.skill.PastHorizon;

/// How good the leading forecaster's forecasts of this series have been, and what others expect.
///
/// @param forecaster its name
/// @param verdict against the baseline, in words
/// @param judgement `better`, `mixed`, `worse` or `unknown`
/// @param distance how far ahead `error` and `baselineError` are of
/// @param error at the farthest horizon that is judged; where none is, of the original's forest one
///   step ahead on the days that judged it, else an em dash
/// @param horizons errors of past forecasts by days or weeks ahead
/// @param coverage how often past intervals held what came
/// @param others forecasters beside the leading one
public record QualityView(
        String forecaster,
        String verdict,
        String judgement,
        String distance,
        String error,
        String baselineError,
        List<PastHorizon> horizons,
        List<PastCoverage> coverage,
        List<Other> others) {
    private static final List<Integer> SHOWN = List.of(1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 28);
    private static final String NONE = "—";

    /// A forecaster beside the leading one.
    ///
    /// @param expected its last value
    /// @param date of that value
    /// @param error of its past forecasts at that distance, an em dash where there are none
    public record Other(
            String forecaster, String expected, String date, String error, String baselineError) {}

    /// Whether it is the original's forest, judged one step ahead besides.
    public boolean isOriginal() {
        return forecaster.equals(RunManifest.ORIGINAL);
    }

    static QualityView of(RunManifest run, Words words) {
        Trust trust = Trust.in(run);
        return new QualityView(
                run.leading(),
                verdict(run, trust, words),
                trust.verdict(),
                distance(run, trust, words),
                error(run, trust).map(words::times100).orElse(NONE),
                baselineError(run, trust).map(words::times100).orElse(NONE),
                run.byHorizon().stream()
                        .filter(error -> SHOWN.contains(error.horizon()))
                        .map(error -> horizon(error, words))
                        .toList(),
                run.coverage().stream().map(each -> coverage(each, words)).toList(),
                run.forecasters().stream()
                        .flatMap(all -> all.others().stream())
                        .map(other -> other(other, words))
                        .toList());
    }

    /// The error that sums the leading forecaster up.
    static Optional<Double> error(RunManifest run, Trust trust) {
        return trust.atTheEnd()
                .map(RunManifest.HorizonError::rmsle)
                .or(() -> trust.oneStep().map(_ -> run.validation().rmsle()));
    }

    /// The baseline's on the same.
    static Optional<Double> baselineError(RunManifest run, Trust trust) {
        return trust.atTheEnd()
                .map(RunManifest.HorizonError::baselineRmsle)
                .or(() -> trust.oneStep().map(_ -> run.validation().baselineRmsle()));
    }

    /// How far ahead both are of, such as `7 days ahead`; empty where nothing judges.
    static String distance(RunManifest run, Trust trust, Words words) {
        return trust.atTheEnd()
                .map(RunManifest.HorizonError::horizon)
                .or(() -> trust.oneStep().map(_ -> 1))
                .map(steps -> words.say("quality.distance." + run.series().frequency(), steps))
                .orElse("");
    }

    private static String verdict(RunManifest run, Trust trust, Words words) {
        String frequency = run.series().frequency();
        String first =
                trust.atTheEnd()
                        .map(error -> atTheEnd(run, error, words))
                        .or(() -> trust.oneStep().map(isBetter -> oneStep(run, isBetter, words)))
                        .orElseGet(() -> words.say("quality.verdict.unknown", run.leading()));
        return trust.verdict().equals("mixed")
                ? first
                        + " "
                        + words.say(
                                "quality.verdict.mixed." + frequency,
                                trust.worse(),
                                trust.judged().size())
                : first;
    }

    private static String oneStep(RunManifest run, boolean isBetter, Words words) {
        RunManifest.Validation validation = run.validation();
        return words.say(
                "quality.verdict." + (isBetter ? "better." : "worse.") + run.series().frequency(),
                change(validation.rmsle(), validation.baselineRmsle(), words),
                words.date(run.windows().validationFrom()),
                words.date(run.windows().validationTo()));
    }

    private static String atTheEnd(RunManifest run, RunManifest.HorizonError error, Words words) {
        return words.say(
                "quality.verdict.end."
                        + (Trust.isBetter(error) ? "better." : "worse.")
                        + run.series().frequency(),
                change(error.rmsle(), error.baselineRmsle(), words),
                run.leading(),
                error.horizon(),
                error.origins());
    }

    private static String change(double error, double baseline, Words words) {
        double change = Math.abs(1 - error / baseline);
        return words.percent(Double.isFinite(change) ? change : 0);
    }

    private static Other other(ManifestForecasters.Judged other, Words words) {
        List<RunManifest.Point> points = other.forecast().points();
        Optional<RunManifest.HorizonError> error =
                other.byHorizon().stream()
                        .filter(each -> each.horizon() == points.size())
                        .filter(Trust::isJudged)
                        .findFirst();
        return new Other(
                other.name(),
                points.isEmpty() ? NONE : words.count(points.getLast().value()),
                points.isEmpty() ? NONE : words.shortDate(points.getLast().date()),
                error.map(each -> words.times100(each.rmsle())).orElse(NONE),
                error.map(each -> words.times100(each.baselineRmsle())).orElse(NONE));
    }

    private static PastHorizon horizon(RunManifest.HorizonError error, Words words) {
        return new PastHorizon(
                error.horizon(),
                error.origins(),
                words.times100(error.rmsle()),
                words.times100(error.baselineRmsle()),
                "",
                !Trust.isJudged(error) ? "unknown" : Trust.isBetter(error) ? "better" : "worse");
    }

    private static PastCoverage coverage(RunManifest.Coverage coverage, Words words) {
        return new PastCoverage(
                words.percent(coverage.nominal()),
                words.percent(coverage.measured()),
                "",
                words.count(coverage.outcomes()));
    }
}
