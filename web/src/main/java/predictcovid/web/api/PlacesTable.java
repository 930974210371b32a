package predictcovid.web.api;

import java.util.List;
import java.util.function.Function;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;

/// The places of a run as a table.
final class PlacesTable {
    private record Line(Place place, PlaceTarget target) {
        double population() {
            return place.population().orElse(Double.NaN);
        }
    }

    private PlacesTable() {}

    /// One line for each target of each place.
    static Table of(ManifestPlaces places) {
        List<Line> lines =
                places.forecast().stream()
                        .flatMap(place ->
                                place.targets().stream().map(target -> new Line(place, target)))
                        .toList();
        return Table.of(
                Column.texts("location", each(lines, line -> line.place.code())),
                Column.texts("name", each(lines, line -> line.place.name())),
                Column.numbers(
                        "population", lines.stream().mapToDouble(Line::population).toArray()),
                Column.texts("target", each(lines, line -> line.target.target())),
                Column.texts("frequency", each(lines, line -> line.target.frequency())),
                Column.dates("last_date", each(lines, line -> line.target.lastDate())),
                Column.integers("horizon", each(lines, line -> line.target.horizon())),
                Column.texts(
                        "level",
                        each(lines, line -> line.place.level().map(String::valueOf).orElse(""))),
                Column.texts("within", each(lines, line -> line.place.within().orElse(""))));
    }

    private static <T> List<T> each(List<Line> lines, Function<Line, T> cell) {
        return lines.stream().map(cell).toList();
    }
}
