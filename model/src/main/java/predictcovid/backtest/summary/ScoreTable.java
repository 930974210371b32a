package predictcovid.backtest.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import predictcovid.backtest.TaskScore;

/// Summaries of groups of scores, one row a group, in the order of the columns.
public record ScoreTable(List<By> by, List<Row> rows) {
    /// One group.
    ///
    /// @param key its value in each column
    public record Row(List<String> key, ScoreSummary summary) {
        public Row {
            key = List.copyOf(key);
        }
    }

    private static final Comparator<List<Comparable<?>>> BY_COLUMN =
            (one, other) -> {
                int order = 0;
                for (int i = 0; i < one.size() && order == 0; i++) {
                    order = compare(one.get(i), other.get(i));
                }
                return order;
            };

    public ScoreTable {
        by = List.copyOf(by);
        rows = List.copyOf(rows);
    }

    /// Groups the scores; without columns there is one group of all.
    public static ScoreTable of(Collection<TaskScore> scores, By... by) {
        List<By> columns = List.of(by);
        Map<List<Comparable<?>>, List<TaskScore>> groups =
                scores.stream()
                        .collect(
                                groupingBy(
                                        score -> key(score, columns),
                                        () -> new TreeMap<>(BY_COLUMN),
                                        toList()));
        List<Row> rows = new ArrayList<>();
        groups.forEach((key, group) ->
                rows.add(
                        new Row(
                                key.stream().map(Object::toString).toList(),
                                ScoreSummary.of(group))));
        return new ScoreTable(columns, rows);
    }

    private static List<Comparable<?>> key(TaskScore score, List<By> columns) {
        List<Comparable<?>> key = new ArrayList<>();
        columns.forEach(column -> key.add(column.of(score)));
        return key;
    }

    /// Both come from the same column and so are of one type.
    @SuppressWarnings("unchecked")
    private static int compare(Comparable<?> one, Comparable<?> other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
