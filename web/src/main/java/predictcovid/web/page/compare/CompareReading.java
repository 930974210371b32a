package predictcovid.web.page.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import predictcovid.catalog.RunManifest.Interval;
import predictcovid.web.page.TargetWords;
import predictcovid.web.page.compare.ComparedSeries.Point;
import predictcovid.web.page.run.ForecastRow;

/// What the places have on one date, for readers who point at it.
///
/// @param iso the date
/// @param date the same in words
/// @param values of the places in their order; an em dash where there is none
public record CompareReading(String iso, String date, List<String> values) {
    private static final String UNKNOWN = "—";

    public CompareReading {
        values = List.copyOf(values);
    }

    /// The readings of all dates on which some place has a value, oldest first.
    static List<CompareReading> of(
            List<ComparedSeries> places, CompareQuery query, TargetWords target) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        places.stream()
                .flatMap(place ->
                        Stream.concat(place.observed().stream(), place.forecast().stream()))
                .filter(point -> Double.isFinite(point.value()))
                .forEach(point -> dates.add(point.date()));
        boolean isWeekly = target.period().equals("weekly");
        return dates.stream()
                .map(date ->
                        new CompareReading(
                                date.toString(),
                                target.words().shortStep(date, isWeekly),
                                places.stream()
                                        .map(place -> value(place, date, query, target))
                                        .toList()))
                .toList();
    }

    /// What was observed, or else what is expected, with the interval that is drawn.
    private static String value(
            ComparedSeries place, LocalDate date, CompareQuery query, TargetWords target) {
        return on(place.observed(), date)
                .map(value -> number(value, query, target))
                .or(() ->
                        on(place.forecast(), date)
                                .map(value ->
                                        number(value, query, target)
                                                + interval(place, date, query, target)))
                .orElse(UNKNOWN);
    }

    private static Optional<Double> on(List<Point> points, LocalDate date) {
        return points.stream()
                .filter(point -> point.date().equals(date) && Double.isFinite(point.value()))
                .map(Point::value)
                .findFirst();
    }

    private static String interval(
            ComparedSeries place, LocalDate date, CompareQuery query, TargetWords target) {
        return place.band().stream()
                .filter(range -> range.date().equals(date))
                .findFirst()
                .map(range ->
                        " ("
                                + ForecastRow.range(
                                        new Interval(
                                                query.band().orElse(0) / 100.0,
                                                range.lower(),
                                                range.upper()),
                                        value -> number(value, query, target))
                                + ")")
                .orElse("");
    }

    private static String number(double value, CompareQuery query, TargetWords target) {
        return query.isRate() ? target.words().threeDigits(value) : target.value(value);
    }
}
