package predictcovid.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.RunManifest;
import predictcovid.web.run.PastArchive;

/// What was said of a place before. `current` stands for the run published last.
@RestController
@Tag(name = "Places")
@ApiResponse(responseCode = "200", description = RunAnswer.UNCHANGED)
@ProblemResponses
class PastApi {
    private final PlaceFinder finder;
    private final PastArchive past;

    PastApi(PlaceFinder finder, PastArchive past) {
        this.finder = finder;
        this.past = past;
    }

    @Operation(
            summary =
                    "What was said of a place before, what other forecasters say now, and how good"
                            + " such forecasts were")
    @GetMapping(
            path = {
                "/api/runs/{runId}/places/{code}/past",
                "/api/runs/{runId}/places/{code}/past.json"
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PastAnswer> past(
            @Parameter(description = RunAnswer.RUN_ID) @PathVariable String runId,
            @Parameter(description = PlaceApi.CODE) @PathVariable String code,
            @Parameter(description = "One of the place's targets; the first one by default")
                    @RequestParam(defaultValue = "")
                    String target) {
        RunManifest run = finder.run(runId);
        Place place = PlaceFinder.place(run, code);
        List<String> targets = place.targets().stream().map(PlaceTarget::target).toList();
        String asked = targets.contains(target) ? target : targets.getFirst();
        return RunAnswer.of(
                run,
                PlaceFinder.name(place) + "-past-" + asked.replace(' ', '-') + ".json",
                PastAnswer.of(run.runId(), place.code(), asked, past.of(run, place, asked)));
    }
}
