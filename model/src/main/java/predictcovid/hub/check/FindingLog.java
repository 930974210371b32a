package predictcovid.hub.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import predictcovid.text.Notice;

/// Gathers findings, equal ones as one.
final class FindingLog {
    private static final int EXAMPLES = 4;

    private final Map<Key, Entry> entries = new LinkedHashMap<>();

    private record Key(Rule rule, List<Object> details) {}

    private static final class Entry {
        private final List<Notice> examples = new ArrayList<>();
        private int count;
    }

    /// A finding about the file as a whole.
    public void add(Rule rule, Object... details) {
        entry(rule, List.of(details)).count++;
    }

    /// A finding about one place in the file.
    public void addAt(Supplier<Notice> example, Rule rule, Object... details) {
        Entry entry = entry(rule, List.of(details));
        entry.count++;
        if (entry.examples.size() < EXAMPLES) {
            entry.examples.add(example.get());
        }
    }

    /// All findings in the order of the rules.
    public List<Finding> findings() {
        return entries.entrySet().stream()
                .map(entry ->
                        new Finding(
                                entry.getKey().rule(),
                                entry.getValue().count,
                                entry.getValue().examples,
                                entry.getKey().details()))
                .sorted(Comparator.comparing(Finding::rule))
                .toList();
    }

    private Entry entry(Rule rule, List<Object> details) {
        return entries.computeIfAbsent(new Key(rule, details), _ -> new Entry());
    }
}
