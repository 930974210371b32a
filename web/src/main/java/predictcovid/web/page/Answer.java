package predictcovid.web.page;

import java.time.LocalDate;
import java.util.OptionalDouble;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunManifest.Point;

/// The forecast in one sentence: the last point, its narrowest interval, and the change against the
/// same weekday of the last week observed.
final class Answer {
    private static final double UNCHANGED = 0.005;

    private final RunManifest run;
    private final Words words;

    Answer(RunManifest run, Words words) {
        this.run = run;
        this.words = words;
    }

    /// The sentence for a run that forecast.
    String of(RunManifest.Forecast forecast) {
        Point last = forecast.points().getLast();
        return words.say(
                "answer." + run.series().frequency(),
                words.place(run.series().location()),
                words.about(last.value()),
                words.date(last.date()),
                interval(last),
                change(last));
    }

    private String interval(Point point) {
        return point.intervals().stream()
                .findFirst()
                .map(interval ->
                        words.say(
                                "answer.interval",
                                words.percent(interval.coverage()),
                                words.about(interval.lower()),
                                words.about(interval.upper())))
                .orElse(words.say("answer.no-interval"));
    }

    private String change(Point last) {
        LocalDate day = last.date();
        while (day.isAfter(run.series().lastDate())) {
            day = day.minusWeeks(1);
        }
        OptionalDouble before = observed(day);
        if (before.isEmpty() || before.getAsDouble() <= 0) {
            return ".";
        }
        double change = last.value() / before.getAsDouble() - 1;
        String kind =
                Math.abs(change) < UNCHANGED
                        ? "answer.same."
                        : change > 0 ? "answer.more." : "answer.less.";
        return words.say(
                kind + run.series().frequency(), words.percent(Math.abs(change)), words.date(day));
    }

    private OptionalDouble observed(LocalDate day) {
        return run.series().recent().stream()
                .filter(value -> value.date().equals(day))
                .mapToDouble(RunManifest.Value::value)
                .findFirst();
    }
}
