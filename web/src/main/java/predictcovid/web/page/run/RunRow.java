package predictcovid.web.page.run;

import java.util.List;
import predictcovid.catalog.RunManifest;
import predictcovid.web.page.Words;

/// One run in the list of runs, with the verdict of its page.
///
/// @param distance how far ahead `error` and `baselineError` are of
public record RunRow(
        String runId,
        String iso,
        String finished,
        String location,
        String vintage,
        String lastObservation,
        String forecast,
        String forecaster,
        String distance,
        String error,
        String baselineError,
        String judgement,
        boolean isSimulated) {
    public static RunRow of(RunManifest run, Words words) {
        Trust trust = Trust.in(run);
        return new RunRow(
                run.runId(),
                run.finishedAt().toString(),
                words.time(run.finishedAt()),
                words.placeOf(run),
                vintage(run.source(), words),
                words.shortDate(run.series().lastDate()),
                run.forecast().map(it -> period(it, words)).orElse("—"),
                run.leading(),
                QualityView.distance(run, trust, words),
                QualityView.error(run, trust).map(words::times100).orElse("—"),
                QualityView.baselineError(run, trust).map(words::times100).orElse("—"),
                trust.verdict(),
                run.simulated());
    }

    private static String vintage(RunManifest.Source source, Words words) {
        String read = words.shortDate(source.vintage());
        return source.asOf()
                .map(day -> words.say("runs.as-of", read, words.shortDate(day)))
                .orElse(read);
    }

    private static String period(RunManifest.Forecast forecast, Words words) {
        List<RunManifest.Point> points = forecast.points();
        return points.isEmpty()
                ? "—"
                : words.shortDate(points.getFirst().date())
                        + " – "
                        + words.shortDate(points.getLast().date());
    }
}
