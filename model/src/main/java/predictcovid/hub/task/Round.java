package predictcovid.hub.task;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A round of a hub, or a series of equal rounds told apart by the values of one column.
///
/// @param idColumn the column whose value is the round's id, such as `reference_date`
/// @param id the round's own id, where no column says it
/// @param tasks what is forecast in it
/// @param window when submissions are taken, where the hub says so
public record Round(
        Optional<String> idColumn,
        String id,
        List<ModelTask> tasks,
        Optional<SubmissionWindow> window) {
    public Round {
        tasks = List.copyOf(tasks);
    }

    /// Whether a submission of this id belongs here.
    public boolean accepts(String roundId) {
        return idColumn.map(column ->
                        tasks.stream()
                                .map(task -> task.taskIds().getOrDefault(column, TaskIdValues.FREE))
                                .anyMatch(values -> values.allows(roundId)))
                .orElse(id.equals(roundId));
    }

    /// The columns that name a task, in the hub's order.
    public Set<String> taskColumns() {
        Set<String> columns = new LinkedHashSet<>();
        tasks.forEach(task -> columns.addAll(task.taskIds().keySet()));
        return columns;
    }
}
