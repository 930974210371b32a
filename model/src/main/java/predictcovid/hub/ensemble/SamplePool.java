package predictcovid.hub.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.submission.SamplePath;
import predictcovid.hub.task.OutputType.Samples;
import predictcovid.hub.task.TargetOutputs;

/// The trajectories of an ensemble: the linear pool, to which each model gives as many of its own
/// as its weight says, spread evenly over them, up to the most that the hub takes. Those of one
/// name stay one through all places and targets.
final class SamplePool {
    private final TargetOutputs outputs;
    private final ModelWeights weights;
    private final Map<List<String>, String> names = new HashMap<>();
    private final List<SamplePath> paths = new ArrayList<>();
    private int scarce;

    /// @param outputs how many trajectories the hub takes
    SamplePool(TargetOutputs outputs, ModelWeights weights) {
        this.outputs = outputs;
        this.weights = weights;
    }

    /// Adds the trajectories of one target and place.
    ///
    /// @param members those of each model, two models at least
    void add(String target, Map<String, List<SamplePath>> members) {
        List<String> models = List.copyOf(members.keySet());
        Set<ForecastTask> common = common(members);
        Optional<Samples> asked = outputs.samples(target);
        int[] counts =
                counts(
                        weights.of(target, models),
                        models.stream()
                                .mapToInt(model -> members.getOrDefault(model, List.of()).size())
                                .toArray(),
                        asked.map(Samples::maximum).orElse(Integer.MAX_VALUE));
        int all = Arrays.stream(counts).sum();
        if (common.isEmpty() || all < Math.max(1, asked.map(Samples::minimum).orElse(1))) {
            scarce++;
            return;
        }
        for (int m = 0; m < counts.length; m++) {
            List<SamplePath> own = members.getOrDefault(models.get(m), List.of());
            for (int i = 0; i < counts[m]; i++) {
                SamplePath path = own.get((int) ((long) i * own.size() / counts[m]));
                paths.add(named(models.get(m), cut(path, common)));
            }
        }
    }

    /// The steps that all trajectories of all models have.
    private static Set<ForecastTask> common(Map<String, List<SamplePath>> members) {
        Set<ForecastTask> common = new LinkedHashSet<>();
        members.values().stream()
                .flatMap(List::stream)
                .limit(1)
                .forEach(path -> common.addAll(path.tasks()));
        members.values().forEach(each -> each.forEach(path -> common.retainAll(path.tasks())));
        return common;
    }

    /// How many each gives: as many in all as the scarcest allows for its share, rounded so that
    /// the largest rests go up.
    static int[] counts(double[] weights, int[] available, int most) {
        double sum = Arrays.stream(weights).sum();
        double all = most;
        for (int m = 0; m < weights.length; m++) {
            all = weights[m] > 0 ? Math.min(all, available[m] * sum / weights[m]) : all;
        }
        int total = (int) Math.floor(all + 1e-9);
        double[] shares = new double[weights.length];
        int[] counts = new int[weights.length];
        for (int m = 0; m < weights.length; m++) {
            shares[m] = total * weights[m] / sum;
            counts[m] = (int) Math.min(available[m], Math.floor(shares[m] + 1e-9));
        }
        int rest = total - Arrays.stream(counts).sum();
        IntStream.range(0, weights.length)
                .filter(m -> counts[m] < available[m] && weights[m] > 0)
                .boxed()
                .sorted((a, b) -> Double.compare(shares[b] - counts[b], shares[a] - counts[a]))
                .limit(Math.max(0, rest))
                .forEach(m -> counts[m]++);
        return counts;
    }

    private static SamplePath cut(SamplePath path, Set<ForecastTask> common) {
        int[] steps =
                IntStream.range(0, path.tasks().size())
                        .filter(step -> common.contains(path.tasks().get(step)))
                        .toArray();
        return new SamplePath(
                path.id(),
                Arrays.stream(steps).mapToObj(path.tasks()::get).toList(),
                Arrays.stream(steps).mapToDouble(path::value).toArray());
    }

    /// Numbers are names that every hub takes.
    private SamplePath named(String model, SamplePath path) {
        String name =
                names.computeIfAbsent(
                        List.of(model, path.id()), _ -> Integer.toString(names.size() + 1));
        double[] values =
                IntStream.range(0, path.tasks().size()).mapToDouble(path::value).toArray();
        return new SamplePath(name, path.tasks(), values);
    }

    /// All trajectories.
    List<SamplePath> paths() {
        return paths;
    }

    /// Targets and places whose models tell too few for the hub, or have no step in common.
    int scarce() {
        return scarce;
    }
}
