package predictcovid.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.RunManifest;
import predictcovid.web.page.dashboard.Prospect;
import predictcovid.web.page.run.PlaceList;
import predictcovid.web.page.run.RunPage;
import predictcovid.web.page.skill.PlaceSkill;
import predictcovid.web.run.Outlook;

/// All that the page of a place says, ready to be printed.
///
/// @param known how up to date everything is
/// @param population absent when it is unknown
/// @param within the place above; absent when there is none
/// @param outlooks one for each target that the run's tables know
/// @param chosen the one that is drawn
/// @param isIncomplete whether the tables lack something that the manifest promises
/// @param silences why other targets of the place are not forecast
public record PlacePage(
        String runId,
        boolean isSimulated,
        String code,
        String name,
        Optional<String> population,
        Optional<String> within,
        String known,
        List<OutlookView> outlooks,
        Optional<OutlookView> chosen,
        boolean isIncomplete,
        List<String> silences,
        Optional<PlaceList.Row> previous,
        Optional<PlaceList.Row> next) {
    public PlacePage {
        outlooks = List.copyOf(outlooks);
        silences = List.copyOf(silences);
    }

    /// Whether a file tells what moved the weekly forecasts.
    public boolean isExplained() {
        return outlooks.stream().anyMatch(view -> view.reasons().isPresent());
    }

    /// What stands above all: the name alone when there is nothing to draw.
    public String heading() {
        return chosen.map(OutlookView::heading).orElse(name);
    }

    /// The page of a place whose run has it.
    ///
    /// @param all the places of the run
    /// @param target the one to draw; the first one when the place has no such target
    static PlacePage of(PlaceData data, PlaceList all, String target, Words words) {
        RunManifest run = data.run();
        Place place = data.place();
        ManifestPlaces places = run.places().orElseThrow();
        String name = RunPlaceNames.of(run, words).of(place.code(), place.name());
        List<OutlookView> views =
                data.outlooks().stream().map(outlook -> view(data, outlook, name, words)).toList();
        List<PlaceList.Row> rows = all.rows();
        int position =
                IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).code().equals(place.code()))
                        .findFirst()
                        .orElseThrow();
        return new PlacePage(
                run.runId(),
                run.simulated(),
                place.code(),
                name,
                place.population().filter(people -> people > 0).map(words::count),
                place.within().map(it -> RunPlaceNames.of(run, words).of(it)),
                words.known(
                        "place.as-of",
                        "place.data-to",
                        places.asOf(),
                        place.targets().stream()
                                .map(PlaceTarget::lastDate)
                                .max(Comparator.naturalOrder())
                                .orElse(places.asOf())),
                views,
                views.stream()
                        .filter(view -> view.target().equals(target))
                        .findFirst()
                        .or(() -> views.stream().findFirst()),
                views.size() < place.targets().size(),
                silences(places, place, words),
                at(rows, position - 1),
                at(rows, position + 1));
    }

    private static OutlookView view(PlaceData data, Outlook outlook, String name, Words words) {
        Prospect prospect = Prospect.ofEnd(data.place(), outlook);
        return OutlookView.of(
                outlook,
                prospect,
                name,
                LateReports.of(data.run(), outlook, words),
                PlaceSkill.of(
                        data.scores().apply(outlook.target().target()),
                        TargetWords.of(outlook.target(), words)),
                ExplanationView.of(data.run(), data.explanations(), prospect, words),
                words);
    }

    private static List<String> silences(ManifestPlaces places, Place place, Words words) {
        return places.leftOut().stream()
                .filter(leftOut -> leftOut.code().equals(place.code()))
                .flatMap(leftOut -> RunPage.said(leftOut.reason(), words).stream())
                .toList();
    }

    private static Optional<PlaceList.Row> at(List<PlaceList.Row> rows, int position) {
        return position < 0 || position >= rows.size()
                ? Optional.empty()
                : Optional.of(rows.get(position));
    }
}
