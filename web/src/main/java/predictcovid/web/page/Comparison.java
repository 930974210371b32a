package predictcovid.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import predictcovid.catalog.RunManifest.Value;

/// What is expected against what was observed last: the week that the forecast ends against the
/// last week observed, or one step against the same weekday of that week.
///
/// @param period `daily`, `weekly`, or `week` for seven days together
/// @param lastObserved the day, or the last one of the week, that was observed
public record Comparison(String period, double expected, double before, LocalDate lastObserved) {
    private static final double UNCHANGED = 0.005;
    private static final int DAYS_OF_A_WEEK = 7;

    /// The comparison of a forecast, unless what it would be compared with is missing.
    ///
    /// @param points at least one
    /// @param observed by day, or by the last day of a week
    public static Optional<Comparison> of(
            List<Value> points,
            Function<LocalDate, OptionalDouble> observed,
            boolean isWeekly,
            LocalDate lastDate) {
        double week =
                IntStream.range(0, DAYS_OF_A_WEEK)
                        .mapToDouble(
                                days -> observed.apply(lastDate.minusDays(days)).orElse(Double.NaN))
                        .sum();
        if (isWeekly || points.size() < DAYS_OF_A_WEEK || Double.isNaN(week)) {
            return ofOneStep(points.getLast(), observed, isWeekly, lastDate);
        }
        double expected =
                points.subList(points.size() - DAYS_OF_A_WEEK, points.size()).stream()
                        .mapToDouble(Value::value)
                        .sum();
        return Optional.of(new Comparison("week", expected, week, lastDate));
    }

    private static Optional<Comparison> ofOneStep(
            Value last,
            Function<LocalDate, OptionalDouble> observed,
            boolean isWeekly,
            LocalDate lastDate) {
        LocalDate day = last.date();
        while (day.isAfter(lastDate)) {
            day = day.minusWeeks(1);
        }
        OptionalDouble before = observed.apply(day);
        return before.isEmpty() || Double.isNaN(before.getAsDouble())
                ? Optional.empty()
                : Optional.of(
                        new Comparison(
                                isWeekly ? "weekly" : "daily",
                                last.value(),
                                before.getAsDouble(),
                                day));
    }

    /// The rest of a sentence; there must have been something before.
    public String inPercent(Words words) {
        double change = expected / before - 1;
        String kind =
                Math.abs(change) < UNCHANGED
                        ? "answer.same."
                        : change > 0 ? "answer.more." : "answer.less.";
        return words.say(kind + period, words.percent(Math.abs(change)), words.date(lastObserved));
    }
}
