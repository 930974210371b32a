package predictcovid.web.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.csv.CsvLines;
import predictcovid.catalog.table.CsvTable;
import predictcovid.web.run.RunSeries;

/// The API's answers as CSV: a header, commas, points in decimals. Always in quotes are a place's
/// name and the list of columns.
final class Csv {
    private static final List<String> RUNS =
            List.of(
                    "run_id",
                    "finished_at",
                    "simulated",
                    "location",
                    "frequency",
                    "vintage",
                    "last_observation",
                    "columns",
                    "rmsle",
                    "baseline_rmsle");

    private static final Set<Integer> QUOTED =
            Set.of(RUNS.indexOf("location"), RUNS.indexOf("columns"));

    private final StringWriter text = new StringWriter();
    private final CsvLines csv;

    private Csv(Set<Integer> quoted) {
        this.csv = new CsvLines(text, quoted);
    }

    static String runs(List<RunSummary> runs) {
        Csv csv = new Csv(QUOTED);
        csv.line(RUNS.toArray());
        for (RunSummary run : runs) {
            csv.line(
                    run.runId(),
                    run.finishedAt(),
                    run.simulated(),
                    CsvTable.harmless(run.location()),
                    run.frequency(),
                    run.vintage(),
                    run.lastObservation(),
                    CsvTable.harmless(String.join(",", run.columns())),
                    run.rmsle(),
                    run.baselineRmsle());
        }
        return csv.text();
    }

    static String forecast(RunManifest.Forecast forecast) {
        Csv csv = new Csv(Set.of());
        csv.line("date", "horizon", "coverage", "lower", "upper", "value");
        for (RunManifest.Point point : forecast.points()) {
            if (point.intervals().isEmpty()) {
                csv.line(point.date(), point.horizon(), "", "", "", point.value());
            }
            for (RunManifest.Interval interval : point.intervals()) {
                csv.line(
                        point.date(),
                        point.horizon(),
                        interval.coverage(),
                        interval.lower(),
                        interval.upper(),
                        point.value());
            }
        }
        return csv.text();
    }

    static String series(RunSeries series) {
        Csv csv = new Csv(Set.of());
        csv.line("date", "new_cases");
        for (int i = 0; i < series.dates().size(); i++) {
            double value = series.value(i);
            csv.line(series.dates().get(i), Double.isNaN(value) ? "" : value);
        }
        return csv.text();
    }

    private void line(Object... cells) {
        try {
            csv.add(Stream.of(cells).map(String::valueOf).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
