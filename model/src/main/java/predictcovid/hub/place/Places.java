package predictcovid.hub.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import predictcovid.catalog.table.CsvReader;
import predictcovid.catalog.table.Table;
import predictcovid.hub.file.TableFile;
import predictcovid.series.panel.Area;
import predictcovid.text.Fault;

/// The places of a hub in the order in which its files list them.
///
/// @param areas those that are forecast
/// @param leftOut names of those that belong to no region, such as small territories
public record Places(List<Area> areas, List<String> leftOut) {
    private static final String RESOURCE = "/predictcovid/hub/places-us.csv";
    private static final String NATION = "US";

    public Places {
        areas = List.copyOf(areas);
        leftOut = List.copyOf(leftOut);
    }

    /// The United States, their 50 states, the District of Columbia and Puerto Rico, with the
    /// populations that the CDC's hubs count with and the region of the Department of Health and
    /// Human Services.
    public static Places unitedStates() {
        try (InputStream content = Places.class.getResourceAsStream(RESOURCE)) {
            return of(CsvReader.read(Objects.requireNonNull(content), RESOURCE).table(), RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A hub's own table of places, such as `auxiliary-data/locations.csv`: columns `location`,
    /// `location_name`, `population` and `abbreviation`, by which the region is found.
    ///
    /// @throws Fault when it cannot be read, has no column of codes, or a code twice
    public static Places read(Path path) {
        TableFile file = TableFile.read(path);
        return of(file.table(), file.name());
    }

    /// The places of the file, or of the United States where none is given.
    public static Places of(Optional<Path> path) {
        return path.map(Places::read).orElseGet(Places::unitedStates);
    }

    /// The inhabitants of those places by code, where they are known.
    public static Map<String, Double> populations(List<Area> areas) {
        return areas.stream()
                .filter(area -> area.population() > 0)
                .collect(Collectors.toMap(Area::code, Area::population));
    }

    private static Places of(Table table, String file) {
        PlaceColumns columns = PlaceColumns.of(table, file);
        Map<String, String> regions = file.equals(RESOURCE) ? Map.of() : regionsByAbbreviation();
        boolean isAmerican = columns.knowsOneOf(regions);
        Map<String, Area> areas = new HashMap<>();
        List<String> leftOut = new ArrayList<>();
        List<Area> inOrder = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            Area area = columns.area(row, regions);
            if (areas.put(area.code(), area) != null) {
                throw new Fault("hub.place.twice", file, area.code());
            }
            if (isAmerican && area.region().isEmpty() && !area.code().equals(NATION)) {
                leftOut.add(area.name());
            } else {
                inOrder.add(area);
            }
        }
        return new Places(inOrder, leftOut);
    }

    private static Map<String, String> regionsByAbbreviation() {
        try (InputStream content = Places.class.getResourceAsStream(RESOURCE)) {
            Table table = CsvReader.read(Objects.requireNonNull(content), RESOURCE).table();
            return PlaceColumns.of(table, RESOURCE).regionsByAbbreviation();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
