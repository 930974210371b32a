package predictcovid.hub.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.target.Kind;
import predictcovid.target.TargetMetadata;

/// A group of tasks that are told the same ways.
///
/// @param taskIds the values of each column that names a task, in the order of the columns
/// @param outputTypes how a task may be told
/// @param stepDays days from one horizon to the next; 0 when a horizon is something else
/// @param targets what the hub says of its targets
public record ModelTask(
        Map<String, TaskIdValues> taskIds,
        List<OutputType> outputTypes,
        int stepDays,
        List<DescribedTarget> targets) {
    private static final String TARGET = "target";

    public ModelTask {
        taskIds = Collections.unmodifiableMap(new LinkedHashMap<>(taskIds));
        outputTypes = List.copyOf(outputTypes);
        targets = List.copyOf(targets);
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

    /// One target of a hub.
    ///
    /// @param keys the columns and values that tell it
    public record DescribedTarget(Map<String, String> keys, TargetMetadata metadata) {
        public DescribedTarget {
            keys = Map.copyOf(keys);
        }

        private boolean isOf(Map<String, String> task) {
            return task.entrySet().containsAll(keys.entrySet());
        }
    }

    /// What the hub says of a task's target; empty where it says nothing.
    public Optional<TargetMetadata> target(Map<String, String> task) {
        return targets.stream()
                .filter(each -> each.isOf(task))
                .map(DescribedTarget::metadata)
                .findFirst();
    }

    /// Whether the tasks have no value in a column, as a season's peak has no horizon.
    public boolean lacks(String column) {
        return taskIds.getOrDefault(column, TaskIdValues.FREE).isNone();
    }

    /// Whether the task's values are shares between 0 and 1.
    public boolean isProportion(Map<String, String> task) {
        return target(task)
                .map(metadata -> metadata.target(task.getOrDefault(TARGET, "")))
                .filter(target -> target.kind() == Kind.SHARE)
                .isPresent();
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
