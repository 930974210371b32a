package predictcovid.hub.target;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.series.Area;

/// Looks up a location's code among the places that are known; without any, every code is one.
final class LocationLookup {
    private final Map<String, Area> areas;

    LocationLookup(List<Area> areas) {
        this.areas = areas.stream().collect(toMap(Area::code, area -> area, (first, _) -> first));
    }

    /// The code that a cell means: itself, or with the zero that a spreadsheet took away.
    Optional<String> code(String cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (areas.isEmpty() || areas.containsKey(cell)) {
            return Optional.of(cell);
        }
        return Optional.of("0" + cell).filter(areas::containsKey);
    }

    /// The name of a place; its code when nobody knows another.
    String name(String code) {
        return Optional.ofNullable(areas.get(code)).map(Area::name).orElse(code);
    }

    /// Inhabitants; NaN when nobody knows.
    double population(String code) {
        return Optional.ofNullable(areas.get(code)).map(Area::population).orElse(Double.NaN);
    }
}
