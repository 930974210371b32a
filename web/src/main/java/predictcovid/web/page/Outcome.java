package predictcovid.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunManifest.Interval;
import predictcovid.catalog.RunManifest.Point;
import predictcovid.web.run.RunSeries;

/// What came after a past forecast, as a later run knows it.
///
/// @param summary how many outcomes the narrowest intervals held, in a sentence
public record Outcome(String summary, List<Row> rows) {
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

    public Outcome {
        rows = List.copyOf(rows);
    }

    static Outcome of(RunManifest.Forecast forecast, RunSeries later, Words words) {
        List<Row> rows = new ArrayList<>();
        int inside = 0;
        int judged = 0;
        for (Point point : forecast.points()) {
            OptionalDouble observed = later.on(point.date());
            if (observed.isEmpty()) {
                continue;
            }
            Row row = row(point, observed.getAsDouble(), words);
            rows.add(row);
            if (!point.intervals().isEmpty()) {
                judged++;
                inside += row.isInside() ? 1 : 0;
            }
        }
        return new Outcome(summary(forecast, inside, judged, words), rows);
    }

    private static String summary(
            RunManifest.Forecast forecast, int inside, int judged, Words words) {
        return judged == 0
                ? ""
                : words.say(
                        "since.summary",
                        words.percent(ForecastRow.coverages(forecast).getFirst()),
                        inside,
                        judged);
    }

    private static Row row(Point point, double observed, Words words) {
        boolean hasInterval = !point.intervals().isEmpty();
        Interval narrowest = hasInterval ? point.intervals().getFirst() : null;
        return new Row(
                point.date().toString(),
                words.shortDate(point.date()),
                words.count(point.value()),
                narrowest == null ? "—" : ForecastRow.range(narrowest, words),
                words.count(observed),
                observed > 0 ? signed(point.value() / observed - 1, words) : "—",
                hasInterval,
                narrowest != null
                        && narrowest.lower() <= observed
                        && observed <= narrowest.upper());
    }

    private static String signed(double share, Words words) {
        return (share > 0 ? "+" : share < 0 ? "−" : "") + words.percent(Math.abs(share));
    }
}
