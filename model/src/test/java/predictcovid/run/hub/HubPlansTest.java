package predictcovid.run.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.target.Target;
import predictcovid.target.Targets;

class HubPlansTest {
    private static final Target HOSP = Target.named("wk inc flu hosp");

    @Test
    void admissionsFollowSharesHoweverSharesAreCalled() {
        for (String word : Set.of("prop", "percent", "pct", "share of")) {
            Target visits = Target.named("wk inc flu " + word + " ed visits");

            assertThat(HubPlans.of(Targets.named(Set.of(visits.name(), HOSP.name()))))
                    .containsExactly(
                            TargetPlan.following(HOSP, visits),
                            TargetPlan.leadingShare(visits, HOSP));
        }
    }

    @Test
    void aTargetAloneIsItsOwnCompanion() {
        Target share = Target.named("wk inc flu prop ed visits");

        assertThat(HubPlans.of(Targets.named(Set.of(HOSP.name()))))
                .containsExactly(TargetPlan.following(HOSP, HOSP));
        assertThat(HubPlans.of(Targets.named(Set.of(share.name()))))
                .containsExactly(TargetPlan.leadingShare(share, share));
    }

    @Test
    void deathsFollowCases() {
        Target cases = Target.named("wk inc case");
        Target deaths = Target.named("wk inc death");

        assertThat(HubPlans.of(Targets.named(Set.of(deaths.name(), cases.name()))))
                .containsExactly(
                        TargetPlan.leadingCount(cases, deaths),
                        TargetPlan.following(deaths, cases));
    }
}
