package predictcovid.forecast.pooled;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.feature.LevelFeature;
import predictcovid.feature.TargetKind;
import predictcovid.forecast.pooled.member.MemberOptions;
import predictcovid.forecast.pooled.member.Prior;
import predictcovid.forecast.pooled.member.SeasonWeight;
import predictcovid.target.Kind;
import predictcovid.target.Target;

/// How one target is forecast.
///
/// @param level how its forests are told where a place stands
/// @param companion name of another target whose features of the same place are used, too
/// @param foreign names of other targets whose rows pooled members learn from, too
/// @param members blended with equal weights
/// @param prior what is expected before there is history
/// @param blendOffset added to values before their logarithms are averaged
/// @param nationFromParts move the nation half-way to the sum of its parts
/// @param widening intervals are so much wider than those of what followed similar rows, for each
///   step ahead after the first, which is as wide as the second
/// @param missedShare how much of what the last forecasts missed in all places is added; 0 is none
/// @param mostRows about so many past rows of the target teach, chosen at random, and a third as
///   many of the foreign one
public record TargetPlan(
        Target target,
        TargetKind kind,
        LevelFeature level,
        Optional<String> companion,
        List<String> foreign,
        List<MemberOptions> members,
        Prior prior,
        double blendOffset,
        boolean nationFromParts,
        double widening,
        double missedShare,
        int mostRows) {
    private static final SeasonWeight WIDE = new SeasonWeight(0.2, 8);
    private static final SeasonWeight NARROW = new SeasonWeight(0.05, 6);
    private static final double FOREIGN = 0.3;

    /// All rows teach where there are no more; of more, a sample of so many forecasts at least as
    /// well (doc/method.md).
    static final int MOST_ROWS = 120_000;

    private static final double YOUNG_STEPS = 4;

    /// A winter less its first weeks.
    private static final double WHOLE_STEPS = 12;

    private static final double WIDENING = 0.04;
    private static final double MISSED_SHARE = 0.5;

    public TargetPlan {
        foreign = List.copyOf(foreign);
        members = List.copyOf(members);
    }

    /// Counts that follow another target of the same place, as admissions follow emergency visits
    /// and deaths follow cases.
    public static TargetPlan following(Target target, Target leading) {
        return new TargetPlan(
                target,
                TargetKind.COUNT,
                LevelFeature.ABSOLUTE,
                Optional.of(leading.name()),
                List.of(leading.name()),
                List.of(
                        new MemberOptions("E", FOREIGN, WIDE, 0, 8, 0),
                        new MemberOptions("F", FOREIGN, WIDE, 0.03, 15, 0.15),
                        new MemberOptions("C", 0, WIDE, 0.1, 8, 0)),
                new Prior(0.02, 0.6, 0.5, 2, WHOLE_STEPS),
                1,
                true,
                WIDENING,
                MISSED_SHARE,
                MOST_ROWS);
    }

    /// Shares of visits that lead another target of the same place.
    public static TargetPlan leadingShare(Target target, Target following) {
        return new TargetPlan(
                target,
                target.kind() == Kind.PERCENT ? TargetKind.PERCENT : TargetKind.SHARE,
                LevelFeature.AGAINST_YEAR,
                Optional.empty(),
                List.of(following.name()),
                leadingMembers(),
                new Prior(0.025, 0.5, 0.5, 2, WHOLE_STEPS),
                3e-4 * target.whole(),
                false,
                WIDENING,
                MISSED_SHARE,
                MOST_ROWS);
    }

    /// Rates, such as cases for 100,000 inhabitants.
    ///
    /// @param others names of other rates of the same places, whose rows teach, too
    public static TargetPlan rate(Target target, List<String> others) {
        return new TargetPlan(
                target,
                TargetKind.RATE,
                LevelFeature.AGAINST_YEAR,
                Optional.empty(),
                others,
                leadingMembers(),
                new Prior(0.025, 0.5, 0.5, 2, WHOLE_STEPS),
                0.1,
                false,
                WIDENING,
                MISSED_SHARE,
                MOST_ROWS);
    }

    /// Counts that lead another target of the same place, as cases lead deaths.
    public static TargetPlan leadingCount(Target target, Target following) {
        return new TargetPlan(
                target,
                TargetKind.COUNT,
                LevelFeature.ABSOLUTE,
                Optional.empty(),
                List.of(following.name()),
                leadingMembers(),
                new Prior(0.025, 0.5, 0.5, 2, WHOLE_STEPS),
                1,
                true,
                WIDENING,
                MISSED_SHARE,
                MOST_ROWS);
    }

    /// The same with a prior that weighs as much as a history of four steps, for series too young
    /// to hold more than one phase of an epidemic, and as wide as was judged on such.
    public TargetPlan sceptical() {
        Prior doubting = new Prior(prior.own(), prior.counting(), YOUNG_STEPS, YOUNG_STEPS, 0);
        return new TargetPlan(
                target,
                kind,
                level,
                companion,
                foreign,
                members,
                doubting,
                blendOffset,
                nationFromParts,
                0,
                0,
                mostRows);
    }

    /// The same, learning from rows of others, too; without one, a target that stands alone teaches
    /// itself twice.
    public TargetPlan taughtBy(List<String> others) {
        if (others.isEmpty()) {
            return this;
        }
        return new TargetPlan(
                target,
                kind,
                level,
                companion,
                Stream.concat(foreign.stream(), others.stream())
                        .filter(name -> !name.equals(target.name()))
                        .distinct()
                        .toList(),
                members,
                prior,
                blendOffset,
                nationFromParts,
                widening,
                missedShare,
                mostRows);
    }

    /// The same, learning from fewer rows where there are more.
    public TargetPlan learningFrom(int most) {
        return new TargetPlan(
                target,
                kind,
                level,
                companion,
                foreign,
                members,
                prior,
                blendOffset,
                nationFromParts,
                widening,
                missedShare,
                most);
    }

    private static List<MemberOptions> leadingMembers() {
        return List.of(
                new MemberOptions("S", FOREIGN, NARROW, 0, 8, 0),
                new MemberOptions("L", FOREIGN, NARROW, 0.03, 15, 0.15),
                new MemberOptions("N", FOREIGN, SeasonWeight.NONE, 0.1, 15, 0));
    }
}
