package predictcovid.web.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.csv.CsvForm;
import predictcovid.catalog.csv.CsvLines;
import predictcovid.catalog.table.CsvTable;
import predictcovid.catalog.table.Table;
import predictcovid.web.http.Refusal;
import predictcovid.web.run.RunSeries;

/// The API's answers as CSV, with a header. Always in quotes are a place's name and the list of
/// columns.
final class Csv {
    /// For spreadsheets that write decimal commas.
    static final String EXCEL = "excel";

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
    private final CsvForm form;
    private final CsvLines csv;

    private Csv(CsvForm form, Set<Integer> quoted) {
        this.form = form;
        this.csv = new CsvLines(text, form, quoted);
    }

    /// What `format` of an address asks for.
    ///
    /// @throws Refusal when it is neither nothing nor [#EXCEL]
    static CsvForm form(String format) {
        return switch (format) {
            case "" -> CsvForm.PROGRAMS;
            case EXCEL -> CsvForm.SPREADSHEETS;
            default -> throw new Refusal(HttpStatus.BAD_REQUEST, "web.refused.format", format);
        };
    }

    static String table(Table table, CsvForm form) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try {
            CsvTable.writer(table, form).writeTo(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString(StandardCharsets.UTF_8);
    }

    static String runs(List<RunSummary> runs, CsvForm form) {
        Csv csv = new Csv(form, QUOTED);
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

    static String forecast(RunManifest.Forecast forecast, CsvForm form) {
        Csv csv = new Csv(form, Set.of());
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

    static String series(RunSeries series, CsvForm form) {
        Csv csv = new Csv(form, Set.of());
        csv.line("date", "new_cases");
        for (int i = 0; i < series.dates().size(); i++) {
            double value = series.value(i);
            csv.line(series.dates().get(i), Double.isNaN(value) ? "" : value);
        }
        return csv.text();
    }

    private void line(Object... cells) {
        try {
            csv.add(Stream.of(cells).map(this::cell).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String cell(Object cell) {
        return cell instanceof Double number && form == CsvForm.SPREADSHEETS
                ? form.number(number)
                : String.valueOf(cell);
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
