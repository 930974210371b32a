package predictcovid.web.map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.RunManifest;
import predictcovid.text.Fault;
import predictcovid.text.PlaceNames;
import predictcovid.text.PlaceSearch;
import predictcovid.web.run.ViewerSettings;

/// The maps that the viewer has, and which one shows the places of a run.
@Component
public final class Maps {
    /// By the code of the nation whose states they show; the world's has none.
    private static final Map<String, String> OWN =
            Map.of("", "world", "USA", "united-states", "BRA", "brazil");

    /// Numbers of states, which are those of other states in another nation.
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final int MOST_KEPT = 4;

    /// Fewer make no map.
    private static final int FEWEST = 2;

    /// Of more shapes only codes tell which place they are.
    private static final int MOST_NAMED = 400;

    private final Map<String, List<Shape>> all = new TreeMap<>();
    private final boolean isOwn;
    private final Cache<String, Optional<Drawing>> drawings =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /// @throws Fault when the user's map cannot be read
    Maps(ViewerSettings settings) {
        isOwn = isOwn(settings.map());
        if (isOwn) {
            OWN.forEach((nation, map) -> all.put(nation, own(map)));
        } else {
            all.put("", ofUser(Path.of(settings.map())));
        }
    }

    private static List<Shape> own(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        Maps.class.getResourceAsStream(
                                "/predictcovid/web/maps/" + name + ".json"))) {
            return MapFile.read(in.readAllBytes(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The shapes of a user's file.
    ///
    /// @throws Fault when it cannot be read
    private static List<Shape> ofUser(Path file) {
        try {
            return MapFile.read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new Fault(e, "web.map.unreadable", file);
        }
    }

    /// Whether a setting names no file.
    public static boolean isOwn(String setting) {
        return setting.equals("auto");
    }

    /// Reads a user's map as the viewer will.
    ///
    /// @throws Fault when it cannot be read
    public static void check(Path file) {
        ofUser(file);
    }

    /// The map of a run's nation, or of those that may be the one that has the most of its places;
    /// absent when none has two of them.
    public Optional<Drawing> of(RunManifest run) {
        return drawings.get(run.runId(), _ -> run.places().flatMap(this::drawing));
    }

    private Optional<Drawing> drawing(ManifestPlaces places) {
        return candidates(places).stream()
                .map(shapes -> Map.entry(shapes, codes(shapes, places.forecast())))
                .filter(map -> map.getValue().size() >= FEWEST)
                .max(Comparator.comparingInt(map -> map.getValue().size()))
                .map(map -> Drawing.of(map.getKey(), map.getValue()));
    }

    /// Where nobody tells what the places are parts of, all maps, but none by numbers.
    private List<List<Shape>> candidates(ManifestPlaces places) {
        if (!isOwn) {
            return List.copyOf(all.values());
        }
        Optional<String> nation =
                places.whole()
                        .flatMap(it ->
                                PlaceNames.isWorld(it) ? Optional.of("") : PlaceNames.alpha3(it));
        return nation.isPresent()
                ? List.of(all.getOrDefault(nation.get(), List.of()))
                : all.values().stream().map(Maps::withoutNumbers).toList();
    }

    private static List<Shape> withoutNumbers(List<Shape> shapes) {
        return shapes.stream()
                .map(shape ->
                        new Shape(
                                shape.called().stream()
                                        .filter(it -> !NUMBER.matcher(it).matches())
                                        .toList(),
                                shape.rings()))
                .toList();
    }

    /// Which shapes are places: by code, else by what they are called. No place has two shapes.
    private static Map<Shape, String> codes(List<Shape> shapes, List<Place> places) {
        Set<String> codes = new HashSet<>();
        places.forEach(place -> codes.add(place.code()));
        Optional<PlaceSearch<Place>> search =
                shapes.size() > MOST_NAMED
                        ? Optional.empty()
                        : Optional.of(new PlaceSearch<>(places, Place::code, Place::name));
        Map<Shape, String> found = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Shape shape : shapes) {
            shape.called().stream()
                    .filter(codes::contains)
                    .findFirst()
                    .or(() -> search.flatMap(it -> named(shape, it)))
                    .filter(taken::add)
                    .ifPresent(code -> found.put(shape, code));
        }
        return found;
    }

    private static Optional<String> named(Shape shape, PlaceSearch<Place> search) {
        return shape.called().stream()
                .flatMap(called -> search.find(called).stream())
                .map(Place::code)
                .findFirst();
    }
}
