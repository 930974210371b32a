package predictcovid.hub.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import predictcovid.catalog.csv.ColumnNames;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import predictcovid.series.Area;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The columns of a table of places.
record LocationColumns(
        int rows,
        TextCells code,
        TextCells abbreviation,
        TextCells name,
        Optional<WrittenNumbers> population,
        TextCells region,
        TextCells state) {
    private static final String[] CODE = {"location", "code", "fips", "location_code"};

    /// @throws Fault when there is no column of codes, or the populations are not written in one
    ///   style
    static LocationColumns of(TableFile file) {
        Table table = file.table();
        Column code = find(table, CODE).orElseThrow(() -> noCode(file.name(), table.names()));
        return new LocationColumns(
                table.rows(),
                TextCells.of(code),
                texts(table, "abbreviation"),
                texts(table, "location_name", "name"),
                find(table, "population")
                        .map(column -> WrittenNumbers.ofCounts(file, column, _ -> true)),
                texts(table, "hhs_region", "region"),
                texts(table, "state"));
    }

    private static Fault noCode(String file, List<String> names) {
        Notice code = new Notice("hub.place.code");
        return new Fault(
                "hub.place.no-column",
                file,
                new ColumnNames(names)
                        .near(List.of(CODE))
                        .map(near -> new Notice("hub.file.near-column", code, near))
                        .orElse(code),
                String.join(", ", names));
    }

    private static Optional<Column> find(Table table, String... names) {
        return Arrays.stream(names).flatMap(name -> table.column(name).stream()).findFirst();
    }

    private static TextCells texts(Table table, String... names) {
        return find(table, names).map(TextCells::of).orElse(_ -> "");
    }

    /// The place in a row; its region is the row's own, or else the one of its abbreviation, or
    /// else its state, of cities.
    Area area(int row, Map<String, String> regions) {
        String own = region.get(row);
        Optional<String> known =
                own.isEmpty()
                        ? Optional.ofNullable(regions.get(abbreviation.get(row)))
                                .or(() -> Optional.of(state.get(row)).filter(it -> !it.isEmpty()))
                        : Optional.of("HHS " + own);
        String named = name.get(row);
        return new Area(
                code.get(row), named.isEmpty() ? code.get(row) : named, population(row), known);
    }

    private double population(int row) {
        return population
                .map(column -> column.get(row))
                .orElse(OptionalDouble.empty())
                .orElse(Double.NaN);
    }

    /// The first row whose population shows a mark between thousands.
    Optional<Notice> thousands(TableFile file) {
        return IntStream.range(0, rows)
                .filter(row -> population.filter(column -> column.hasThousands(row)).isPresent())
                .boxed()
                .findFirst()
                .map(row ->
                        new Notice(
                                "hub.place.thousands",
                                file.name(),
                                file.place(row),
                                name.get(row),
                                population(row)));
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
