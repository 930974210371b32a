package predictcovid.backtest.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import predictcovid.backtest.Coverage;
import predictcovid.backtest.Phase;
import predictcovid.backtest.TaskScore;

class ScoreSummaryTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void averagesOverTasks() {
        TaskScore near = Scored.score(Scored.task("US", 0, 0), 13, 4, Phase.STEADY);
        TaskScore far = Scored.score(Scored.task("US", 0, 1), 25, 2, Phase.STEADY);

        ScoreSummary summary = ScoreSummary.of(List.of(near, far));

        assertThat(summary.tasks()).isEqualTo(2);
        assertThat(summary.wis().total())
                .isEqualTo((near.wis().total() + far.wis().total()) / 2, EXACT);
        assertThat(summary.logWis().total())
                .isEqualTo((near.logWis().total() + far.logWis().total()) / 2, EXACT);
        assertThat(summary.absoluteError()).isEqualTo((2 + 14) / 2.0, EXACT);
        assertThat(summary.mase()).isEqualTo((2 / 4.0 + 14 / 2.0) / 2, EXACT);
        assertThat(summary.rmsle())
                .isEqualTo(
                        Math.sqrt(
                                (Math.pow(Math.log(14 / 12.0), 2)
                                                + Math.pow(Math.log(26 / 12.0), 2))
                                        / 2),
                        EXACT);
        assertThat(summary.bias()).isEqualTo(((1 - 2 * 0.6) + -1) / 2, EXACT);
    }

    @Test
    void countsWhatTheIntervalsHeld() {
        List<TaskScore> scores =
                List.of(
                        Scored.score(11),
                        Scored.score(6),
                        Scored.score(5.9),
                        Scored.score(3),
                        Scored.score(1),
                        Scored.score(0.9),
                        Scored.score(21),
                        Scored.score(22));

        assertThat(ScoreSummary.of(scores).coverages())
                .containsExactly(
                        new Coverage(0.5, 2 / 8.0, 8),
                        new Coverage(0.8, 4 / 8.0, 8),
                        new Coverage(0.95, 6 / 8.0, 8));
        assertThat(ScoreSummary.coverage(scores, 0.98).measured()).isEqualTo(1);
    }

    @Test
    void leavesTasksWithoutNaiveChangeOutOfMaseOnly() {
        ScoreSummary summary =
                ScoreSummary.of(
                        List.of(
                                Scored.score(Scored.task("US", 0, 0), 13, 4, Phase.STEADY),
                                Scored.score(12)));

        assertThat(summary.mase()).isEqualTo(0.5);
        assertThat(summary.absoluteError()).isEqualTo(1.5);
    }

    @Test
    void saysNothingOfNothing() {
        ScoreSummary summary = ScoreSummary.of(List.of());

        assertThat(summary.tasks()).isZero();
        assertThat(
                        new double[] {
                            summary.wis().total(),
                            summary.absoluteError(),
                            summary.rmsle(),
                            summary.mase(),
                            summary.bias(),
                            summary.coverages().getFirst().measured()
                        })
                .containsOnly(Double.NaN);
    }
}
