package predictcovid.run.hub;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.target.Target;
import predictcovid.target.Targets;

/// How the targets of a hub are forecast: by what leads and what follows.
public final class HubPlans {
    private HubPlans() {}

    /// A plan for each target, by name.
    public static List<TargetPlan> of(Targets targets) {
        return of(targets, Set.of());
    }

    /// The same, learning from shares of other hubs, too; their own plans stand last.
    public static List<TargetPlan> of(Targets targets, Set<String> teaching) {
        List<String> teachers = teaching.stream().sorted().toList();
        Stream<TargetPlan> own =
                targets.all().stream().map(target -> plan(target, targets).taughtBy(teachers));
        Stream<TargetPlan> others =
                teachers.stream()
                        .map(Target::named)
                        .map(target -> TargetPlan.leadingShare(target, target));
        return Stream.concat(own, others).toList();
    }

    private static TargetPlan plan(Target target, Targets targets) {
        if (target.isRate()) {
            return TargetPlan.rate(
                    target,
                    targets.all().stream()
                            .filter(Target::isRate)
                            .map(Target::name)
                            .filter(name -> !name.equals(target.name()))
                            .toList());
        }
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
