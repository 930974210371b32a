package predictcovid.source.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.text.PlaceNames;

/// Tells by the places of a table whose description names no nation that they are the states of
/// one.
record NationSearch(TableCells cells, TableColumns columns) {
    /// Of one country ISO 3166-2 has codes such as `BR-CE`.
    private static final Pattern STATE_CODE = Pattern.compile("(\\p{Lu}{2})-[\\p{Lu}\\d]{1,3}");

    private static final List<String> WITH_KNOWN_STATES = List.of("Brasil", "United States");
    private static final int FEWEST_STATES = 3;
    private static final double NEARLY_ALL = 0.9;

    /// The nation; empty when the description names one, or when there is none.
    Optional<String> find() {
        if (columns.by().nation().isPresent()) {
            return Optional.empty();
        }
        TableColumns.Level finest = columns.levels().getLast();
        return finest.code().flatMap(this::byCodes).or(() -> finest.name().flatMap(this::byNames));
    }

    private Optional<String> byCodes(String column) {
        Set<String> countries =
                distinct(column).stream()
                        .map(STATE_CODE::matcher)
                        .map(it -> it.matches() ? it.group(1) : "")
                        .collect(Collectors.toSet());
        return countries.size() == 1 ? country(countries.iterator().next()) : Optional.empty();
    }

    private static Optional<String> country(String code) {
        return PlaceNames.ofCode("World", code)
                .map(name -> name.equals("Brazil") ? WITH_KNOWN_STATES.getFirst() : name);
    }

    private Optional<String> byNames(String column) {
        Set<String> here =
                distinct(column).stream().map(PlaceNames::plain).collect(Collectors.toSet());
        return WITH_KNOWN_STATES.stream()
                .filter(_ -> here.size() >= FEWEST_STATES)
                .filter(nation -> {
                    Set<String> states = PlaceNames.parts("", nation);
                    return here.stream().filter(states::contains).count()
                            >= NEARLY_ALL * here.size();
                })
                .findFirst();
    }

    private Set<String> distinct(String column) {
        return cells.texts(column).stream()
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
