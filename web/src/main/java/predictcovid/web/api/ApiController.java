package predictcovid.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import predictcovid.catalog.ManifestJson;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.CsvTable;
import predictcovid.web.http.Refusal;
import predictcovid.web.run.PublishedRuns;
import predictcovid.web.run.RunArchive;

/// The runs for programs. `current` stands for the run published last.
@RestController
@RequestMapping("/api")
@Tag(
        name = "Runs",
        description =
                "What the trainer published. Dates are ISO days. JSON by default or with .json; lists,"
                        + " forecasts and series as CSV with Accept: text/csv or .csv.")
@ApiResponse(
        responseCode = "200",
        description = "With an ETag: ask again with If-None-Match and get 304 while nothing is new")
@ApiResponse(responseCode = "404", description = "There is no such run, or it has no forecast")
@ApiResponse(responseCode = "503", description = "The datalake cannot be read")
class ApiController {
    private static final String CURRENT = "current";
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_JSON, MediaType.parseMediaType(CsvTable.MEDIA_TYPE));
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "/api/runs(\\.json|\\.csv)?"
                            + "|/api/runs/[^/]+(/(forecast|series)(\\.json|\\.csv)?)?");

    private final PublishedRuns published;
    private final RunArchive archive;

    ApiController(PublishedRuns published, RunArchive archive) {
        this.published = published;
        this.archive = archive;
    }

    @Operation(summary = "Published runs, newest first")
    @GetMapping(
            path = {"/runs", "/runs.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<RunSummary>> runs(
            @Parameter(description = "How many at most, 1 to 100")
                    @RequestParam(defaultValue = "20")
                    int limit) {
        return listed("runs-" + limit, summaries(limit));
    }

    @Operation(hidden = true)
    @GetMapping(
            path = {"/runs", "/runs.csv"},
            produces = CsvTable.MEDIA_TYPE)
    ResponseEntity<String> runsAsCsv(@RequestParam(defaultValue = "20") int limit) {
        return listed("runs-csv-" + limit, Csv.runs(summaries(limit)));
    }

    @Operation(summary = "Everything about one run: its manifest")
    @GetMapping(
            path = {"/runs/{runId}", "/runs/{runId}.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> run(
            @Parameter(description = "A run's id, or current") @PathVariable String runId) {
        RunManifest run = find(runId);
        return answer(run, "run", ManifestJson.write(run));
    }

    @Operation(summary = "A run's forecast with its intervals")
    @GetMapping(
            path = {"/runs/{runId}/forecast", "/runs/{runId}/forecast.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ForecastAnswer> forecast(@PathVariable String runId) {
        RunManifest run = find(runId);
        return answer(run, "forecast", ForecastAnswer.of(run, forecastOf(run)));
    }

    @Operation(hidden = true)
    @GetMapping(
            path = {"/runs/{runId}/forecast", "/runs/{runId}/forecast.csv"},
            produces = CsvTable.MEDIA_TYPE)
    ResponseEntity<String> forecastAsCsv(@PathVariable String runId) {
        RunManifest run = find(runId);
        return answer(run, "forecast-csv", Csv.forecast(forecastOf(run)));
    }

    @Operation(summary = "The series that a run learnt from")
    @GetMapping(
            path = {"/runs/{runId}/series", "/runs/{runId}/series.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SeriesAnswer> series(@PathVariable String runId) {
        RunManifest run = find(runId);
        return answer(run, "series", SeriesAnswer.of(run, archive.series(run)));
    }

    @Operation(hidden = true)
    @GetMapping(
            path = {"/runs/{runId}/series", "/runs/{runId}/series.csv"},
            produces = CsvTable.MEDIA_TYPE)
    ResponseEntity<String> seriesAsCsv(@PathVariable String runId) {
        RunManifest run = find(runId);
        return answer(run, "series-csv", Csv.series(archive.series(run)));
    }

    /// Gets what no other method takes, be it the address or the form asked for.
    @Operation(hidden = true)
    @GetMapping("/**")
    void nothing(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        if (ADDRESS.matcher(request.getRequestURI()).matches()) {
            throw new HttpMediaTypeNotAcceptableException(FORMS);
        }
        throw new Refusal(HttpStatus.NOT_FOUND, "web.refused.nothing");
    }

    private List<RunSummary> summaries(int limit) {
        if (limit < 1 || limit > RunArchive.LISTED) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST, "web.refused.limit", limit, RunArchive.LISTED);
        }
        return archive.runs(published.current().run()).stream()
                .limit(limit)
                .map(RunSummary::of)
                .toList();
    }

    private RunManifest find(String runId) {
        return (runId.equals(CURRENT) ? published.current().run() : archive.run(runId))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "web.refused.no-run"));
    }

    private static RunManifest.Forecast forecastOf(RunManifest run) {
        return run.forecast()
                .orElseThrow(() ->
                        new Refusal(HttpStatus.NOT_FOUND, "web.refused.no-forecast", run.runId()));
    }

    private <T> ResponseEntity<T> listed(String what, T body) {
        return published
                .current()
                .run()
                .map(newest -> answer(newest, what, body))
                .orElseGet(() -> ResponseEntity.ok(body));
    }

    /// What is said of a run never changes; which one is current does, so programs ask every time.
    private static <T> ResponseEntity<T> answer(RunManifest run, String what, T body) {
        return ResponseEntity.ok()
                .eTag("W/\"" + run.runId() + "-" + what + "\"")
                .cacheControl(CacheControl.noCache())
                .body(body);
    }
}
