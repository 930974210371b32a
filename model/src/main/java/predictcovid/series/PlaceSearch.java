package predictcovid.series;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.text.similarity.LevenshteinDistance;
import predictcovid.text.PlaceName;
import predictcovid.text.PlaceNames;
import predictcovid.text.SpokenList;

/// Finds places by what people call them: the source's name or code, or a name in any language of
/// the program, without regard to case and accents.
public final class PlaceSearch {
    private static final LevenshteinDistance SPELLING = LevenshteinDistance.getDefaultInstance();
    private static final int MOST = 3;

    /// Letters of a name for each letter that may differ in a similar one.
    private static final int LETTERS_A_SLIP = 3;

    /// Shorter words are part of too many names.
    private static final int LEAST_PART = 4;

    private final List<Place> places;

    public PlaceSearch(Collection<Place> places) {
        this.places = places.stream().distinct().toList();
    }

    /// The place that is called so; empty when there is none, or more than one.
    public Optional<Place> find(String text) {
        String plain = PlaceNames.plain(text);
        return first(place -> place.isCalled(text))
                .or(() -> only(place -> place.names().contains(plain)));
    }

    /// The places whose names are spelt nearly so or have it as a part, the nearest first, three at
    /// most.
    public SpokenList near(String text) {
        String plain = PlaceNames.plain(text);
        return new SpokenList(
                places.stream()
                        .filter(place -> place.names().stream().anyMatch(it -> isNear(it, plain)))
                        .sorted(
                                Comparator.comparingInt((Place place) -> distance(place, plain))
                                        .thenComparing(Place::name))
                        .map(place -> new PlaceName(place.name()))
                        .distinct()
                        .limit(MOST)
                        .toList());
    }

    private Optional<Place> first(Predicate<Place> isCalled) {
        return places.stream().filter(isCalled).findFirst();
    }

    private Optional<Place> only(Predicate<Place> isCalled) {
        List<Place> found = places.stream().filter(isCalled).toList();
        boolean isOne = found.stream().map(Place::name).distinct().count() == 1;
        return isOne ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean isNear(String name, String wanted) {
        boolean isPart =
                wanted.length() >= LEAST_PART
                        && (name.startsWith(wanted) || name.contains(" " + wanted));
        return isPart
                || SPELLING.apply(name, wanted) <= Math.max(1, wanted.length() / LETTERS_A_SLIP);
    }

    private static int distance(Place place, String wanted) {
        return place.names().stream()
                .mapToInt(name -> SPELLING.apply(name, wanted))
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
