package predictcovid.web.page.run;

import java.util.List;
import java.util.function.DoubleFunction;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunManifest.Interval;
import predictcovid.catalog.RunManifest.Point;
import predictcovid.web.page.TargetWords;
import predictcovid.web.page.Words;

/// One line of the forecast table.
///
/// @param iso the day as programs write it
/// @param intervals one cell for each coverage, an em dash where there is none
public record ForecastRow(String iso, String date, String value, List<String> intervals) {
    public static List<ForecastRow> of(
            RunManifest.Forecast forecast,
            TargetWords target,
            List<Double> coverages,
            Words words) {
        return forecast.points().stream()
                .map(point -> of(point, target, coverages, words))
                .toList();
    }

    private static ForecastRow of(
            Point point, TargetWords target, List<Double> coverages, Words words) {
        return new ForecastRow(
                point.date().toString(),
                words.shortStep(point.date(), target.period().equals("weekly")),
                target.value(point.value()),
                coverages.stream().map(coverage -> cell(point, coverage, target)).toList());
    }

    private static String cell(Point point, double coverage, TargetWords target) {
        return point.intervals().stream()
                .filter(interval -> interval.coverage() == coverage)
                .findFirst()
                .map(interval -> range(interval, target::value))
                .orElse("—");
    }

    /// An interval as text.
    public static String range(Interval interval, DoubleFunction<String> number) {
        return number.apply(interval.lower()) + "\u00a0– " + number.apply(interval.upper());
    }

    /// Which intervals end before the forecast does, in sentences.
    static List<String> ends(RunManifest.Forecast forecast, String frequency, Words words) {
        int steps = forecast.points().size();
        return coverages(forecast).stream()
                .filter(coverage -> reach(forecast, coverage) < steps)
                .map(coverage ->
                        words.say(
                                "table.ends." + frequency,
                                words.percent(coverage),
                                reach(forecast, coverage),
                                steps))
                .toList();
    }

    private static long reach(RunManifest.Forecast forecast, double coverage) {
        return forecast.points().stream()
                .filter(point ->
                        point.intervals().stream().anyMatch(it -> it.coverage() == coverage))
                .count();
    }

    /// The coverages of all intervals, narrowest first.
    static List<Double> coverages(RunManifest.Forecast forecast) {
        return forecast.points().stream()
                .flatMap(point -> point.intervals().stream())
                .map(Interval::coverage)
                .distinct()
                .sorted()
                .toList();
    }
}
