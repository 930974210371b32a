package predictcovid.hub.target;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import predictcovid.hub.target.TargetProblem.Kind;
import predictcovid.text.Notice;

/// Counts the problems of a file and remembers the first few of each kind.
final class ProblemLog {
    private static final int EXAMPLES = 3;

    private final String file;
    private final Map<Kind, Integer> rows = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Notice>> examples = new EnumMap<>(Kind.class);

    ProblemLog(String file) {
        this.file = file;
    }

    void add(Kind kind, Supplier<Notice> example) {
        rows.merge(kind, 1, Integer::sum);
        List<Notice> first = examples.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (first.size() < EXAMPLES) {
            first.add(example.get());
        }
    }

    /// A problem that all rows have.
    void addAll(Kind kind, int count, Notice example) {
        rows.put(kind, count);
        examples.put(kind, List.of(example));
    }

    /// All problems in the order of their kinds.
    List<TargetProblem> problems() {
        List<TargetProblem> problems = new ArrayList<>();
        rows.forEach((kind, count) ->
                problems.add(
                        new TargetProblem(
                                kind, file, count, examples.getOrDefault(kind, List.of()))));
        return List.copyOf(problems);
    }
}
