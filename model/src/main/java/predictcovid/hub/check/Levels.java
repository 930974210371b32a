package predictcovid.hub.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.hub.task.ModelTask;
import predictcovid.hub.task.OutputType.Quantiles;

/// The quantile levels of a group of tasks, found by what a file writes.
final class Levels {
    private static final double TOLERANCE = 1e-9;

    private final List<Double> values;
    private final Map<String, Integer> known = new HashMap<>();

    private Levels(List<Double> values) {
        this.values = values;
    }

    public static Levels of(Optional<ModelTask> group) {
        return new Levels(
                group.flatMap(tasks -> tasks.outputType(Quantiles.NAME))
                        .filter(Quantiles.class::isInstance)
                        .map(type -> ((Quantiles) type).levels())
                        .orElse(List.of()));
    }

    /// All levels, ascending.
    public List<Double> values() {
        return values;
    }

    /// Position of a level, or −1.
    public int indexOf(String text) {
        return known.computeIfAbsent(text, this::position);
    }

    /// The levels in words.
    public String listed() {
        return listed(values);
    }

    public static String listed(List<Double> levels) {
        return String.join(", ", levels.stream().map(String::valueOf).toList());
    }

    private int position(String text) {
        try {
            double level = Double.parseDouble(text);
            for (int k = 0; k < values.size(); k++) {
                if (Math.abs(values.get(k) - level) < TOLERANCE) {
                    return k;
                }
            }
            return -1;
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
