package predictcovid.run.hub;

import java.util.List;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.target.Target;
import predictcovid.target.Targets;

/// How the targets of a hub are forecast: by what leads and what follows.
public final class HubPlans {
    private HubPlans() {}

    /// A plan for each target, by name.
    public static List<TargetPlan> of(Targets targets) {
        return targets.all().stream().map(target -> plan(target, targets)).toList();
    }

    private static TargetPlan plan(Target target, Targets targets) {
        Target follower = targets.followerOf(target).orElse(target);
        if (target.isShare()) {
            return TargetPlan.leadingShare(target, follower);
        }
        boolean isLeading = !follower.equals(target);
        return isLeading
                ? TargetPlan.leadingCount(target, follower)
                : TargetPlan.following(target, targets.leaderOf(target).orElse(target));
    }
}
