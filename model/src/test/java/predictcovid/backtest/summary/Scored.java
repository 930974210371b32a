package predictcovid.backtest.summary;

import java.time.LocalDate;
import java.util.stream.IntStream;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.Phase;
import predictcovid.backtest.TaskLoss;
import predictcovid.backtest.TaskScore;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;

/// Made-up scores.
final class Scored {
    static final LocalDate DATE = LocalDate.parse("2025-03-08");

    private Scored() {}

    static ForecastTask task(String location, int week, int horizon) {
        LocalDate reference = DATE.plusWeeks(week);
        return new ForecastTask(
                "cases", location, reference, horizon, reference.plusWeeks(horizon));
    }

    static TaskLoss loss(String forecaster, String location, int week, double wis) {
        return new TaskLoss(forecaster, task(location, week, 0), wis, wis / 100, 2 * wis);
    }

    /// The score of the quantiles 0, 1, … 22, whose median is 11.
    static TaskScore score(ForecastTask task, double observed, double naiveChange, Phase phase) {
        double[] quantiles = IntStream.range(0, 23).asDoubleStream().toArray();
        return TaskScore.of(
                "ours",
                new QuantileForecast(task, quantiles),
                new Outcome(observed, naiveChange, phase));
    }

    static TaskScore score(double observed) {
        return score(task("US", 0, 0), observed, Double.NaN, Phase.UNKNOWN);
    }
}
