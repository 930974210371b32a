package predictcovid.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import predictcovid.catalog.ManifestForecasters;
import predictcovid.catalog.ManifestForecasters.Judged;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.SkillReport;
import predictcovid.web.http.Refusal;
import predictcovid.web.run.BacktestArchive;
import predictcovid.web.run.PastArchive;

/// What was said of a place before. `current` stands for the run published last.
@RestController
@Tag(name = "Places")
@ApiResponse(responseCode = "200", description = RunAnswer.UNCHANGED)
@ProblemResponses
class PastApi {
    private final PlaceFinder finder;
    private final PastArchive past;
    private final BacktestArchive backtests;

    PastApi(PlaceFinder finder, PastArchive past, BacktestArchive backtests) {
        this.finder = finder;
        this.past = past;
        this.backtests = backtests;
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
                    String target,
            @Parameter(
                            description =
                                    "A published backtest whose past forecasts are wanted in place"
                                            + " of those of runs")
                    @RequestParam(defaultValue = "")
                    String backtest) {
        RunManifest run = finder.run(runId);
        Place place = PlaceFinder.place(run, code);
        List<String> targets = place.targets().stream().map(PlaceTarget::target).toList();
        String asked = targets.contains(target) ? target : targets.getFirst();
        List<SkillReport> all = backtests.of(place, asked);
        PastAnswer answer =
                PastAnswer.of(
                        run.runId(),
                        place.code(),
                        asked,
                        past.of(run, place, asked),
                        beside(run, place, asked),
                        all);
        return RunAnswer.of(
                run,
                PlaceFinder.name(place) + "-past-" + asked.replace(' ', '-') + ".json",
                String.valueOf(Objects.hash(all, backtest)),
                backtest.isEmpty() ? answer : of(backtest, all, place, answer));
    }

    /// Who else forecast the place: of the run's own series others than the leading forecaster.
    private static List<Judged> beside(RunManifest run, Place place, String target) {
        return run.forecasters()
                .filter(_ -> place.name().equals(run.series().location()))
                .filter(_ -> target.equals(run.series().told().name()))
                .filter(all -> all.leading().name().equals(PastArchive.forecaster(run)))
                .map(ManifestForecasters::others)
                .orElse(List.of());
    }

    private PastAnswer of(String name, List<SkillReport> all, Place place, PastAnswer answer) {
        SkillReport backtest =
                all.stream()
                        .filter(each -> each.hub().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                new Refusal(HttpStatus.NOT_FOUND, "web.refused.no-backtest", name));
        return answer.with(name, backtests.forecasts(backtest, place));
    }
}
