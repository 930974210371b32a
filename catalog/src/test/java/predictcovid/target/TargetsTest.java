package predictcovid.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private static final Target HOSP = Target.named("wk inc flu hosp");
    private static final Target VISITS = Target.named("wk inc flu percent ed visits");
    private static final Target CASES = Target.named("wk inc case");
    private static final Target DEATHS = Target.named("wk inc death");

    @Test
    void countsFollowSharesOfVisits() {
        Targets targets = new Targets(List.of(VISITS, HOSP));

        assertThat(targets.all()).containsExactly(HOSP, VISITS);
        assertThat(targets.leaderOf(HOSP)).contains(VISITS);
        assertThat(targets.followerOf(VISITS)).contains(HOSP);
        assertThat(targets.leaderOf(VISITS)).isEmpty();
        assertThat(targets.followerOf(HOSP)).isEmpty();
    }

    @Test
    void deathsFollowCasesOfTheSameFrequencyWhereThereAreNoShares() {
        Targets targets = new Targets(List.of(DEATHS, Target.named("day inc case"), CASES));

        assertThat(targets.leaderOf(DEATHS)).contains(CASES);
        assertThat(targets.followerOf(CASES)).contains(DEATHS);
        assertThat(targets.leaderOf(CASES)).isEmpty();
        assertThat(targets.followerOf(Target.named("day inc case"))).isEmpty();
    }

    @Test
    void casesAndDeathsFollowSharesWhereThereAreSome() {
        Targets targets = new Targets(List.of(DEATHS, CASES, VISITS));

        assertThat(targets.leaderOf(DEATHS)).contains(VISITS);
        assertThat(targets.leaderOf(CASES)).contains(VISITS);
        assertThat(targets.followerOf(CASES)).isEmpty();
        assertThat(targets.followerOf(VISITS)).contains(CASES);
    }

    @Test
    void aloneATargetHasNoOther() {
        for (Target target : List.of(HOSP, VISITS, CASES, DEATHS)) {
            Targets targets = new Targets(List.of(target));
            assertThat(targets.leaderOf(target)).isEmpty();
            assertThat(targets.followerOf(target)).isEmpty();
        }
    }
}
