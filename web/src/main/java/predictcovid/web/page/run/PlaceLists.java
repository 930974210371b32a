package predictcovid.web.page.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import predictcovid.catalog.RunManifest;
import predictcovid.text.PlaceSearch;
import predictcovid.web.page.Words;

/// The lists of places of the runs that were lately looked at, and what searches them: a country of
/// thousands of towns is sorted once.
@Component
public final class PlaceLists {
    private final Cache<String, Optional<Known>> known =
            Caffeine.newBuilder().maximumSize(20).build();

    private record Known(PlaceList list, PlaceSearch<FoundPlaces.Named> search) {}

    /// The places of a run that has some, in the reader's language.
    public Optional<PlaceList> of(RunManifest run, Words words) {
        return known(run, words).map(Known::list);
    }

    /// What a text finds among them; nothing where it is blank.
    public Optional<FoundPlaces> find(RunManifest run, Words words, String text) {
        return known(run, words)
                .filter(_ -> !text.isBlank())
                .map(it -> FoundPlaces.of(it.search, it.list, text));
    }

    /// The places that may be meant by what is typed so far, the nearest first.
    public List<PlaceList.Row> suggested(RunManifest run, Words words, String text) {
        return known(run, words).stream().flatMap(it -> suggested(it, text)).toList();
    }

    private static Stream<PlaceList.Row> suggested(Known known, String text) {
        Map<String, PlaceList.Row> byCode = known.list.byCode();
        return known.search.near(text).stream()
                .flatMap(place -> Stream.ofNullable(byCode.get(place.code())))
                .distinct()
                .limit(FoundPlaces.MOST);
    }

    private Optional<Known> known(RunManifest run, Words words) {
        return known.get(
                run.runId() + words.tag(),
                _ ->
                        PlaceList.of(run, words)
                                .map(list ->
                                        new Known(
                                                list,
                                                FoundPlaces.search(run.places().orElseThrow()))));
    }
}
