package predictcovid.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Finds places by what people call them: the source's name or code, a code of ISO 3166, or a name
/// in any language of the program, without regard to case, accents and signs. A text that is only a
/// part of a name, or the name of several places, finds none: it suggests.
///
/// @param <P> a place
public final class PlaceSearch<P> {
    private static final LevenshteinDistance SPELLING = LevenshteinDistance.getDefaultInstance();
    private static final int MOST = 3;

    /// Letters of a name for each letter that may differ in a similar one.
    private static final int LETTERS_A_SLIP = 3;

    /// Shorter texts are nearly spelt like too many names.
    private static final int LEAST_MISSPELT = 4;

    /// A single letter begins too many names.
    private static final int LEAST_BEGINNING = 2;

    private final List<Called<P>> places;

    /// @param code the source's code of a place, may be empty
    /// @param name the source's name of it
    public PlaceSearch(Collection<P> places, Function<P, String> code, Function<P, String> name) {
        Map<List<String>, Called<P>> called = new LinkedHashMap<>();
        for (P place : places) {
            Called<P> each = Called.of(place, code.apply(place), name.apply(place));
            called.putIfAbsent(List.of(each.code, each.name), each);
        }
        this.places = List.copyOf(called.values());
    }

    /// The place that is called so; empty when there is none, or more than one.
    public Optional<P> find(String text) {
        List<Called<P>> found = exactly(text);
        return found.size() == 1 ? Optional.of(found.getFirst().place) : Optional.empty();
    }

    /// The places that may be meant by a text that finds none, the nearest first: those that have
    /// the name in common, then those with all its words in one of their names, those with a part
    /// that is called so, those whose names have words that begin so, and, when there are none of
    /// these, those that are nearly spelt so.
    public List<P> near(String text) {
        return ranked(text).stream().map(Called::place).toList();
    }

    /// That no place is called so, and the three that may be meant.
    public Notice unknown(String text) {
        SpokenList nearest = nearest(text);
        return nearest.items().isEmpty()
                ? new Notice("text.place.unknown", text)
                : new Notice("text.place.unknown-near", text, nearest);
    }

    /// The three places that may be meant, with the codes of those that share their name.
    public SpokenList nearest(String text) {
        return new SpokenList(ranked(text).stream().limit(MOST).map(this::spoken).toList());
    }

    private PlaceName spoken(Called<P> place) {
        boolean isOnly = places.stream().filter(it -> it.name.equals(place.name)).count() == 1;
        return new PlaceName(isOnly ? place.name : place.name + " (" + place.code + ")");
    }

    private List<Called<P>> exactly(String text) {
        String wanted = PlaceNames.key(text);
        List<Predicate<Called<P>>> senses =
                List.of(
                        place -> place.code.equalsIgnoreCase(text.strip()),
                        place -> place.key.equals(wanted),
                        place -> place.isAlsoCalled(wanted));
        return wanted.isEmpty()
                ? List.of()
                : senses.stream()
                        .map(sense -> places.stream().filter(sense).toList())
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }

    private List<Called<P>> ranked(String text) {
        String wanted = PlaceNames.plain(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<String> exact =
                exactly(text).stream().map(Called::identity).collect(Collectors.toSet());
        List<Ranked<P>> ranks =
                places.stream()
                        .map(place ->
                                new Ranked<>(
                                        place,
                                        exact.contains(place.identity()) ? 0 : place.rank(wanted)))
                        .toList();
        int last =
                ranks.stream().anyMatch(each -> each.rank < Called.MISSPELT)
                        ? Called.MISSPELT - 1
                        : Called.MISSPELT;
        return ranks.stream()
                .filter(each -> each.rank <= last)
                .map(each -> new Near<>(each, each.place.distance(wanted)))
                .sorted(
                        Comparator.comparingInt((Near<P> near) -> near.ranked.rank)
                                .thenComparingInt(near -> near.distance)
                                .thenComparing(near -> near.ranked.place.name))
                .map(near -> near.ranked.place)
                .toList();
    }

    private record Ranked<P>(Called<P> place, int rank) {}

    private record Near<P>(Ranked<P> ranked, int distance) {}

    /// A place and all that it is called.
    private record Called<P>(
            P place,
            String code,
            String name,
            String key,
            Set<String> codes,
            Set<String> names,
            Set<String> keys,
            List<List<String>> words,
            Set<String> parts) {
        static final int MISSPELT = 4;
        static final int FAR = 5;

        static <P> Called<P> of(P place, String code, String name) {
            Set<String> names = PlaceNames.all(code, name);
            return new Called<>(
                    place,
                    code,
                    name,
                    PlaceNames.key(name),
                    PlaceNames.codes(code, name),
                    names,
                    names.stream().map(PlaceNames::key).collect(Collectors.toSet()),
                    names.stream().map(Called::words).toList(),
                    PlaceNames.parts(code, name));
        }

        /// No two places have the same.
        String identity() {
            return code + "\n" + name;
        }

        boolean isAlsoCalled(String wanted) {
            return codes.contains(wanted) || keys.contains(wanted);
        }

        int rank(String wanted) {
            List<String> parted = words(wanted);
            if (words.stream().anyMatch(name -> name.containsAll(parted))) {
                return 1;
            } else if (parts.contains(wanted)) {
                return 2;
            } else if (wanted.length() >= LEAST_BEGINNING
                    && words.stream().anyMatch(name -> begins(name, parted))) {
                return 3;
            }
            return wanted.length() >= LEAST_MISSPELT
                            && distance(wanted) <= Math.max(1, wanted.length() / LETTERS_A_SLIP)
                    ? MISSPELT
                    : FAR;
        }

        private static boolean begins(List<String> name, List<String> words) {
            return words.stream()
                    .allMatch(word -> name.stream().anyMatch(it -> it.startsWith(word)));
        }

        private static List<String> words(String name) {
            return Arrays.asList(name.split(" ", -1));
        }

        int distance(String wanted) {
            return names.stream()
                    .mapToInt(name -> SPELLING.apply(name, wanted))
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }
    }
}
