package predictcovid.hub.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.series.Area;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The places of a hub in the order in which its files list them.
///
/// @param areas those that are forecast
/// @param leftOut names of those that belong to no region, such as small territories
/// @param notes how the table was read where it may be read otherwise
/// @param columns names of the table's columns
public record Places(
        List<Area> areas, List<String> leftOut, List<Notice> notes, List<String> columns) {
    private static final Path PLACE = Path.of("auxiliary-data", "locations.csv");
    private static final String RESOURCE = "/predictcovid/hub/places-us.csv";
    private static final String NATION = "US";

    public Places {
        areas = List.copyOf(areas);
        leftOut = List.copyOf(leftOut);
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
    }

    /// The United States, their 50 states, the District of Columbia and Puerto Rico, with the
    /// populations that the CDC's hubs count with and the region of the Department of Health and
    /// Human Services.
    public static Places unitedStates() {
        return of(americanTable(), Map.of());
    }

    private static TableFile americanTable() {
        try (InputStream content = Places.class.getResourceAsStream(RESOURCE)) {
            return TableFile.of(Objects.requireNonNull(content), RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A hub's own table of places, such as `auxiliary-data/locations.csv`: columns `location`,
    /// `location_name`, `population` and `abbreviation`, by which the region is found.
    ///
    /// @throws Fault when it cannot be read, has no column of codes, or a code twice
    public static Places read(Path path) {
        return of(
                TableFile.readAny(path),
                LocationColumns.of(americanTable()).regionsByAbbreviation());
    }

    /// A hub's own table of places, where its folder has one.
    public static Optional<Path> in(Path hub) {
        return Optional.of(hub.resolve(PLACE)).filter(Files::isRegularFile);
    }

    /// The places of these codes: those of the United States, where all of them or the nation are
    /// among them and where there are none, or else places of which nothing but the code is known.
    public static Places listed(Collection<String> codes) {
        Places american = unitedStates();
        Set<String> known = american.areas.stream().map(Area::code).collect(Collectors.toSet());
        return codes.contains(NATION) || known.containsAll(codes)
                ? american
                : new Places(
                        codes.stream()
                                .map(code -> new Area(code, code, Double.NaN, Optional.empty()))
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of());
    }

    /// The inhabitants of those places by code, where they are known.
    public static Map<String, Double> populations(List<Area> areas) {
        return areas.stream()
                .filter(area -> area.population() > 0)
                .collect(Collectors.toMap(Area::code, Area::population));
    }

    private static Places of(TableFile file, Map<String, String> regions) {
        LocationColumns columns = LocationColumns.of(file);
        boolean isAmerican = columns.knowsOneOf(regions);
        Map<String, Area> areas = new HashMap<>();
        List<String> leftOut = new ArrayList<>();
        List<Area> inOrder = new ArrayList<>();
        for (int row = 0; row < columns.rows(); row++) {
            Area area = columns.area(row, regions);
            if (areas.put(area.code(), area) != null) {
                throw new Fault("hub.place.twice", file.name(), area.code());
            }
            if (isAmerican && area.region().isEmpty() && !area.code().equals(NATION)) {
                leftOut.add(area.name());
            } else {
                inOrder.add(area);
            }
        }
        return new Places(inOrder, leftOut, notes(file, columns), file.table().names());
    }

    private static List<Notice> notes(TableFile file, LocationColumns columns) {
        return Stream.concat(
                        file
                                .separator()
                                .map(mark -> new Notice("hub.place.separator", file.name(), mark))
                                .stream(),
                        columns.thousands(file).stream())
                .toList();
    }
}
