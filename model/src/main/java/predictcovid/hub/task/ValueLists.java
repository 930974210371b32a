package predictcovid.hub.task;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The values that `tasks.json` lists as `required` and `optional`; a list may be missing, `null`,
/// or a single value.
///
/// @param required those that must be there, in the hub's order
/// @param optional those that may be there
record ValueLists(List<String> required, List<String> optional) {
    /// What stands for no value: a mean has the `output_type_id` "NA" until schema 4.
    private static final String MISSING = "NA";

    static ValueLists of(JsonNode node) {
        return new ValueLists(texts(node.path("required")), texts(node.path("optional")));
    }

    /// The texts of a list.
    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        Iterable<JsonNode> values = list.isContainer() ? list : List.of(list);
        for (JsonNode value : values) {
            if (!value.isNull() && !value.isMissingNode()) {
                texts.add(text(value));
            }
        }
        return texts;
    }

    /// Whole numbers have no decimals in submissions, whatever wrote `tasks.json`.
    private static String text(JsonNode value) {
        boolean isWhole = value.isNumber() && value.asDouble() == Math.rint(value.asDouble());
        return isWhole ? Long.toString((long) value.asDouble()) : value.asString();
    }

    /// The values of a column that names tasks.
    TaskIdValues taskIds() {
        return new TaskIdValues(
                new LinkedHashSet<>(required), new LinkedHashSet<>(optional), false);
    }

    Set<String> requiredIds() {
        return withoutMissing(required);
    }

    Set<String> optionalIds() {
        return withoutMissing(optional);
    }

    private static Set<String> withoutMissing(List<String> values) {
        Set<String> ids = new LinkedHashSet<>(values);
        ids.remove(MISSING);
        return ids;
    }

    /// The levels among some values; "NA" is none.
    static List<Double> levels(List<String> values) {
        return values.stream()
                .filter(value -> value.matches("[0-9.eE-]*[0-9]"))
                .map(Double::valueOf)
                .toList();
    }
}
