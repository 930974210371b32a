package predictcovid.hub.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import predictcovid.hub.file.NumberCells;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;
import tools.jackson.databind.JsonNode;

/// Nobody is counted twice: values of places stay below their inhabitants.
///
/// @param column the one that names the place
/// @param populations inhabitants by the place's code; one that is not there has any size
/// @param keys values of columns, of which a task must have those of one key; all tasks when empty
record PopulationLimit(
        String column, Map<String, Double> populations, List<Map<String, Set<String>>> keys) {
    /// That of all targets.
    static PopulationLimit of(Map<String, Double> populations) {
        return new PopulationLimit(Expected.LOCATION, populations, List.of());
    }

    /// What a hub's `opt_check_tbl_counts_lt_popn` asks for.
    ///
    /// @return empty when its targets cannot be understood
    /// @throws predictcovid.text.Fault when its table cannot be read or lacks a column
    static Optional<PopulationLimit> of(OptionalCheck check, Path hub) {
        String column = check.text("location_col", Expected.LOCATION);
        JsonNode targets = check.arguments().path("targets");
        boolean isForAll = targets.isMissingNode() || targets.isNull();
        return (isForAll
                        ? Optional.of(List.<Map<String, Set<String>>>of())
                        : RExpression.keys(targets))
                .map(keys ->
                        new PopulationLimit(
                                column,
                                read(
                                        hub.resolve(
                                                check.text(
                                                        "popn_file_path",
                                                        "auxiliary-data/locations.csv")),
                                        column,
                                        check.text("popn_col", "population")),
                                keys));
    }

    private static Map<String, Double> read(Path table, String column, String population) {
        TableFile file = TableFile.read(table);
        file.demand(column, population);
        TextCells places = TextCells.of(file.require(column));
        NumberCells numbers = NumberCells.of(file.require(population));
        Map<String, Double> populations = new HashMap<>();
        for (int row = 0; row < file.table().rows(); row++) {
            String place = places.get(row);
            numbers.get(row).ifPresent(number -> populations.put(place, number));
        }
        return populations;
    }

    /// Whether it is about a task.
    boolean isAbout(Map<String, String> task) {
        return keys.isEmpty() || keys.stream().anyMatch(key -> matches(key, task));
    }

    private static boolean matches(Map<String, Set<String>> key, Map<String, String> task) {
        return key.entrySet().stream()
                .allMatch(each -> each.getValue().contains(task.getOrDefault(each.getKey(), "")));
    }

    /// Whether a value of the task is too large.
    boolean isAbove(Map<String, String> task, double value) {
        String place = task.getOrDefault(column, "");
        return value >= populations.getOrDefault(place, Double.POSITIVE_INFINITY);
    }
}
