package predictcovid.source.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import predictcovid.text.PlaceNames;

/// Which columns of a table are probably its places, and what they are places of.
record PlaceGuess(Guess table) {
    /// Regions of a health department, within a state.
    private static final Set<String> HEALTH =
            Set.of("saude", "salud", "health", "sanitaria", "regional", "microrregiao", "sante");

    /// From the outermost.
    private static final List<Set<String>> LEVELS =
            List.of(
                    Set.of("continent", "continente", "kontinent"),
                    Set.of(
                            "country",
                            "countryname",
                            "pais",
                            "nation",
                            "land",
                            "staat",
                            "pays",
                            "stato"),
                    Set.of("regiao", "region", "regione", "georegion", "reg"),
                    Set.of(
                            "state",
                            "province",
                            "uf",
                            "coduf",
                            "estado",
                            "bundesland",
                            "provincia",
                            "entidad",
                            "ent",
                            "comunidad",
                            "ccaa",
                            "federacao",
                            "federativa",
                            "jurisdiccion",
                            "jurisdiction",
                            "prname"),
                    HEALTH,
                    Set.of("departamento", "departement", "dep"),
                    Set.of("distrito"),
                    Set.of(
                            "county",
                            "city",
                            "municipality",
                            "municipio",
                            "comuna",
                            "commune",
                            "canton",
                            "ciudad",
                            "localidad",
                            "ville",
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
                            "municip",
                            "kommune",
                            "comune",
                            "town",
                            "parish"),
                    Set.of(
                            "location",
                            "place",
                            "local",
                            "localidade",
                            "ort",
                            "name",
                            "area",
                            "nombre",
                            "lugar",
                            "lieu",
                            "nom",
                            "district",
                            "geography",
                            "geographic",
                            "geo"));

