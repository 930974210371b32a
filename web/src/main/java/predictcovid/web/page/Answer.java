package predictcovid.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunManifest.Point;

/// The forecast in one sentence: the last point, its narrowest interval, and the change of the week
/// that it ends against the last week observed. A forecast of fewer days is compared with the same
/// weekday of that week.
final class Answer {
    private static final double UNCHANGED = 0.005;
    private static final int DAYS_OF_A_WEEK = 7;

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
                        words.place(run.series().location()),
                        words.about(last.value()),
                        words.date(last.date()),
                        interval(last),
                        change(points));
        return Trust.in(run).deserved() ? answer : answer + " " + words.say("answer.distrust");
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

    private String change(List<Point> points) {
        LocalDate lastObserved = run.series().lastDate();
        OptionalDouble week = observedWeek(lastObserved);
        if (isWeekly() || points.size() < DAYS_OF_A_WEEK || week.isEmpty()) {
            return changeOfOneStep(points.getLast());
        }
        double expected =
                points.subList(points.size() - DAYS_OF_A_WEEK, points.size()).stream()
                        .mapToDouble(Point::value)
                        .sum();
        return change("week", expected, week, lastObserved);
    }

    private String changeOfOneStep(Point last) {
        LocalDate day = last.date();
        while (day.isAfter(run.series().lastDate())) {
            day = day.minusWeeks(1);
        }
        return change(run.series().frequency(), last.value(), observed(day), day);
    }

    private String change(
            String period, double expected, OptionalDouble before, LocalDate lastObserved) {
        if (before.isEmpty() || before.getAsDouble() <= 0) {
            return ".";
        }
        double change = expected / before.getAsDouble() - 1;
        String kind =
                Math.abs(change) < UNCHANGED
                        ? "answer.same."
                        : change > 0 ? "answer.more." : "answer.less.";
        return words.say(kind + period, words.percent(Math.abs(change)), words.date(lastObserved));
    }

    private boolean isWeekly() {
        return run.series().frequency().equals("weekly");
    }

    private OptionalDouble observedWeek(LocalDate lastDay) {
        double[] week =
                run.series().recent().stream()
                        .filter(value -> value.date().isAfter(lastDay.minusWeeks(1)))
                        .mapToDouble(RunManifest.Value::value)
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
        return week.length == DAYS_OF_A_WEEK
                ? OptionalDouble.of(DoubleStream.of(week).sum())
                : OptionalDouble.empty();
    }

    private OptionalDouble observed(LocalDate day) {
        return run.series().recent().stream()
                .filter(value -> value.date().equals(day))
                .mapToDouble(RunManifest.Value::value)
                .findFirst();
    }
}
