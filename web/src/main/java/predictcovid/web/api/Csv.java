package predictcovid.web.api;

import java.util.List;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.CsvTable;
import predictcovid.web.run.RunSeries;

/// The API's answers as CSV: a header, commas, points in decimals. No cell needs quotes but a
/// place's name and the list of columns.
final class Csv {
    private Csv() {}

    static String runs(List<RunSummary> runs) {
        StringBuilder csv =
                new StringBuilder(
                        "run_id,finished_at,simulated,location,frequency,vintage,last_observation,"
                                + "columns,rmsle,baseline_rmsle\n");
        for (RunSummary run : runs) {
            line(
                    csv,
                    run.runId(),
                    run.finishedAt(),
                    run.simulated(),
                    quoted(run.location()),
                    run.frequency(),
                    run.vintage(),
                    run.lastObservation(),
                    quoted(String.join(",", run.columns())),
                    run.rmsle(),
                    run.baselineRmsle());
        }
        return csv.toString();
    }

    static String forecast(RunManifest.Forecast forecast) {
        StringBuilder csv = new StringBuilder("date,horizon,coverage,lower,upper,value\n");
        for (RunManifest.Point point : forecast.points()) {
            if (point.intervals().isEmpty()) {
                line(csv, point.date(), point.horizon(), "", "", "", point.value());
            }
            for (RunManifest.Interval interval : point.intervals()) {
                line(
                        csv,
                        point.date(),
                        point.horizon(),
                        interval.coverage(),
                        interval.lower(),
                        interval.upper(),
                        point.value());
            }
        }
        return csv.toString();
    }

    static String series(RunSeries series) {
        StringBuilder csv = new StringBuilder("date,new_cases\n");
        for (int i = 0; i < series.dates().size(); i++) {
            double value = series.value(i);
            line(csv, series.dates().get(i), Double.isNaN(value) ? "" : value);
        }
        return csv.toString();
    }

    private static String quoted(String text) {
        return '"' + CsvTable.harmless(text).replace("\"", "\"\"") + '"';
    }

    private static void line(StringBuilder csv, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            csv.append(i == 0 ? "" : ",").append(cells[i]);
        }
        csv.append('\n');
    }
}
