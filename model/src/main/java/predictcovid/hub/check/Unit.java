package predictcovid.hub.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import predictcovid.hub.file.Listing;
import predictcovid.hub.task.ModelTask;
import predictcovid.hub.task.OutputType.Quantiles;
import predictcovid.text.Notice;

/// One task as a file tells it: a target in a place at a horizon, all that is said of it.
final class Unit {
    private final Map<String, String> task;
    private final Optional<ModelTask> group;
    private final boolean isProportion;
    private final Levels levels;
    private final double[] quantiles;
    private final boolean[] told;
    private final int[] rows;
    private final Set<String> types = new LinkedHashSet<>();
    private final Map<String, Map<String, Double>> others = new HashMap<>();
    private final Set<String> samples = new LinkedHashSet<>();

    /// @param task its columns and their values
    /// @param group the tasks that it belongs to; empty when the hub does not ask for it
    /// @param levels the levels of the group
    public Unit(Map<String, String> task, Optional<ModelTask> group, Levels levels) {
        this.task = new LinkedHashMap<>(task);
        this.group = group;
        this.isProportion = group.map(each -> each.isProportion(task)).orElse(false);
        this.levels = levels;
        this.quantiles = new double[levels.values().size()];
        this.told = new boolean[levels.values().size()];
        this.rows = new int[levels.values().size()];
        Arrays.fill(quantiles, Double.NaN);
    }

    public Map<String, String> task() {
        return task;
    }

    public Optional<ModelTask> group() {
        return group;
    }

    /// Whether no value of it is above 1.
    boolean isProportion() {
        return isProportion;
    }

    /// The output types that it is told by.
    public Set<String> types() {
        return types;
    }

    /// The ids of its trajectories.
    public Set<String> samples() {
        return samples;
    }

    public Levels levels() {
        return levels;
    }

    public double quantile(int k) {
        return quantiles[k];
    }

    /// The row of the file that tells a quantile.
    int row(int k) {
        return rows[k];
    }

    /// False when the level was there already.
    public boolean putQuantile(int k, double value, int row) {
        types.add(Quantiles.NAME);
        boolean isNew = !told[k];
        told[k] = true;
        if (isNew) {
            quantiles[k] = value;
            rows[k] = row;
        }
        return isNew;
    }

    /// False when the trajectory was here already.
    public boolean putSample(String type, String id) {
        types.add(type);
        return samples.add(id);
    }

    /// False when the output was there already.
    public boolean putOther(String type, String id, double value) {
        types.add(type);
        return others.computeIfAbsent(type, _ -> new LinkedHashMap<>()).putIfAbsent(id, value)
                == null;
    }

    /// The values of any other type by `output_type_id`, in the order of the file.
    Map<String, Double> others(String type) {
        return others.getOrDefault(type, Map.of());
    }

    /// The required levels that are not there.
    public List<Double> missing(Quantiles type) {
        List<Double> missing = new ArrayList<>();
        for (int k = 0; k < told.length; k++) {
            double level = levels.values().get(k);
            if (!told[k] && type.required().contains(level)) {
                missing.add(level);
            }
        }
        return missing;
    }

    /// The task in words.
    public Notice described() {
        return described(task);
    }

    /// A task in words.
    public static Notice described(Map<String, String> task) {
        return Listing.commas(
                task.entrySet().stream()
                        .map(cell ->
                                new Notice(
                                        cell.getKey().equals(Expected.HORIZON)
                                                ? "hub.check.horizon-of"
                                                : "hub.check.value-of",
                                        cell.getValue()))
                        .toList());
    }
}
