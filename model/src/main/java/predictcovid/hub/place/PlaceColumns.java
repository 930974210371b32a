package predictcovid.hub.place;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import predictcovid.hub.file.NumberCells;
import predictcovid.hub.file.TextCells;
import predictcovid.series.panel.Area;
import predictcovid.text.Fault;

/// The columns of a table of places.
record PlaceColumns(
        int rows,
        TextCells code,
        TextCells abbreviation,
        TextCells name,
        NumberCells population,
        TextCells region) {
    static PlaceColumns of(Table table, String file) {
        Column code =
                find(table, "location", "code", "fips", "location_code")
                        .orElseThrow(() ->
                                new Fault(
                                        "hub.place.no-column",
                                        file,
                                        String.join(", ", table.names())));
        return new PlaceColumns(
                table.rows(),
                TextCells.of(code),
                texts(table, "abbreviation"),
                texts(table, "location_name", "name"),
                find(table, "population").map(NumberCells::of).orElse(NumberCells.NONE),
                texts(table, "hhs_region", "region"));
    }

    private static Optional<Column> find(Table table, String... names) {
        return Arrays.stream(names).flatMap(name -> table.column(name).stream()).findFirst();
    }

    private static TextCells texts(Table table, String... names) {
        return find(table, names).map(TextCells::of).orElse(_ -> "");
    }

    /// The place in a row; its region is the row's own, or else the one of its abbreviation.
    Area area(int row, Map<String, String> regions) {
        String own = region.get(row);
        Optional<String> known =
                own.isEmpty()
                        ? Optional.ofNullable(regions.get(abbreviation.get(row)))
                        : Optional.of("HHS " + own);
        String named = name.get(row);
        return new Area(
                code.get(row),
                named.isEmpty() ? code.get(row) : named,
                population.get(row).orElse(Double.NaN),
                known);
    }

    boolean knowsOneOf(Map<String, String> regions) {
        return IntStream.range(0, rows).mapToObj(abbreviation::get).anyMatch(regions::containsKey);
    }

    Map<String, String> regionsByAbbreviation() {
        Map<String, String> regions = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            String abbreviated = abbreviation.get(row);
            area(row, Map.of()).region().ifPresent(found -> regions.put(abbreviated, found));
        }
        return regions;
    }
}
