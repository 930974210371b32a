package predictcovid.hub.task;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import predictcovid.hub.file.IsoDate;

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

    /// Whether a submission of this id belongs here: one of those that the hub lists or, where it
    /// lists none, any date.
    public boolean accepts(String roundId) {
        return idColumn.map(column ->
                        tasks.stream()
                                .map(task -> task.taskIds().getOrDefault(column, TaskIdValues.FREE))
                                .anyMatch(values ->
                                        values.allows(roundId)
                                                || (values.isNone()
                                                        && IsoDate.of(roundId).isPresent())))
                .orElse(id.equals(roundId));
    }

    /// The values that any task lists for a column, ascending.
    public Set<String> values(String column) {
        Set<String> values = new TreeSet<>();
        tasks.stream()
                .map(task -> task.taskIds().getOrDefault(column, TaskIdValues.FREE))
                .flatMap(TaskIdValues::listed)
                .forEach(values::add);
        return values;
    }

    /// The columns that name a task: where the CDC's are among them, these come first in their
    /// order; all others in the hub's.
    public List<String> columns() {
        Set<String> named = new LinkedHashSet<>();
        tasks.forEach(task -> named.addAll(task.taskIds().keySet()));
        Set<String> columns = new LinkedHashSet<>();
        if (named.containsAll(HubColumns.OF_TASKS)) {
            columns.addAll(HubColumns.OF_TASKS);
        }
        columns.addAll(named);
        return List.copyOf(columns);
    }
}
