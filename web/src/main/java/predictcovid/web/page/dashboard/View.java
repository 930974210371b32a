package predictcovid.web.page.dashboard;

import java.util.List;
import java.util.Optional;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.RunManifest;
import predictcovid.web.page.Words;

/// What is looked at, and how: a query with what its run has.
///
/// @param targets what else of the run can be looked at, and this one
/// @param week how far ahead, from 1
/// @param farthest how far ahead it may be looked
/// @param path of the page, which its links lead back to
/// @param most rows at once
public record View(
        RunManifest run,
        List<PlaceTarget> targets,
        PlaceTarget target,
        int week,
        int farthest,
        DashboardQuery query,
        String path,
        int most,
        Words words) {
    public View {
        targets = List.copyOf(targets);
    }

    /// The view of a run that has places; of a target and a week that it does not have, its first
    /// and its last.
    static Optional<View> of(
            RunManifest run, DashboardQuery query, String path, int most, Words words) {
        List<PlaceTarget> targets = Prospects.targets(run);
        return targets.stream()
                .filter(it -> it.target().equals(query.target()))
                .findFirst()
                .or(() -> targets.stream().findFirst())
                .map(target -> {
                    int farthest = Prospects.weeks(target);
                    int week = query.week() < 1 ? farthest : Math.min(query.week(), farthest);
                    return new View(run, targets, target, week, farthest, query, path, most, words);
                });
    }

    /// The address of this page with another query.
    String address(DashboardQuery other) {
        return other.below(path);
    }
}
