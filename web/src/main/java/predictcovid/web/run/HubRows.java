package predictcovid.web.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The forecast rows of one target in one place while they are gathered, in whatever order they
/// come. A country has a million of them.
final class HubRows {
    private static final int FIRST_ROOM = 92;

    private record Key(int horizon, LocalDate date) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int nearer = Integer.compare(horizon, other.horizon);
            return nearer == 0 ? date.compareTo(other.date) : nearer;
        }
    }

    private final LocalDate referenceDate;
    private final List<Key> keys = new ArrayList<>();
    private double[] levels = new double[FIRST_ROOM];
    private double[] values = new double[FIRST_ROOM];
    private int rows;

    HubRows(LocalDate referenceDate) {
        this.referenceDate = referenceDate;
    }

    void add(int horizon, LocalDate date, double level, double value) {
        if (rows == levels.length) {
            levels = Arrays.copyOf(levels, 2 * rows);
            values = Arrays.copyOf(values, 2 * rows);
        }
        Key key = new Key(horizon, date);
        keys.add(rows > 0 && keys.getLast().equals(key) ? keys.getLast() : key);
        levels[rows] = level;
        values[rows] = value;
        rows++;
    }

    LocalDate referenceDate() {
        return referenceDate;
    }

    /// The steps that have a median, nearest first.
    List<Step> steps() {
        SortedMap<Key, SortedMap<Double, Double>> steps = new TreeMap<>();
        for (int i = 0; i < rows; i++) {
            steps.computeIfAbsent(keys.get(i), _ -> new TreeMap<>()).put(levels[i], values[i]);
        }
        List<Step> all = new ArrayList<>();
        @Nullable Quantiles before = null;
        for (Map.Entry<Key, SortedMap<Double, Double>> step : steps.entrySet()) {
            Quantiles quantiles = Quantiles.of(step.getValue()).sharing(before);
            before = quantiles;
            if (quantiles.hasMedian()) {
                all.add(new Step(step.getKey().horizon(), step.getKey().date(), quantiles));
            }
        }
        return all;
    }
}
