package predictcovid.source.description;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which rows probably sum up the parts of a place, such as its age groups, and would count them
/// twice: by their word, or because their numbers are those of all other parts together.
///
/// @param keys the columns of date and places
/// @param count what is counted first
record PartGuess(Guess table, List<String> keys, CountReading count) {
    private static final int MOST_PARTS = 40;
    private static final int FEWEST_OTHERS = 2;
    private static final int FEWEST_GROUPS = 10;
    private static final double NEARLY_ALWAYS = 0.95;

    /// What is left out: the sum or, where it stands beside a single part, that part.
    List<RowFilter> sums() {
        List<String> parts =
                table.header().stream().filter(name -> NameWords.of(name).isPart()).toList();
        return parts.stream()
                .flatMap(part ->
                        sum(
                                        part,
                                        Stream.concat(keys.stream(), parts.stream())
                                                .filter(name -> !name.equals(part))
                                                .toList())
                                .stream()
                                .map(sum ->
                                        new RowFilter(
                                                ColumnName.of(part),
                                                List.of(sum),
                                                values(part).size() == FEWEST_OTHERS)))
                .toList();
    }

    private List<String> values(String part) {
        return table.cells(part).stream().distinct().toList();
    }

    /// @param others what else tells rows apart
    private Optional<String> sum(String part, List<String> others) {
        List<String> values = values(part);
        if (values.size() < FEWEST_OTHERS || values.size() > MOST_PARTS) {
            return Optional.empty();
        }
        Optional<String> called = values.stream().filter(SumWords::isSum).findFirst();
        return called.or(() ->
                count.column()
                        .filter(_ -> values.size() > FEWEST_OTHERS)
                        .map(column -> groups(part, column.names().getFirst(), others))
                        .flatMap(PartGuess::byNumbers));
    }

    /// The numbers of each group of parts, by part.
    private List<Map<String, Double>> groups(String part, String number, List<String> others) {
        Map<List<String>, Map<String, Double>> groups = new HashMap<>();
        int[] keyed = others.stream().mapToInt(table.header()::indexOf).toArray();
        int partAt = table.header().indexOf(part);
        int numberAt = table.header().indexOf(number);
        for (List<String> row : table.rows()) {
            if (row.size() == table.header().size()) {
                groups.computeIfAbsent(Guess.key(row, keyed), _ -> new HashMap<>())
                        .merge(row.get(partAt), Guess.number(row.get(numberAt)), Double::sum);
            }
        }
        return groups.values().stream()
                .filter(group -> group.size() > FEWEST_OTHERS)
                .filter(group -> group.values().stream().anyMatch(it -> it > 0))
                .toList();
    }

    private static Optional<String> byNumbers(List<Map<String, Double>> groups) {
        Map<String, Integer> fitting = new HashMap<>();
        for (Map<String, Double> group : groups) {
            double all = group.values().stream().mapToDouble(it -> it).sum();
            group.forEach((value, number) -> {
                if (2 * number == all) {
                    fitting.merge(value, 1, Integer::sum);
                }
            });
        }
        return groups.size() < FEWEST_GROUPS
                ? Optional.empty()
                : fitting.entrySet().stream()
                        .filter(it -> it.getValue() >= NEARLY_ALWAYS * groups.size())
                        .map(Map.Entry::getKey)
                        .findFirst();
    }
}
