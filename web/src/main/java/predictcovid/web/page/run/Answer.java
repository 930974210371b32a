package predictcovid.web.page.run;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunManifest.Point;
import predictcovid.catalog.RunManifest.Value;
import predictcovid.web.page.Comparison;
import predictcovid.web.page.TargetWords;
import predictcovid.web.page.Words;

/// The forecast in one sentence: the last point, its narrowest interval, and the change of the week
/// that it ends against the last week observed. A forecast of fewer days is compared with the same
/// weekday of that week.
final class Answer {
    private final RunManifest run;
    private final Words words;

    Answer(RunManifest run, Words words) {
        this.run = run;
        this.words = words;
    }

    /// The sentence for a run that forecast, and a second one when such forecasts have been bad.
    String of(RunManifest.Forecast forecast) {
        List<Point> points = forecast.points();
        Point last = points.getLast();
        String answer =
                words.say(
                        "answer." + run.series().frequency(),
                        words.placeOf(run),
                        new TargetWords(run.series().told(), points.size(), words)
                                .expected(last.value()),
                        words.date(last.date()),
                        interval(last),
                        change(points));
        return Trust.in(run).deserved() ? answer : answer + " " + words.say("answer.distrust");
    }

    private String interval(Point point) {
        return point.intervals().stream()
                .findFirst()
                .map(interval ->
                        words.chance(
                                interval.coverage(),
                                words.about(interval.lower()),
                                words.about(interval.upper())))
                .orElse(words.say("answer.no-interval"));
    }

    private String change(List<Point> points) {
        return Comparison.of(
                        points.stream()
                                .map(point -> new Value(point.date(), point.value()))
                                .toList(),
                        this::observed,
                        isWeekly(),
                        run.series().lastDate())
                .filter(comparison -> comparison.before() > 0)
                .map(comparison -> comparison.inPercent(words))
                .orElse(".");
    }

    private boolean isWeekly() {
        return run.series().frequency().equals("weekly");
    }

    private OptionalDouble observed(LocalDate day) {
        return run.series().recent().stream()
                .filter(value -> value.date().equals(day))
                .mapToDouble(Value::value)
                .findFirst();
    }
}
