package predictcovid.web.api;

import java.time.LocalDate;
import java.util.List;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.LeftOut;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.RunManifest;

/// The places of a run.
///
/// @param asOf the day as of which everything was known
/// @param places with a forecast, the world first
/// @param leftOut without one, in one target or more; the reason by language
record PlacesAnswer(String runId, LocalDate asOf, List<Place> places, List<LeftOut> leftOut) {
    PlacesAnswer {
        places = List.copyOf(places);
        leftOut = List.copyOf(leftOut);
    }

    static PlacesAnswer of(RunManifest run, ManifestPlaces places) {
        return new PlacesAnswer(run.runId(), places.asOf(), places.forecast(), places.leftOut());
    }
}
