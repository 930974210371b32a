package predictcovid.hub.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;
import predictcovid.hub.task.HubColumns;
import predictcovid.hub.task.HubTasks;
import predictcovid.hub.task.Round;
import predictcovid.hub.task.TaskIdValues;

/// What a file of one round is held against.
///
/// @param round the rules of the round
/// @param columns all columns in their order
/// @param taskColumns those that tell tasks of a round apart
/// @param idColumn the one that names the round; "" when none does
/// @param roundId the id in the file's name; "" when it has none
/// @param tasks the rules of the hub
record Expected(
        Round round,
        List<String> columns,
        List<String> taskColumns,
        String idColumn,
        String roundId,
        HubTasks tasks) {
    public static final String OUTPUT_TYPE = HubColumns.OUTPUT_TYPE;
    public static final String OUTPUT_TYPE_ID = HubColumns.OUTPUT_TYPE_ID;
    public static final String VALUE = HubColumns.VALUE;
    public static final String HORIZON = HubColumns.HORIZON;
    public static final String END_DATE = HubColumns.TARGET_END_DATE;
    public static final String LOCATION = HubColumns.LOCATION;
    public static final String TARGET = HubColumns.TARGET;

    private static final String MISSING = "NA";
    private static final int LISTED = 8;

    public static Expected of(Round round, HubTasks tasks, String roundId) {
        List<String> columns = new ArrayList<>(round.columns());
        String idColumn = round.idColumn().orElse("");
        List<String> own = new ArrayList<>(columns);
        // without horizons nothing tells the end of a week
        own.removeIf(column ->
                tasks.derived().contains(column)
                        && (!column.equals(END_DATE) || columns.contains(HORIZON)));
        own.remove(idColumn);
        columns.addAll(List.of(OUTPUT_TYPE, OUTPUT_TYPE_ID, VALUE));
        return new Expected(round, List.copyOf(columns), own, idColumn, roundId, tasks);
    }

    /// Whether the value of a column is asked for in any task.
    public boolean allows(String column, String value) {
        return round.tasks().stream()
                .anyMatch(task ->
                        task.taskIds().getOrDefault(column, TaskIdValues.FREE).allows(value));
    }

    /// Whether a column has no value in some tasks.
    public boolean isLacking(String column) {
        return round.tasks().stream().anyMatch(task -> task.lacks(column));
    }

    /// The cells of a column; a missing one is "", and may be written "NA" unless that is a value.
    TextCells cells(TableFile file, String column) {
        TextCells written = file.table().column(column).map(TextCells::of).orElse(_ -> "");
        return allows(column, MISSING)
                ? written
                : row -> written.get(row).equals(MISSING) ? "" : written.get(row);
    }

    /// The values of a column, the first few of many.
    public String allowed(String column) {
        return listed(round.values(column));
    }

    /// The first few of many values.
    public static String listed(Collection<String> values) {
        String first = values.stream().limit(LISTED).collect(Collectors.joining(", "));
        return values.size() > LISTED ? first + " …" : first;
    }
}
