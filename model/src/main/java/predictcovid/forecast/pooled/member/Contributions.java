package predictcovid.forecast.pooled.member;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import predictcovid.forecast.pooled.Contribution;
import predictcovid.forecast.pooled.rows.TrainingRows;

/// An expected change on the scale as a sum of a base and parts by feature.
public record Contributions(double base, Map<String, Double> parts) {
    /// A change that no feature has moved.
    public static Contributions still(double change) {
        return new Contributions(change, Map.of());
    }

    /// A base and the parts of features.
    ///
    /// @param values one for each name; that of [TrainingRows#OWN] goes into the base
    public static Contributions of(double base, List<String> names, double[] values) {
        Map<String, Double> parts = new LinkedHashMap<>();
        double all = base;
        for (int i = 0; i < values.length; i++) {
            if (names.get(i).equals(TrainingRows.OWN)) {
                all += values[i];
            } else {
                parts.put(names.get(i), values[i]);
            }
        }
        return new Contributions(all, parts);
    }

    /// The mean of several, by name; a name that one lacks has moved it by 0.
    public static Contributions mean(List<Contributions> all) {
        Map<String, Double> sums = new LinkedHashMap<>();
        all.forEach(
                each -> each.parts.forEach((name, part) -> sums.merge(name, part, Double::sum)));
        sums.replaceAll((_, sum) -> sum / all.size());
        return new Contributions(
                all.stream().mapToDouble(Contributions::base).average().orElse(0), sums);
    }

    /// The same times a factor.
    public Contributions times(double factor) {
        Map<String, Double> scaled = new LinkedHashMap<>();
        parts.forEach((name, part) -> scaled.put(name, factor * part));
        return new Contributions(factor * base, scaled);
    }

    /// The same and one more part, if it moves anything.
    public Contributions with(String name, double part) {
        if (part == 0) {
            return this;
        }
        Map<String, Double> more = new LinkedHashMap<>(parts);
        more.put(name, part);
        return new Contributions(base, more);
    }

    public List<Contribution> contributions() {
        return parts.entrySet().stream()
                .map(part -> new Contribution(part.getKey(), part.getValue()))
                .toList();
    }
}
