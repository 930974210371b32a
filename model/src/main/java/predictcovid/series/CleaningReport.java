package predictcovid.series;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How often each policy was applied, in the order of the policies.
public record CleaningReport(Map<CleaningPolicy, Long> counts) {
    /// Nothing cleaned.
    public static final CleaningReport EMPTY = new CleaningReport(Map.of());

    public CleaningReport {
        EnumMap<CleaningPolicy, Long> ordered = new EnumMap<>(CleaningPolicy.class);
        ordered.putAll(counts);
        ordered.values().removeIf(count -> count == 0);
        counts = Collections.unmodifiableMap(ordered);
    }

    /// Times that `policy` was applied.
    public long count(CleaningPolicy policy) {
        return counts.getOrDefault(policy, 0L);
    }

    /// Both reports added up.
    public CleaningReport plus(CleaningReport other) {
        Map<CleaningPolicy, Long> sum = new EnumMap<>(CleaningPolicy.class);
        sum.putAll(counts);
        other.counts.forEach((policy, count) -> sum.merge(policy, count, Long::sum));
        return new CleaningReport(sum);
    }

    /// This report with `count` more applications of `policy`.
    public CleaningReport plus(CleaningPolicy policy, long count) {
        return plus(new CleaningReport(Map.of(policy, count)));
    }
}
