package predictcovid.hub.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import predictcovid.forecast.quantile.ForecastTask;

/// The draws of each target and place, by the name of their trajectory.
final class SampleRows {
    private final Map<Key, Map<ForecastTask, Double>> draws = new LinkedHashMap<>();

    private record Key(String target, String location, LocalDate referenceDate, String id) {}

    void add(ForecastTask task, String id, double value) {
        draws.computeIfAbsent(
                        new Key(task.target(), task.location(), task.referenceDate(), id),
                        _ -> new TreeMap<>(Comparator.comparingInt(ForecastTask::horizon)))
                .put(task, value);
    }

    boolean isEmpty() {
        return draws.isEmpty();
    }

    /// Those without a missing or infinite value.
    List<SamplePath> paths() {
        List<SamplePath> paths = new ArrayList<>();
        draws.forEach((key, steps) -> {
            if (isUsable(steps)) {
                double[] values = steps.values().stream().mapToDouble(v -> v).toArray();
                paths.add(new SamplePath(key.id, List.copyOf(steps.keySet()), values));
            }
        });
        return paths;
    }

    /// Number of all others.
    int unusable() {
        return (int) draws.values().stream().filter(each -> !isUsable(each)).count();
    }

    private static boolean isUsable(Map<ForecastTask, Double> steps) {
        return steps.values().stream().allMatch(Double::isFinite);
    }
}
