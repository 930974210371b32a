package predictcovid.hub.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import predictcovid.hub.task.ModelTask;
import predictcovid.hub.task.OutputType.Samples;
import predictcovid.text.Notice;

/// Checks the trajectories of a group of tasks. One trajectory has one value of each compound
/// column, such as location and target, and runs through all others, such as the horizons. It may
/// also run through compound columns, if all trajectories do (hubverse, "sample output type").
final class SampleCheck {
    private final ModelTask group;
    private final List<String> columns;
    private final FindingLog findings;

    public SampleCheck(ModelTask group, Expected expected, FindingLog findings) {
        this.group = group;
        this.columns = expected.taskColumns();
        this.findings = findings;
    }

    public void check(List<Unit> units) {
        Map<String, List<Unit>> paths = new LinkedHashMap<>();
        for (Unit unit : units) {
            if (unit.group().filter(group::equals).isPresent()) {
                unit.samples()
                        .forEach(id -> paths.computeIfAbsent(id, _ -> new ArrayList<>()).add(unit));
            }
        }
        if (!paths.isEmpty()
                && group.outputType(Samples.NAME).orElseThrow() instanceof Samples type) {
            check(paths, type);
        }
    }

    private void check(Map<String, List<Unit>> paths, Samples type) {
        Set<String> varying = varying(paths.values());
        varying.addAll(type.compound());
        Map<String, Set<String>> kept = new LinkedHashMap<>();
        paths.forEach((id, units) -> kept.put(id, kept(units, varying)));
        Set<String> usual = mostFrequent(kept.values());
        kept.forEach((id, own) -> {
            if (!own.equals(usual)) {
                findings.addAt(() -> path(id, paths), Rule.SAMPLE_MIXED, words(type.compound()));
            }
        });
        Set<String> finer = new LinkedHashSet<>(usual);
        finer.removeAll(type.compound());
        if (!finer.isEmpty()) {
            findings.add(Rule.SAMPLE_SPLIT, words(finer), words(type.compound()));
            return;
        }
        paths.keySet().removeIf(id -> !kept.getOrDefault(id, Set.of()).equals(usual));
        checkSteps(paths, usual);
        checkCounts(paths, usual, type);
    }

    /// The columns that have more than one value anywhere.
    private Set<String> varying(Collection<List<Unit>> paths) {
        Set<String> varying = new LinkedHashSet<>();
        Map<String, String> first = paths.iterator().next().getFirst().task();
        for (List<Unit> units : paths) {
            for (String column : columns) {
                if (units.stream()
                        .anyMatch(unit -> !value(unit, column).equals(first.get(column)))) {
                    varying.add(column);
                }
            }
        }
        return varying;
    }

    /// The varying columns that one trajectory has a single value of.
    private Set<String> kept(List<Unit> units, Set<String> varying) {
        Set<String> kept = new LinkedHashSet<>();
        for (String column : columns) {
            String first = value(units.getFirst(), column);
            if (varying.contains(column)
                    && units.stream().allMatch(unit -> value(unit, column).equals(first))) {
                kept.add(column);
            }
        }
        return kept;
    }

    private void checkSteps(Map<String, List<Unit>> paths, Set<String> compound) {
        List<String> others = new ArrayList<>(columns);
        others.removeAll(compound);
        Map<String, Set<List<String>>> steps = new LinkedHashMap<>();
        paths.forEach((id, units) -> {
            Set<List<String>> own = new HashSet<>();
            units.forEach(unit -> own.add(values(unit, others)));
            steps.put(id, own);
        });
        Set<List<String>> usual = mostFrequent(steps.values());
        steps.forEach((id, own) -> {
            if (!own.equals(usual)) {
                findings.addAt(() -> path(id, paths), Rule.SAMPLE_STEPS, words(others));
            }
        });
    }

    private void checkCounts(Map<String, List<Unit>> paths, Set<String> compound, Samples type) {
        List<String> kept = new ArrayList<>(columns);
        kept.retainAll(compound);
        Map<String, Integer> counts = new TreeMap<>();
        paths.values()
                .forEach(units ->
                        counts.merge(
                                String.join(", ", values(units.getFirst(), kept)),
                                1,
                                Integer::sum));
        boolean isWrong = false;
        for (Map.Entry<String, Integer> unit : counts.entrySet()) {
            if (unit.getValue() < type.minimum() || unit.getValue() > type.maximum()) {
                isWrong = true;
                findings.addAt(() -> counted(unit), Rule.SAMPLE_COUNT, type.range());
            }
        }
        if (!isWrong && new HashSet<>(counts.values()).size() > 1) {
            int usual = mostFrequent(counts.values());
            counts.entrySet().stream()
                    .filter(unit -> unit.getValue() != usual)
                    .forEach(
                            unit -> findings.addAt(() -> counted(unit), Rule.SAMPLE_UNEVEN, usual));
        }
    }

    private static Notice counted(Map.Entry<String, Integer> unit) {
        return new Notice("hub.check.counted", unit.getKey(), unit.getValue());
    }

    private static Notice path(String id, Map<String, List<Unit>> paths) {
        Unit first = paths.getOrDefault(id, List.of()).getFirst();
        return new Notice("hub.check.path", id, first.described());
    }

    private static List<String> values(Unit unit, List<String> columns) {
        return columns.stream().map(column -> value(unit, column)).toList();
    }

    private static String value(Unit unit, String column) {
        return unit.task().getOrDefault(column, "");
    }

    private String words(Collection<String> some) {
        return String.join(", ", columns.stream().filter(some::contains).toList());
    }

    private static <T> T mostFrequent(Collection<T> values) {
        Map<T, Integer> counts = new HashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}
