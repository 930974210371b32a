package predictcovid.hub.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import predictcovid.hub.task.HubColumns;
import predictcovid.hub.task.HubTasks;
import predictcovid.hub.task.Round;
import predictcovid.text.Fault;

/// The columns that name the tasks of a submission.
///
/// @param names in their order
/// @param round the one with the round's date, such as `reference_date` or `origin_date`
/// @param constants those of which a hub knows one value, with it
public record TaskColumns(List<String> names, String round, Map<String, String> constants) {
    /// Those of the CDC's hubs.
    public static final TaskColumns USUAL =
            new TaskColumns(HubColumns.OF_TASKS, HubColumns.REFERENCE_DATE, Map.of());

    public TaskColumns {
        names = List.copyOf(names);
        constants = Map.copyOf(constants);
    }

    /// Those of a hub's round.
    ///
    /// @throws Fault when tasks are told apart by a column of which nothing is known here
    public static TaskColumns of(HubTasks tasks, String roundId) {
        Optional<Round> round = tasks.round(roundId).filter(_ -> !tasks.isGeneral());
        if (round.isEmpty()) {
            return USUAL;
        }
        String date = round.get().idColumn().orElse(HubColumns.REFERENCE_DATE);
        List<String> names = round.get().columns();
        List<String> strange = new ArrayList<>(names);
        strange.removeAll(HubColumns.OF_TASKS);
        strange.remove(date);
        Map<String, String> constants = new LinkedHashMap<>();
        for (String column : strange) {
            Set<String> values = round.get().values(column);
            if (values.size() != 1) {
                throw new Fault("hub.submission.strange-column", column, String.join(", ", values));
            }
            constants.put(column, values.iterator().next());
        }
        return new TaskColumns(names, date, constants);
    }
}
