package predictcovid.web.page.run;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.LeftOut;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.RunManifest;
import predictcovid.web.page.RunPlaceNames;
import predictcovid.web.page.Words;

/// The places of a run: the world first, then by name in the reader's language.
///
/// @param known how up to date everything is
/// @param ranks where in the rows the place of a code stands, from 0
public record PlaceList(
        String known, List<Row> rows, List<Silent> leftOut, Map<String, Integer> ranks) {
    /// More than all countries and territories, fewer than a page can show in no time.
    private static final int MOST_LISTED = 300;

    /// Levels of a run that has the places of one level, and all of them together.
    private static final int TOGETHER_AND_PLACES = 2;

    /// A place with a forecast.
    ///
    /// @param within the place above, where the run has several levels of places; else empty
    public record Row(String code, String name, String within) {}

    /// A place that is not forecast, and why.
    public record Silent(String code, String name, String reason) {}

    public PlaceList {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
        ranks = Map.copyOf(ranks);
    }

    /// These rows in this order.
    public PlaceList(String known, List<Row> rows, List<Silent> leftOut) {
        this(known, rows, leftOut, ranks(rows));
    }

    private static Map<String, Integer> ranks(List<Row> rows) {
        return IntStream.range(0, rows.size())
                .boxed()
                .collect(Collectors.toMap(i -> rows.get(i).code, i -> i, (first, _) -> first));
    }

    /// The places of a run that has some.
    public static Optional<PlaceList> of(RunManifest run, Words words) {
        return run.places()
                .filter(places -> !places.forecast().isEmpty() || !places.leftOut().isEmpty())
                .map(places -> of(places, RunPlaceNames.of(run, words), words));
    }

    private static PlaceList of(ManifestPlaces places, RunPlaceNames names, Words words) {
        boolean hasLevels =
                places.forecast().stream()
                                .flatMap(place -> place.level().stream())
                                .distinct()
                                .count()
                        > TOGETHER_AND_PLACES;
        String all = codeOfAll(places);
        Map<String, Integer> levels = new HashMap<>();
        places.forecast()
                .forEach(
                        place -> levels.put(place.code(), hasLevels ? place.level().orElse(0) : 0));
        return new PlaceList(
                words.known("places.as-of", "places.data-to", places.asOf(), last(places)),
                places.forecast().stream()
                        .map(place -> row(place, hasLevels, names))
                        .sorted(
                                Comparator.comparing((Row row) -> !row.code.equals(all))
                                        .thenComparing(row -> levels.getOrDefault(row.code, 0))
                                        .thenComparing(Row::name, names.order()))
                        .toList(),
                places.leftOut().stream()
                        .map(place -> silent(place, names, words))
                        .sorted(Comparator.comparing(Silent::name, names.order()))
                        .toList());
    }

    /// The newest day of any place.
    private static LocalDate last(ManifestPlaces places) {
        return places.forecast().stream()
                .flatMap(place -> place.targets().stream())
                .map(PlaceTarget::lastDate)
                .max(Comparator.naturalOrder())
                .orElse(places.asOf());
    }

    /// The code of the sum of all; the world's where a run does not tell.
    public static String codeOfAll(ManifestPlaces places) {
        return places.forecast().stream()
                .filter(place -> places.whole().filter(place.name()::equals).isPresent())
                .map(Place::code)
                .findFirst()
                .orElse(RunPlaceNames.WORLD);
    }

    private static Row row(Place place, boolean hasLevels, RunPlaceNames names) {
        return new Row(
                place.code(),
                names.of(place.code(), place.name()),
                place.within().filter(_ -> hasLevels).map(it -> names.of(it)).orElse(""));
    }

    private static Silent silent(LeftOut place, RunPlaceNames names, Words words) {
        return new Silent(
                place.code(),
                names.of(place.code(), place.name()),
                RunPage.said(place.reason(), words).orElse("—"));
    }

    /// How many places have no forecast.
    public long countOfSilent() {
        return codesOfLeftOut().filter(code -> !ranks.containsKey(code)).count();
    }

    /// How many places have a forecast, but not all.
    public long countOfLacking() {
        return codesOfLeftOut().filter(ranks::containsKey).count();
    }

    private Stream<String> codesOfLeftOut() {
        return leftOut.stream().map(Silent::code).distinct();
    }

    /// The row of a place of this list.
    ///
    /// @throws NullPointerException for any other
    public Row row(String code) {
        return rows.get(Objects.requireNonNull(ranks.get(code), code));
    }

    /// The rows by the codes of their places.
    public Map<String, Row> byCode() {
        return rows.stream().collect(Collectors.toMap(Row::code, row -> row, (first, _) -> first));
    }

    /// Those that are left out and that a page lists; the others are found by their names.
    public List<Silent> listedLeftOut() {
        return leftOut.subList(0, Math.min(MOST_LISTED, leftOut.size()));
    }
}
