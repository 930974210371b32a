package predictcovid.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import predictcovid.catalog.ManifestJson;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.CsvTable;
import predictcovid.web.http.Problem;
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
                        + " forecasts and series as CSV with Accept: text/csv or .csv."
                        + ApiRoot.SPREADSHEETS)
@ApiResponse(responseCode = "200", description = RunAnswer.UNCHANGED)
@ProblemResponses
class ApiController {
    private static final String LIMIT = "How many at most, 1 to 100";

    private final PublishedRuns published;
    private final RunArchive archive;

    ApiController(PublishedRuns published, RunArchive archive) {
        this.published = published;
        this.archive = archive;
    }

    @Operation(summary = "Published runs, newest first")
    @ApiResponse(
            responseCode = "400",
            description = "The limit is not allowed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    @GetMapping(
            path = {"/runs", "/runs.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<RunSummary>> runs(
            @Parameter(description = LIMIT) @RequestParam(defaultValue = "20") int limit) {
        return listed("runs-" + limit + ".json", summaries(limit));
    }

    @Operation(hidden = true)
    @GetMapping(
            path = {"/runs", "/runs.csv"},
            produces = CsvTable.MEDIA_TYPE)
    ResponseEntity<String> runsAsCsv(
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "") String format) {
        return listed("runs-" + limit + ".csv", Csv.runs(summaries(limit), Csv.form(format)));
    }

    @Operation(summary = "Everything about one run: its manifest")
    @ApiResponse(
            responseCode = "200",
            description = RunAnswer.UNCHANGED,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = RunManifest.class)))
    @GetMapping(
            path = {"/runs/{runId}", "/runs/{runId}.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> run(
            @Parameter(description = RunAnswer.RUN_ID) @PathVariable String runId) {
        RunManifest run = find(runId);
        return RunAnswer.of(run, "run.json", ManifestJson.writeForStrangers(run));
    }

    @Operation(summary = "A run's forecast with its intervals")
    @GetMapping(
            path = {"/runs/{runId}/forecast", "/runs/{runId}/forecast.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ForecastAnswer> forecast(
            @Parameter(description = RunAnswer.RUN_ID) @PathVariable String runId) {
        RunManifest run = find(runId);
        return RunAnswer.of(run, "forecast.json", ForecastAnswer.of(run, forecastOf(run)));
    }

    @Operation(hidden = true)
    @GetMapping(
            path = {"/runs/{runId}/forecast", "/runs/{runId}/forecast.csv"},
            produces = CsvTable.MEDIA_TYPE)
    ResponseEntity<String> forecastAsCsv(
            @PathVariable String runId, @RequestParam(defaultValue = "") String format) {
        RunManifest run = find(runId);
        return RunAnswer.of(run, "forecast.csv", Csv.forecast(forecastOf(run), Csv.form(format)));
    }

    @Operation(summary = "The series that a run learnt from")
    @GetMapping(
            path = {"/runs/{runId}/series", "/runs/{runId}/series.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SeriesAnswer> series(
            @Parameter(description = RunAnswer.RUN_ID) @PathVariable String runId) {
        RunManifest run = find(runId);
        return RunAnswer.of(run, "series.json", SeriesAnswer.of(run, archive.series(run)));
    }

    @Operation(hidden = true)
    @GetMapping(
            path = {"/runs/{runId}/series", "/runs/{runId}/series.csv"},
            produces = CsvTable.MEDIA_TYPE)
    ResponseEntity<String> seriesAsCsv(
            @PathVariable String runId, @RequestParam(defaultValue = "") String format) {
        RunManifest run = find(runId);
        return RunAnswer.of(run, "series.csv", Csv.series(archive.series(run), Csv.form(format)));
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
        return (runId.equals(RunAnswer.CURRENT) ? published.current().run() : archive.run(runId))
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
                .map(newest -> RunAnswer.of(newest, what, body))
                .orElseGet(() -> ResponseEntity.ok(body));
    }
}