    private static final int COUNTRY = 1;
    private static final int HEALTH_LEVEL = LEVELS.indexOf(HEALTH);

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
                    "cve",
                    "clave",
                    "insee",
                    "iso3",
                    "iso2",
                    "key",
                    "codice",
                    "pruid");

    private static final Set<String> NAMES =
            Set.of("name", "nombre", "nome", "nom", "denominazione", "prname");

    private static final Set<String> BRAZILIAN =
            Set.of("uf", "municipio", "ibge", "estado", "regiao", "coduf", "codmun");

    /// What the same tables are called in Spanish.
    private static final Set<String> SPANISH =
            Set.of(
                    "fecha",
                    "nuevos",
                    "nuevas",
                    "fallecidos",
                    "muertes",
                    "defunciones",
                    "poblacion",
                    "provincia",
                    "comuna",
                    "departamento",
                    "edad",
                    "notificacion",
                    "nombre",
                    "entidad",
                    "anio");

    private static final Set<String> GERMAN =
            Set.of("bundesland", "landkreis", "meldewoche", "meldedatum", "ags", "gemeinde");
    private static final Set<String> AMERICAN = Set.of("fips", "county");

    /// What the places belong to; empty for countries of the world.
    Optional<String> nation() {
        Optional<String> country = column(COUNTRY).filter(name -> distinct(name).size() == 1);
        if (country.isPresent()) {
            String one = distinct(country.get()).iterator().next();
            return PlaceNames.ofCode("World", one).or(() -> Optional.of(one));
        }
        if (column(COUNTRY).isPresent() || column(0).isPresent()) {
            return Optional.empty();
        }
        for (int level = LEVELS.size() - 1; level > COUNTRY; level--) {
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
                : Optional.of(hasAny(BRAZILIAN) && !hasAny(SPANISH) ? "Brasil" : "Total");
    }

    private boolean isStates(String column, String code, String name) {
        Set<String> states = PlaceNames.parts(code, name);
        Set<String> here = distinct(column);
        long known =
                here.stream()
                        .filter(it ->
                                states.contains(PlaceNames.plain(it))
                                        || (isLetters(it)
                                                && PlaceNames.ofCode(name, it).isPresent()))
                        .count();
        return known * 2 > here.size();
    }

    private static boolean isLetters(String text) {
        return text.chars().allMatch(Character::isLetter);
    }

    private boolean hasAny(Set<String> words) {
        return table.header().stream().anyMatch(name -> NameWords.of(name).hasAny(words));
    }

    private Set<String> distinct(String column) {
        return new LinkedHashSet<>(table.cells(column));
    }

    /// All levels that have a column, the finest last; one place of that name when there is no
    /// column.
    List<PlaceLevel> levels() {
        List<PlaceLevel> found = new ArrayList<>();
        for (int level = 0; level < LEVELS.size(); level++) {
            if (!isOfNation(level)) {
                level(level).filter(it -> isNew(it, found)).ifPresent(found::add);
            }
        }
        if (found.isEmpty()) {
            return List.of(PlaceLevel.fixed(nation().orElse("Total")));
        }
        return nested(withName(found));
    }

    /// A department holds provinces here and lies in one there: where each place of a level lies in
    /// one of the next, that is the outer one.
    private List<PlaceLevel> nested(List<PlaceLevel> found) {
        List<PlaceLevel> levels = new ArrayList<>(found);
        for (int i = levels.size() - 1; i > 0; i--) {
            for (int outer = 0; outer < i; outer++) {
                if (isIn(levels.get(outer), levels.get(outer + 1))
                        && !isIn(levels.get(outer + 1), levels.get(outer))) {
                    levels.add(outer, levels.remove(outer + 1));
                }
            }
        }
        return levels;
    }

    /// Whether each place of one level stands beside one place of another only.
    private boolean isIn(PlaceLevel level, PlaceLevel other) {
        int own = table.header().indexOf(level.name().orElseThrow().names().getFirst());
        int at = table.header().indexOf(other.name().orElseThrow().names().getFirst());
        Map<String, String> above = new HashMap<>();
        return table.rows().stream()
                .filter(row -> Math.max(own, at) < row.size())
                .allMatch(row -> {
                    String before = above.putIfAbsent(row.get(own), row.get(at));
                    return before == null || before.equals(row.get(at));
                });
    }

    /// The one country, and the continent that it is on, are no levels of its places.
    private boolean isOfNation(int level) {
        return level <= COUNTRY
                && column(COUNTRY).filter(it -> distinct(it).size() == 1).isPresent();
    }

    private static boolean isNew(PlaceLevel level, List<PlaceLevel> found) {
        return found.stream().noneMatch(before -> before.name().equals(level.name()));
    }

    /// Where a level has codes only, a column that is just called name has their names.
    private static List<PlaceLevel> withName(List<PlaceLevel> found) {
        if (found.size() < 2) {
            return found;
        }
        PlaceLevel last = found.getLast();
        PlaceLevel before = found.get(found.size() - 2);
        boolean isOne = isCalledName(last) && before.code().isEmpty() && isCoded(before);
        if (!isOne) {
            return found;
        }
        List<PlaceLevel> merged = new ArrayList<>(found.subList(0, found.size() - 2));
        merged.add(PlaceLevel.coded(before.name(), last.name().orElseThrow()));
        return merged;
    }

    private static boolean isCalledName(PlaceLevel level) {
        return level.name().filter(it -> words(it).hasAny(NAMES)).isPresent();
    }

    private static boolean isCoded(PlaceLevel level) {
        return level.name().filter(it -> words(it).hasAny(CODES)).isPresent();
    }

    private static NameWords words(ColumnName column) {
        return NameWords.of(column.names().getFirst());
    }

    /// Rows that sum up all places, which would count twice.
    List<RowFilter> sums(List<PlaceLevel> levels) {
        Optional<ColumnName> column = levels.getLast().name();
        Set<String> here = column.map(it -> distinct(it.names().getFirst())).orElse(Set.of());
        String nation = nation().orElse("");
        Set<String> states = PlaceNames.parts("", nation);
        List<String> sums =
                here.stream()
                        .filter(cell -> SumWords.isSum(cell) || isCalled(nation, states, cell))
                        .toList();
        return sums.isEmpty() || here.size() <= 2
                ? List.of()
                : List.of(new RowFilter(column.orElseThrow(), sums, false));
    }

    /// Whether a cell names the nation, or has its code, such as `USA`.
    private static boolean isCalled(String nation, Set<String> states, String cell) {
        boolean isItsName =
                !nation.isEmpty() && PlaceNames.plain(nation).equals(PlaceNames.plain(cell));
        return isItsName || (!states.isEmpty() && PlaceNames.parts(cell, cell).equals(states));
    }

    private Optional<PlaceLevel> level(int level) {
        Optional<String> name = column(level);
        Optional<String> code =
                columns(level).stream()
                        .filter(it -> !name.equals(Optional.of(it)))
                        .filter(it -> NameWords.of(it).hasAny(CODES) || table.isNumeric(it))
                        .findFirst();
        return name.map(it -> PlaceLevel.coded(code.map(ColumnName::of), ColumnName.of(it)));
    }

    /// The column of names of a level, or of codes where there are no names.
    private Optional<String> column(int level) {
        return columns(level).stream()
                .min(
                        Comparator.comparing(table::isNumeric)
                                .thenComparing(name -> NameWords.of(name).hasAny(CODES))
                                .thenComparingInt(String::length));
    }

    private List<String> columns(int level) {
        return table.header().stream()
                .filter(name -> NameWords.of(name).hasAny(LEVELS.get(level)))
                .filter(name -> level == HEALTH_LEVEL || !NameWords.of(name).hasAny(HEALTH))
                .filter(name -> !NameWords.of(name).isRate())
                .filter(name -> !NameWords.of(name).hasAny(Guess.DISEASE))
                .filter(name -> isFilled(name))
                .toList();
    }

    /// A level that is blank in many rows is none; the reader tells of single holes.
    private boolean isFilled(String column) {
        return table.cells(column).size() * 3 >= table.rows().size() * 2;
    }
}
