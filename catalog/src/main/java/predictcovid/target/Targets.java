package predictcovid.target;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The targets of the same places, of which some tell early what becomes of others: shares of
/// emergency visits lead, other counts follow; where there are none, cases lead deaths. Rates stand
/// alone.
///
/// @param all by name
public record Targets(List<Target> all) {
    public Targets {
        all = all.stream().sorted(Comparator.comparing(Target::name)).toList();
    }

    /// The targets that hubs would call so.
    public static Targets named(Collection<String> names) {
        return new Targets(names.stream().map(Target::named).toList());
    }

    /// The target that this one follows.
    public Optional<Target> leaderOf(Target target) {
        return target.isShare() || target.isRate()
                ? Optional.empty()
                : first(Target::isShare)
                        .or(() ->
                                target.event() == Event.DEATHS ? cases(target) : Optional.empty());
    }

    /// The target that this one leads.
    public Optional<Target> followerOf(Target target) {
        return target.isShare()
                ? first(each -> !each.isShare() && !each.isRate())
                : first(each -> leaderOf(each).filter(target::equals).isPresent());
    }

    private Optional<Target> cases(Target deaths) {
        return first(each ->
                each.event() == Event.CASES
                        && each.disease().equals(deaths.disease())
                        && each.kind() == deaths.kind()
                        && each.frequency() == deaths.frequency());
    }

    private Optional<Target> first(Predicate<Target> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}
