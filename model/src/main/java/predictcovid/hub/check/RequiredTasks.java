package predictcovid.hub.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import predictcovid.hub.task.ModelTask;
import predictcovid.hub.task.TaskIdValues;
import predictcovid.text.Notice;

/// Checks that the tasks are there which a hub requires: for each choice of values that are up to
/// the team, all combinations of the values that are not.
final class RequiredTasks {
    private final Expected expected;
    private final FindingLog findings;

    public RequiredTasks(Expected expected, FindingLog findings) {
        this.expected = expected;
        this.findings = findings;
    }

    public void check(List<Unit> units) {
        for (ModelTask group : expected.round().tasks()) {
            List<String> required = new ArrayList<>(expected.taskColumns());
            required.retainAll(group.columnsWithRequiredValues());
            if (!required.isEmpty()) {
                required.addAll(expected.taskColumns().stream().filter(group::lacks).toList());
                check(group, required, units);
            }
        }
    }

    private void check(ModelTask group, List<String> required, List<Unit> units) {
        Set<Map<String, String>> present = new HashSet<>();
        Set<Map<String, String>> choices = new LinkedHashSet<>();
        for (Unit unit : units) {
            if (unit.group().filter(group::equals).isPresent()) {
                present.add(unit.task());
                Map<String, String> choice = new LinkedHashMap<>(unit.task());
                choice.keySet().removeAll(required);
                choices.add(choice);
            }
        }
        if (required.size() == expected.taskColumns().size()) {
            choices.add(Map.of());
        }
        for (Map<String, String> choice : choices) {
            for (Map<String, String> task : combinations(group, required, choice)) {
                if (!present.contains(task)) {
                    findings.addAt(() -> described(task), Rule.TASK_MISSING);
                }
            }
        }
    }

    private static List<Map<String, String>> combinations(
            ModelTask group, List<String> required, Map<String, String> choice) {
        List<Map<String, String>> tasks = List.of(choice);
        for (String column : required) {
            List<Map<String, String>> longer = new ArrayList<>();
            TaskIdValues values = group.taskIds().getOrDefault(column, TaskIdValues.FREE);
            for (Map<String, String> task : tasks) {
                Set<String> wanted = values.isNone() ? Set.of("") : values.required();
                for (String value : new TreeSet<>(wanted)) {
                    Map<String, String> more = new LinkedHashMap<>(task);
                    more.put(column, value);
                    longer.add(more);
                }
            }
            tasks = longer;
        }
        return tasks;
    }

    private Notice described(Map<String, String> task) {
        Map<String, String> ordered = new LinkedHashMap<>();
        expected.taskColumns()
                .forEach(column -> ordered.put(column, task.getOrDefault(column, "")));
        return Unit.described(ordered);
    }
}
