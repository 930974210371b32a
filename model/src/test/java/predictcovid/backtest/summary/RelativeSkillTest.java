package predictcovid.backtest.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import predictcovid.backtest.TaskLoss;
import predictcovid.forecast.Interval;

class RelativeSkillTest {
    private static final BlockBootstrap BOOTSTRAP = new BlockBootstrap(2000, 4, 1);

    @Test
    void comparesMeansOnCommonTasks() {
        RelativeSkill skill =
                RelativeSkill.of(
                        List.of(
                                Scored.loss("a", "US", 0, 3),
                                Scored.loss("a", "BR", 0, 6),
                                Scored.loss("a", "US", 1, 1000)),
                        List.of(
                                Scored.loss("b", "BR", 0, 8),
                                Scored.loss("b", "US", 0, 10),
                                Scored.loss("b", "DE", 0, 1000)));

        assertThat(skill.tasks()).isEqualTo(2);
        assertThat(skill.ratio(Loss.WIS)).isEqualTo(9 / 18.0);
        assertThat(skill.ratio(Loss.LOG_WIS)).isEqualTo(0.5, within(1e-12));
        assertThat(skill.ratio(Loss.ABSOLUTE_ERROR)).isEqualTo(0.5);
    }

    @Test
    void leavesOutATaskWhoseLossIsUnknown() {
        RelativeSkill skill =
                RelativeSkill.of(
                        List.of(
                                Scored.loss("a", "US", 0, 3),
                                Scored.loss("a", "BR", 0, Double.NaN)),
                        List.of(Scored.loss("b", "US", 0, 4), Scored.loss("b", "BR", 0, 8)));

        assertThat(skill.ratio(Loss.WIS)).isEqualTo(0.75);
    }

    @Test
    void isUnknownWithoutCommonTasks() {
        RelativeSkill skill =
                RelativeSkill.of(
                        List.of(Scored.loss("a", "US", 0, 3)),
                        List.of(Scored.loss("b", "BR", 0, 4)));

        assertThat(skill.tasks()).isZero();
        assertThat(skill.ratio(Loss.WIS)).isNaN();
        assertThatThrownBy(() -> skill.interval(Loss.WIS, 0.95, BOOTSTRAP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesATaskThatComesTwice() {
        List<TaskLoss> twice = List.of(Scored.loss("a", "US", 0, 3), Scored.loss("a", "US", 0, 4));

        assertThatThrownBy(() -> RelativeSkill.of(twice, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a has twice");
    }

    @Test
    void isCertainWhenTheRatioIsTheSameOnEveryDate() {
        List<TaskLoss> mine = new ArrayList<>();
        List<TaskLoss> baseline = new ArrayList<>();
        for (int week = 0; week < 30; week++) {
            mine.add(Scored.loss("a", "US", week, week));
            baseline.add(Scored.loss("b", "US", week, 4 * week));
        }

        Interval interval = RelativeSkill.of(mine, baseline).interval(Loss.WIS, 0.95, BOOTSTRAP);

        assertThat(interval.lower()).isEqualTo(0.25, within(1e-12));
        assertThat(interval.upper()).isEqualTo(0.25, within(1e-12));
    }

    /// With blocks of one date and a baseline of 1 the ratio is a mean, whose standard error is
    /// known.
    @Test
    void spansWhatTheStandardErrorSays() {
        Random random = new Random(5);
        List<TaskLoss> mine = new ArrayList<>();
        List<TaskLoss> baseline = new ArrayList<>();
        double squares = 0;
        for (int week = 0; week < 400; week++) {
            double noise = random.nextGaussian();
            squares += noise * noise;
            mine.add(Scored.loss("a", "US", week, 10 + noise));
            baseline.add(Scored.loss("b", "US", week, 1));
        }

        Interval interval =
                RelativeSkill.of(mine, baseline)
                        .interval(Loss.WIS, 0.95, new BlockBootstrap(4000, 1, 3));

        double width = 2 * 1.96 * Math.sqrt(squares / 400 / 400);
        assertThat(interval.upper() - interval.lower()).isEqualTo(width, within(0.05 * width));
    }

    /// Dates in runs of four alike: single dates would hide half of the uncertainty.
    @Test
    void isWiderWithBlocksWhereNeighboursErrAlike() {
        Random random = new Random(5);
        List<TaskLoss> mine = new ArrayList<>();
        List<TaskLoss> baseline = new ArrayList<>();
        double wis = 0;
        for (int week = 0; week < 200; week++) {
            wis = week % 4 == 0 ? 1 + random.nextDouble() : wis;
            mine.add(Scored.loss("a", "US", week, wis));
            baseline.add(Scored.loss("b", "US", week, 1));
        }
        RelativeSkill skill = RelativeSkill.of(mine, baseline);

        double blocks = width(skill.interval(Loss.WIS, 0.95, BOOTSTRAP));
        double single = width(skill.interval(Loss.WIS, 0.95, new BlockBootstrap(2000, 1, 1)));

        assertThat(blocks / single).isBetween(1.4, 2.1);
        assertThat(skill.interval(Loss.WIS, 0.95, BOOTSTRAP))
                .isEqualTo(skill.interval(Loss.WIS, 0.95, BOOTSTRAP));
        assertThat(width(skill.interval(Loss.WIS, 0.5, BOOTSTRAP))).isLessThan(blocks / 2);
    }

    @Test
    void refusesABootstrapOfNothing() {
        assertThatThrownBy(() -> new BlockBootstrap(0, 4, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlockBootstrap(10, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double width(Interval interval) {
        return interval.upper() - interval.lower();
    }
}
