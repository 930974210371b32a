package predictcovid.hub.ensemble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How much each model counts in an ensemble, by target.
///
/// @param byTarget of each target a weight for each model, together 1; targets that are not there
///   have equal weights
public record ModelWeights(Map<String, Map<String, Double>> byTarget) {
    /// All models count alike.
    public static final ModelWeights EQUAL = new ModelWeights(Map.of());

    public ModelWeights {
        byTarget = Collections.unmodifiableMap(new TreeMap<>(byTarget));
    }

    /// A line for each target, as `target: model 0.620, other 0.380`.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        byTarget.forEach((target, of) -> {
            List<String> models = new ArrayList<>();
            of.forEach((model, weight) ->
                    models.add(String.format(Locale.ROOT, "%s %.3f", model, weight)));
            lines.add(target + ": " + String.join(", ", models));
        });
        return lines;
    }

    /// The weights of some models; when none of them has any, they count alike.
    double[] of(String target, List<String> models) {
        Map<String, Double> known = byTarget.getOrDefault(target, Map.of());
        double[] weights =
                models.stream().mapToDouble(model -> known.getOrDefault(model, 0.0)).toArray();
        boolean isKnown = models.stream().anyMatch(model -> known.getOrDefault(model, 0.0) > 0);
        return isKnown ? weights : models.stream().mapToDouble(_ -> 1).toArray();
    }
}
