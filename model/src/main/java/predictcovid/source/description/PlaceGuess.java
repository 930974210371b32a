package predictcovid.source.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import predictcovid.text.PlaceNames;

/// Which columns of a table are probably its places, and what they are places of.
record PlaceGuess(Guess table) {
    /// From the outermost.
    private static final List<Set<String>> LEVELS =
            List.of(
                    Set.of("country", "pais", "nation", "land", "staat"),
                    Set.of("regiao", "region", "continent", "continente"),
                    Set.of(
                            "state",
                            "province",
                            "uf",
                            "coduf",
                            "estado",
                            "bundesland",
                            "provincia",
                            "distrito",
                            "jurisdiction"),
                    Set.of(
                            "county",
                            "city",
                            "municipality",
                            "municipio",
                            "cidade",
                            "mun",
                            "codmun",
                            "landkreis",
                            "kreis",
                            "gemeinde",
                            "stadt",
                            "concelho",
                            "fips",
                            "ags",
                            "ibge",
                            "geocode",
                            "geocodigo",
                            "town",
                            "parish"),
                    Set.of("location", "place", "local", "localidade", "ort", "name", "area"));

    private static final Set<String> CODES =
            Set.of(
                    "code",
                    "codigo",
                    "cod",
                    "id",
                    "iso",
                    "fips",
                    "ags",
                    "ibge",
                    "geocode",
                    "geocodigo",
                    "coduf",
                    "codmun",
                    "schlussel",
                    "abbreviation",
                    "sigla",
                    "iso3",
                    "iso2",
                    "key");

    private static final Set<String> BRAZILIAN =
            Set.of("uf", "municipio", "ibge", "estado", "regiao", "coduf", "codmun");
    private static final Set<String> GERMAN =
            Set.of("bundesland", "landkreis", "meldedatum", "ags", "gemeinde");
    private static final Set<String> AMERICAN = Set.of("fips", "county");

    /// What the places belong to; empty for countries of the world.
    Optional<String> nation() {
        Optional<String> country = column(0).filter(name -> distinct(name).size() == 1);
        if (country.isPresent()) {
            return Optional.of(distinct(country.get()).iterator().next());
        }
        if (column(0).isPresent()) {
            return Optional.empty();
        }
        for (int level = LEVELS.size() - 1; level > 0; level--) {
            Optional<String> states = column(level);
            if (states.isPresent() && isStates(states.get(), "USA", "United States")) {
                return Optional.of("United States");
            }
            if (states.isPresent() && isStates(states.get(), "BRA", "Brazil")) {
                return Optional.of("Brasil");
            }
        }
        if (hasAny(GERMAN)) {
            return Optional.of("Deutschland");
        }
        return hasAny(AMERICAN)
                ? Optional.of("United States")
                : Optional.of(hasAny(BRAZILIAN) ? "Brasil" : "Total");
    }

    private boolean isStates(String column, String code, String name) {
        Set<String> states = PlaceNames.parts(code, name);
        Set<String> here = distinct(column);
        long known = here.stream().filter(it -> states.contains(PlaceNames.plain(it))).count();
        return known * 2 > here.size();
    }

    private boolean hasAny(Set<String> words) {
        return table.header().stream().anyMatch(name -> NameWords.of(name).hasAny(words));
    }

    private Set<String> distinct(String column) {
        return new LinkedHashSet<>(table.cells(column));
    }

    /// The finest level and the one above it; one place of that name when there is no column.
    List<PlaceLevel> levels() {
        List<PlaceLevel> found = new ArrayList<>();
        for (int level = 0; level < LEVELS.size(); level++) {
            boolean isNation =
                    level == 0 && column(0).filter(it -> distinct(it).size() == 1).isPresent();
            if (!isNation) {
                level(level).ifPresent(found::add);
            }
        }
        if (found.isEmpty()) {
            return List.of(
                    new PlaceLevel(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(nation().orElse("Total")),
                            false));
        }
        return found.subList(Math.max(0, found.size() - 2), found.size());
    }

    private Optional<PlaceLevel> level(int level) {
        Optional<String> name = column(level);
        Optional<String> code =
                columns(level).stream()
                        .filter(it -> NameWords.of(it).hasAny(CODES))
                        .findFirst()
                        .filter(it -> !name.equals(Optional.of(it)));
        return name.map(it ->
                new PlaceLevel(
                        code.map(ColumnName::of),
                        Optional.empty(),
                        Optional.of(ColumnName.of(it)),
                        Optional.empty(),
                        false));
    }

    /// The column of names of a level, or of codes where there are no names.
    private Optional<String> column(int level) {
        return columns(level).stream()
                .min(
                        Comparator.comparing((String name) -> NameWords.of(name).hasAny(CODES))
                                .thenComparingInt(String::length));
    }

    private List<String> columns(int level) {
        return table.header().stream()
                .filter(name -> NameWords.of(name).hasAny(LEVELS.get(level)))
                .filter(name -> !NameWords.of(name).isRate())
                .filter(name -> isFilled(name))
                .toList();
    }

    /// A level of which cells are blank is none.
    private boolean isFilled(String column) {
        return table.cells(column).size() == table.rows().size();
    }
}
