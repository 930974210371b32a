package predictcovid.web.page;

import java.util.List;
import java.util.function.Function;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.RunManifest;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.PlaceScore;
import predictcovid.web.run.WeekExplanation;

/// What is known of a place of a run.
///
/// @param outlooks one for each target that the run's tables know
/// @param scores of past forecasts of a target
/// @param explanations of its weekly forecasts; none when the run does not tell them
record PlaceData(
        RunManifest run,
        Place place,
        List<Outlook> outlooks,
        Function<String, List<PlaceScore>> scores,
        List<WeekExplanation> explanations) {
    PlaceData {
        outlooks = List.copyOf(outlooks);
        explanations = List.copyOf(explanations);
    }
}
