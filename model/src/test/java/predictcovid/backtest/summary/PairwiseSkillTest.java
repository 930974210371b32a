package predictcovid.backtest.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import predictcovid.backtest.score.TaskLoss;

class PairwiseSkillTest {
    /// c forecasts one task of two, so that its partners are compared with it on that one only.
    private static final List<TaskLoss> LOSSES =
            List.of(
                    Scored.loss("a", "US", 0, 2),
                    Scored.loss("a", "US", 1, 4),
                    Scored.loss("b", "US", 0, 6),
                    Scored.loss("b", "US", 1, 6),
                    Scored.loss("c", "US", 0, 1),
                    Scored.loss("d", "BR", 0, 99));

    @Test
    void isTheGeometricMeanOfAllRatiosOnCommonTasks() {
        PairwiseSkill skill = PairwiseSkill.of(LOSSES, Loss.WIS);

        assertThat(skill.skills().keySet()).containsExactly("a", "b", "c", "d");
        assertThat(skill.skills().get("a"))
                .isEqualTo(Math.cbrt(1 * (6 / 12.0) * (2 / 1.0)), within(1e-12));
        assertThat(skill.skills().get("b"))
                .isEqualTo(Math.cbrt((12 / 6.0) * 1 * (6 / 1.0)), within(1e-12));
        assertThat(skill.skills().get("c"))
                .isEqualTo(Math.cbrt((1 / 2.0) * (1 / 6.0) * 1), within(1e-12));
        assertThat(skill.skills().get("d")).isEqualTo(1, within(1e-12));
    }

    @Test
    void makesTheBaselineOneWhenScaled() {
        PairwiseSkill scaled = PairwiseSkill.of(LOSSES, Loss.WIS).scaledBy("b").orElseThrow();

        assertThat(scaled.skills().get("b")).isEqualTo(1);
        assertThat(scaled.skills().get("a")).isEqualTo(Math.cbrt(1 / 12.0), within(1e-12));
        assertThat(PairwiseSkill.of(LOSSES, Loss.WIS).scaledBy("nobody")).isEmpty();
    }
}
