package predictcovid.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.CsvTable;
import predictcovid.catalog.table.Table;
import predictcovid.web.run.HubTable;
import predictcovid.web.run.PlaceArchive;
import predictcovid.web.run.ReportTable;

/// The places of a run for programs. `current` stands for the run published last.
@RestController
@RequestMapping("/api/runs/{runId}")
@Tag(
        name = "Places",
        description =
                "The forecasts of many places that a run may have made. JSON by default or with"
                        + " .json; CSV with Accept: text/csv or .csv, for a place in the eight"
                        + " columns of the Forecast Hubs; …/observations.csv has what was observed there and"
                        + " the reports that were left out."
                        + ApiRoot.SPREADSHEETS)
@ApiResponse(responseCode = "200", description = RunAnswer.UNCHANGED)
@ProblemResponses
class PlaceApi {
    static final String CODE = "A place's code, as the list of places has it";

    /// A code without the suffix that names a form.
    private static final String ONE = "/places/{code:(?!.*\\.(?:json|csv)$).+}";

    private final PlaceFinder finder;
    private final PlaceArchive places;

    PlaceApi(PlaceFinder finder, PlaceArchive places) {
        this.finder = finder;
        this.places = places;
    }

    @Operation(summary = "The places that a run forecast, and those that it left out")
    @GetMapping(
            path = {"/places", "/places.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlacesAnswer> places(
            @Parameter(description = RunAnswer.RUN_ID) @PathVariable String runId) {
        RunManifest run = finder.run(runId);
        return RunAnswer.of(run, "places.json", PlacesAnswer.of(run, PlaceFinder.places(run)));
    }

    @Operation(hidden = true)
    @GetMapping(
            path = {"/places", "/places.csv"},
            produces = CsvTable.MEDIA_TYPE)
    ResponseEntity<String> placesAsCsv(
            @PathVariable String runId, @RequestParam(defaultValue = "") String format) {
        RunManifest run = finder.run(runId);
        return RunAnswer.of(
                run,
                "places.csv",
                Csv.table(PlacesTable.of(PlaceFinder.places(run)), Csv.form(format)));
    }

    @Operation(summary = "What was observed in a place and what is forecast, by target")
    @GetMapping(
            path = {ONE, "/places/{code}.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlaceAnswer> place(
            @Parameter(description = RunAnswer.RUN_ID) @PathVariable String runId,
            @Parameter(description = CODE) @PathVariable String code) {
        RunManifest run = finder.run(runId);
        Place place = PlaceFinder.place(run, code);
        PlaceAnswer answer = PlaceAnswer.of(run.runId(), place, places.outlooks(run, place));
        return RunAnswer.of(run, PlaceFinder.name(place) + ".json", answer);
    }

    @Operation(hidden = true)
    @GetMapping(
            path = {ONE, "/places/{code}.csv"},
            produces = CsvTable.MEDIA_TYPE)
    ResponseEntity<String> placeAsCsv(
            @PathVariable String runId,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String format) {
        RunManifest run = finder.run(runId);
        Place place = PlaceFinder.place(run, code);
        Table table = HubTable.of(place.code(), places.outlooks(run, place));
        return RunAnswer.of(
                run, PlaceFinder.name(place) + ".csv", Csv.table(table, Csv.form(format)));
    }

    @Operation(hidden = true)
    @GetMapping(path = "/places/{code}/observations.csv", produces = CsvTable.MEDIA_TYPE)
    ResponseEntity<String> observationsAsCsv(
            @PathVariable String runId,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String format) {
        RunManifest run = finder.run(runId);
        Place place = PlaceFinder.place(run, code);
        Table table = ReportTable.of(place.code(), places.outlooks(run, place));
        return RunAnswer.of(
                run,
                PlaceFinder.name(place) + "-observations.csv",
                Csv.table(table, Csv.form(format)));
    }
}
