package predictcovid.hub.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A group of tasks that are told the same ways.
///
/// @param taskIds the values of each column that names a task, in the order of the columns
/// @param outputTypes how a task may be told
/// @param stepDays days from one horizon to the next; 0 when a horizon is something else
/// @param proportions for each target that is a share between 0 and 1, the columns and values that
///   tell it
public record ModelTask(
        Map<String, TaskIdValues> taskIds,
        List<OutputType> outputTypes,
        int stepDays,
        List<Map<String, String>> proportions) {
    public ModelTask {
        taskIds = Collections.unmodifiableMap(new LinkedHashMap<>(taskIds));
        outputTypes = List.copyOf(outputTypes);
        proportions = List.copyOf(proportions);
    }

    public Optional<OutputType> outputType(String name) {
        return outputTypes.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /// Whether a task belongs to the group; columns that it lacks do not matter.
    public boolean allows(Map<String, String> task) {
        return taskIds.entrySet().stream()
                .allMatch(column ->
                        !task.containsKey(column.getKey())
                                || column.getValue()
                                        .allows(task.getOrDefault(column.getKey(), "")));
    }

    /// Whether the task's target is a share between 0 and 1.
    public boolean isProportion(Map<String, String> task) {
        return proportions.stream().anyMatch(keys -> task.entrySet().containsAll(keys.entrySet()));
    }

    /// The columns of which some values must be there.
    public List<String> columnsWithRequiredValues() {
        List<String> columns = new ArrayList<>();
        taskIds.forEach((name, values) -> {
            if (!values.required().isEmpty()) {
                columns.add(name);
            }
        });
        return columns;
    }
}
