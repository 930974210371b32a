package predictcovid.run.hub;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import predictcovid.forecast.pooled.TargetPlan;

/// How the targets of a hub are forecast: shares of emergency visits lead, counts of admissions,
/// cases or deaths follow.
public final class HubPlans {
    private HubPlans() {}

    /// A plan for each target.
    public static List<TargetPlan> of(Set<String> targets) {
        List<String> ordered = targets.stream().sorted().toList();
        Optional<String> share = ordered.stream().filter(HubPlans::isShare).findFirst();
        Optional<String> count = ordered.stream().filter(each -> !isShare(each)).findFirst();
        return ordered.stream()
                .map(target ->
                        isShare(target)
                                ? TargetPlan.leadingShare(target, count.orElse(target))
                                : TargetPlan.following(target, share.orElse(target)))
                .toList();
    }

    private static boolean isShare(String target) {
        return target.contains("prop") || target.contains("percent") || target.contains("share");
    }
}
