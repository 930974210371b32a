package predictcovid.hub.target;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;

/// What a column of target data is for; files name it differently. The usual names come first.
enum TargetRole {
    DATE("targetenddate", "date", "weekenddate", "weekendingdate", "enddate", "timevalue", "time"),
    LOCATION("location", "locationcode", "geovalue", "geoid", "fips", "locationid", "place"),
    VALUE("observation", "value", "observed", "targetvalue", "obs"),
    TARGET("target", "targetname", "targetvariable", "signal", "indicator", "variable"),
    AS_OF("asof", "asofdate", "issue", "issuedate", "version", "vintage");

    private final String names;

    TargetRole(String... names) {
        this.names = String.join(" ", names);
    }

    /// The role in the program's words: `date`, `as-of` …
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The column that has this role by its name.
    Optional<Column> in(Table table) {
        return Arrays.stream(names.split(" ", -1))
                .flatMap(name ->
                        table.columns().stream()
                                .filter(column -> plain(column.name()).equals(name)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\W_]", "");
    }
}
