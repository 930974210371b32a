package predictcovid.web.run;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The forecast rows of one target in one place while they are gathered, in whatever order they
/// come.
final class HubRows {
    private record Key(int horizon, LocalDate date) {}

    private static final Comparator<Key> NEAREST_FIRST =
            Comparator.comparingInt(Key::horizon).thenComparing(Key::date);

    private final LocalDate referenceDate;
    private final Map<Key, TreeMap<Double, Double>> steps = new TreeMap<>(NEAREST_FIRST);

    HubRows(LocalDate referenceDate) {
        this.referenceDate = referenceDate;
    }

    void add(int horizon, LocalDate date, double level, double value) {
        steps.computeIfAbsent(new Key(horizon, date), _ -> new TreeMap<>()).put(level, value);
    }

    LocalDate referenceDate() {
        return referenceDate;
    }

    /// The steps that have a median, nearest first.
    List<Step> steps() {
        return steps.entrySet().stream()
                .map(step ->
                        new Step(
                                step.getKey().horizon(),
                                step.getKey().date(),
                                Quantiles.of(step.getValue())))
                .filter(step -> step.quantiles().hasMedian())
                .toList();
    }
}
