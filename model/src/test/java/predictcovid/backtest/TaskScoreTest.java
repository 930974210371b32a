package predictcovid.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;

class TaskScoreTest {
    private static final ForecastTask TASK =
            new ForecastTask(
                    "wk inc covid hosp",
                    "US",
                    LocalDate.parse("2025-03-08"),
                    1,
                    LocalDate.parse("2025-03-15"));
    private static final QuantileForecast FORECAST =
            new QuantileForecast(TASK, WeightedIntervalScoreTest.EXAMPLE);

    @Test
    void holdsWhatBothScalesAndTheRankSay() {
        TaskScore score = TaskScore.of("ours", FORECAST, Outcome.of(8062));

        assertThat(score.wis().total()).isEqualTo(935.7422086956523, within(1e-9));
        assertThat(score.logWis().total()).isEqualTo(0.1372137134702667, within(1e-9));
        assertThat(score.rank()).isEqualTo(new QuantileRank(QuantileLevels.HUB, 19, 19));
        assertThat(score.median()).isEqualTo(6341);
        assertThat(score.absoluteError()).isEqualTo(1721);
        assertThat(score.logError()).isEqualTo(Math.log(8063.0 / 6342), within(1e-12));
    }

    @Test
    void scalesTheErrorByTheNaiveChange() {
        double change = Outcome.naiveChangeOf(10, 14, Double.NaN, 9, 3);
        assertThat(change).isEqualTo(5);

        assertThat(scaledError(change)).isEqualTo(1721 / 5.0);
        assertThat(scaledError(0)).isNaN();
        assertThat(scaledError(Double.NaN)).isNaN();
    }

    @Test
    void knowsNoNaiveChangeOfLoneValues() {
        assertThat(Outcome.naiveChangeOf(4, Double.NaN, 5)).isNaN();
        assertThat(Outcome.naiveChangeOf()).isNaN();
    }

    @Test
    void losesWhatItScores() {
        TaskScore score = TaskScore.of("ours", FORECAST, Outcome.of(8062));

        assertThat(score.loss())
                .isEqualTo(
                        new TaskLoss(
                                "ours", TASK, score.wis().total(), score.logWis().total(), 1721));
    }

    @Test
    void refusesAMissingObservation() {
        assertThatThrownBy(() -> Outcome.of(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double scaledError(double naiveChange) {
        Outcome outcome = new Outcome(8062, naiveChange, Phase.GROWING);
        return TaskScore.of("ours", FORECAST, outcome).scaledError();
    }
}
