package predictcovid.hub.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.catalog.csv.ColumnNames;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import predictcovid.hub.file.Listing;
import predictcovid.hub.file.TableFile;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// What a column of target data is for; files name it differently. The usual names come first.
enum TargetRole {
    DATE(
            "targetenddate",
            "date",
            "truthdate",
            "weekenddate",
            "weekendingdate",
            "enddate",
            "timevalue",
            "time"),
    LOCATION("location", "locationcode", "geovalue", "geoid", "fips", "locationid", "place"),
    VALUE("observation", "value", "observed", "targetvalue", "obs"),
    TARGET("target", "targetname", "targetvariable", "signal", "indicator", "variable"),
    AS_OF("asof", "asofdate", "issue", "issuedate", "version", "vintage");

    private final String names;

    TargetRole(String... names) {
        this.names = String.join(" ", names);
    }

    /// The role in the program's words: `date`, `as-of` …
    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The columns of all roles that a table has.
    ///
    /// @param hasTarget whether the target is known without a column
    /// @throws Fault when roles that every table must have are missing, all in one sentence
    static Map<TargetRole, Column> demand(TableFile file, boolean hasTarget) {
        Map<TargetRole, Column> found = new EnumMap<>(TargetRole.class);
        List<Notice> missing = new ArrayList<>();
        for (TargetRole role : values()) {
            Optional<Column> column = role.in(file.table());
            column.ifPresent(it -> found.put(role, it));
            boolean isNeeded = role != AS_OF && !(role == TARGET && hasTarget);
            if (column.isEmpty() && isNeeded) {
                missing.add(role.missed(file.table()));
            }
        }
        if (!missing.isEmpty()) {
            throw new Fault(
                    "hub.target.no-column",
                    file.name(),
                    Listing.of(missing),
                    String.join(", ", file.table().names()));
        }
        return found;
    }

    /// Whether a header has a column that only target data have: a value, a target, a vintage, or
    /// the date by its usual name.
    static boolean isToldBy(List<String> header) {
        return header.stream()
                .map(TargetRole::plain)
                .anyMatch(name ->
                        name.equals("targetenddate")
                                || Stream.of(VALUE, TARGET, AS_OF)
                                        .anyMatch(role ->
                                                List.of(role.names.split(" ", -1)).contains(name)));
    }

    private Notice missed(Table table) {
        Notice role = new Notice("hub.target.no-column." + key());
        return new ColumnNames(table.names())
                .near(List.of(names.split(" ", -1)))
                .map(near -> new Notice("hub.file.near-column", role, near))
                .orElse(role);
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
