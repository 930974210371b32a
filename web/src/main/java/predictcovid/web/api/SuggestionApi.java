package predictcovid.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import predictcovid.catalog.RunManifest;
import predictcovid.web.page.Words;
import predictcovid.web.page.run.PlaceLists;

/// The places that a reader may mean by what is typed so far.
@RestController
@Tag(name = "Places")
@ApiResponse(responseCode = "200", description = "The nearest first, eight at most")
@ProblemResponses
class SuggestionApi {
    private static final int LONGEST = 100;

    /// A place that may be meant.
    ///
    /// @param name in the reader's language
    /// @param within the place above; empty where there is none
    record Suggestion(String code, String name, String within) {}

    private final PlaceFinder finder;
    private final PlaceLists lists;

    SuggestionApi(PlaceFinder finder, PlaceLists lists) {
        this.finder = finder;
        this.lists = lists;
    }

    @Operation(summary = "The places that may be meant by the beginning of a name, alias or code")
    @GetMapping(
            path = {"/api/runs/{runId}/suggestions", "/api/runs/{runId}/suggestions.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Suggestion>> suggestions(
            @Parameter(description = RunAnswer.RUN_ID) @PathVariable String runId,
            @Parameter(description = "What is typed so far") @RequestParam(defaultValue = "")
                    String q,
            Locale locale) {
        RunManifest run = finder.run(runId);
        PlaceFinder.places(run);
        String text = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(
                        lists.suggested(run, Words.in(locale), text).stream()
                                .map(row -> new Suggestion(row.code(), row.name(), row.within()))
                                .toList());
    }
}
