package predictcovid.web.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.RunManifest;
import predictcovid.web.http.Refusal;
import predictcovid.web.run.PlaceArchive;
import predictcovid.web.run.PublishedRuns;
import predictcovid.web.run.RunArchive;

/// Finds what an address names, or refuses.
@Component
class PlaceFinder {
    private final PublishedRuns published;
    private final RunArchive archive;

    PlaceFinder(PublishedRuns published, RunArchive archive) {
        this.published = published;
        this.archive = archive;
    }

    /// The run of that id, or the one published last.
    RunManifest run(String runId) {
        return (runId.equals(RunAnswer.CURRENT) ? published.current().run() : archive.run(runId))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "web.refused.no-run"));
    }

    /// The places that the run forecast.
    static ManifestPlaces places(RunManifest run) {
        return run.places()
                .orElseThrow(() ->
                        new Refusal(HttpStatus.NOT_FOUND, "web.refused.no-places", run.runId()));
    }

    /// One of them.
    static Place place(RunManifest run, String code) {
        places(run);
        return PlaceArchive.place(run, code)
                .orElseThrow(() ->
                        new Refusal(HttpStatus.NOT_FOUND, "web.refused.no-place", run.runId()));
    }

    /// What an answer about the place is called; a code may hold what no header may.
    static String name(Place place) {
        return "places-" + UriUtils.encode(place.code(), StandardCharsets.UTF_8);
    }
}
