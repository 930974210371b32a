package predictcovid.web.page.run;

import java.util.ArrayList;
import java.util.List;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunManifest.Interval;
import predictcovid.catalog.RunManifest.Point;
import predictcovid.web.page.Words;
import predictcovid.web.run.RunSeries;

/// What came after a past forecast, as a later run knows it.
///
/// @param summary how many outcomes the narrowest intervals held, in a sentence
public record LaterOutcome(String summary, List<Row> rows) {
    /// One forecast day against what was observed.
    ///
    /// @param isInside whether the interval held it
    public record Row(
            String iso,
            String date,
            String expected,
            String interval,
            String observed,
            String difference,
            boolean hasInterval,
            boolean isInside) {}

    public LaterOutcome {
        rows = List.copyOf(rows);
    }

    public static LaterOutcome of(RunManifest.Forecast forecast, RunSeries later, Words words) {
        List<Row> rows = new ArrayList<>();
        for (Point point : forecast.points()) {
            later.on(point.date()).ifPresent(observed -> rows.add(row(point, observed, words)));
        }
        return new LaterOutcome(summary(forecast, rows, words), rows);
    }

    private static String summary(RunManifest.Forecast forecast, List<Row> rows, Words words) {
        long judged = rows.stream().filter(Row::hasInterval).count();
        return judged == 0
                ? ""
                : words.say(
                        "since.summary",
                        words.percent(ForecastRow.coverages(forecast).getFirst()),
                        rows.stream().filter(Row::isInside).count(),
                        judged);
    }

    private static Row row(Point point, double observed, Words words) {
        boolean hasInterval = !point.intervals().isEmpty();
        Interval narrowest = hasInterval ? point.intervals().getFirst() : null;
        return new Row(
                point.date().toString(),
                words.shortDate(point.date()),
                words.count(point.value()),
                narrowest == null ? "—" : ForecastRow.range(narrowest, words::count),
                words.count(observed),
                observed > 0 ? words.signedPercent(point.value() / observed - 1) : "—",
                hasInterval,
                narrowest != null
                        && narrowest.lower() <= observed
                        && observed <= narrowest.upper());
    }
}
