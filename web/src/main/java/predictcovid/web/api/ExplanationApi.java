package predictcovid.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import predictcovid.catalog.ManifestPlaces.Explained;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.CsvTable;
import predictcovid.catalog.table.Table;
import predictcovid.web.http.Refusal;
import predictcovid.web.run.ExplanationArchive;
import predictcovid.web.run.ExplanationTable;
import predictcovid.web.run.WeekExplanation;

/// What moved the forecasts of a place, for programs.
@RestController
@RequestMapping("/api/runs/{runId}/places/{code}")
@Tag(name = "Places")
@ApiResponse(responseCode = "200", description = RunAnswer.UNCHANGED)
@ProblemResponses
class ExplanationApi {
    private static final String NAME = "-explanations";

    private final PlaceFinder finder;
    private final ExplanationArchive archive;

    ExplanationApi(PlaceFinder finder, ExplanationArchive archive) {
        this.finder = finder;
        this.archive = archive;
    }

    @Operation(summary = "Which features moved the weekly forecasts of a place, and how much")
    @GetMapping(
            path = {"/explanations", "/explanations.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ExplanationsAnswer> explanations(
            @Parameter(description = RunAnswer.RUN_ID) @PathVariable String runId,
            @Parameter(description = PlaceApi.CODE) @PathVariable String code) {
        RunManifest run = finder.run(runId);
        Place place = PlaceFinder.place(run, code);
        Explained explained = explained(run);
        ExplanationsAnswer answer =
                ExplanationsAnswer.of(
                        run.runId(), place, explained, archive.explanations(run, place));
        return RunAnswer.of(run, PlaceFinder.name(place) + NAME + ".json", answer);
    }

    @Operation(hidden = true)
    @GetMapping(
            path = {"/explanations", "/explanations.csv"},
            produces = CsvTable.MEDIA_TYPE)
    ResponseEntity<String> explanationsAsCsv(
            @PathVariable String runId,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String format) {
        RunManifest run = finder.run(runId);
        Place place = PlaceFinder.place(run, code);
        explained(run);
        List<WeekExplanation> explanations = archive.explanations(run, place);
        Table table = ExplanationTable.of(place.code(), explanations);
        return RunAnswer.of(
                run, PlaceFinder.name(place) + NAME + ".csv", Csv.table(table, Csv.form(format)));
    }

    private static Explained explained(RunManifest run) {
        return PlaceFinder.places(run)
                .explained()
                .orElseThrow(() ->
                        new Refusal(
                                HttpStatus.NOT_FOUND, "web.refused.no-explanations", run.runId()));
    }
}
