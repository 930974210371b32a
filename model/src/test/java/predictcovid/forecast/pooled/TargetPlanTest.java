package predictcovid.forecast.pooled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.feature.TargetKind;
import predictcovid.forecast.pooled.member.MemberOptions;
import predictcovid.forecast.pooled.member.Prior;
import predictcovid.forecast.pooled.member.SeasonWeight;
import predictcovid.target.Target;

/// The method's constants, as its description has them.
class TargetPlanTest {
    private static final SeasonWeight WIDE = new SeasonWeight(0.2, 8);
    private static final SeasonWeight NARROW = new SeasonWeight(0.05, 6);

    @Test
    void aTargetThatFollowsAnotherLearnsFromItsRowsAndFeatures() {
        TargetPlan plan = TargetPlan.following(Target.named("deaths"), Target.named("cases"));

        assertThat(plan.companion()).isEqualTo(Optional.of("cases"));
        assertThat(plan.foreign()).containsExactly("cases");
        assertThat(plan.members())
                .containsExactly(
                        new MemberOptions("E", 0.3, WIDE, 0, 8, 0),
                        new MemberOptions("F", 0.3, WIDE, 0.03, 15, 0.15),
                        new MemberOptions("C", 0, WIDE, 0.1, 8, 0));
        assertThat(plan.prior()).isEqualTo(new Prior(0.02, 0.6, 0.5, 2, 12));
        assertThat(plan.widening()).isEqualTo(0.04);
        assertThat(plan.kind()).isEqualTo(TargetKind.COUNT);
        assertThat(plan.blendOffset()).isEqualTo(1);
        assertThat(plan.nationFromParts()).isTrue();
    }

    @Test
    void aLeadingShareLearnsFromTheOthersRowsAlone() {
        TargetPlan plan =
                TargetPlan.leadingShare(Target.named("visits"), Target.named("admissions"));

        assertThat(plan.companion()).isEmpty();
        assertThat(plan.foreign()).containsExactly("admissions");
        assertThat(plan.members())
                .containsExactly(
                        new MemberOptions("S", 0.3, NARROW, 0, 8, 0),
                        new MemberOptions("L", 0.3, NARROW, 0.03, 15, 0.15),
                        new MemberOptions("N", 0.3, SeasonWeight.NONE, 0.1, 15, 0));
        assertThat(plan.prior()).isEqualTo(new Prior(0.025, 0.5, 0.5, 2, 12));
        assertThat(plan.widening()).isEqualTo(0.04);
        assertThat(plan.kind()).isEqualTo(TargetKind.SHARE);
        assertThat(plan.blendOffset()).isEqualTo(3e-4);
        assertThat(plan.nationFromParts()).isFalse();
    }

    @Test
    void aRateLearnsFromTheRowsOfOtherRates() {
        TargetPlan plan = TargetPlan.rate(Target.named("ILI incidence"), List.of("ARI incidence"));

        assertThat(plan.kind()).isEqualTo(TargetKind.RATE);
        assertThat(plan.companion()).isEmpty();
        assertThat(plan.foreign()).containsExactly("ARI incidence");
        assertThat(plan.members())
                .isEqualTo(TargetPlan.leadingShare(Target.named("a"), Target.named("b")).members());
        assertThat(plan.nationFromParts()).isFalse();
    }

    @Test
    void aLeadingCountIsALeadingShareWithoutBound() {
        TargetPlan plan = TargetPlan.leadingCount(Target.named("cases"), Target.named("deaths"));

        assertThat(plan.members())
                .isEqualTo(TargetPlan.leadingShare(Target.named("a"), Target.named("b")).members());
        assertThat(plan.kind()).isEqualTo(TargetKind.COUNT);
    }

    @Test
    void aScepticalPlanDiffersInItsPriorAndLeavesForecastsAsTheyAre() {
        TargetPlan plan = TargetPlan.following(Target.named("deaths"), Target.named("cases"));
        TargetPlan sceptical = plan.sceptical();

        assertThat(sceptical.prior()).isEqualTo(new Prior(0.02, 0.6, 4, 4, 0));
        assertThat(sceptical.widening()).isZero();
        assertThat(sceptical.missedShare()).isZero();
        assertThat(sceptical)
                .usingRecursiveComparison()
                .ignoringFields("prior", "widening", "missedShare")
                .isEqualTo(plan);
    }
}
