package predictcovid.run.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import predictcovid.backtest.TaskScore;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.run.skill.JudgedForecasts;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.target.Target;
import predictcovid.text.Notice;

/// What a backtest found.
///
/// @param baseline whom the picture of skill compares with
/// @param source name of the data
/// @param scores of our forecasters, task by task
/// @param forecasts of the first of them
/// @param periods of each target, in which all are compared
/// @param dates reference dates forecast
/// @param secondsADate of the first forecaster, over the dates forecast in this run; NaN without
///   any
/// @param truth what came
/// @param problems what the reader must know of the data
public record BacktestReport(
        BacktestOptions options,
        BaselineChoice baseline,
        String source,
        List<TaskScore> scores,
        List<QuantileForecast> forecasts,
        List<Period> periods,
        List<LocalDate> dates,
        double secondsADate,
        ReportArchive truth,
        List<Notice> problems) {
    public BacktestReport {
        scores = List.copyOf(scores);
        forecasts = List.copyOf(forecasts);
        periods = List.copyOf(periods);
        dates = List.copyOf(dates);
        problems = List.copyOf(problems);
    }

    /// What the reader must know of data and comparison.
    public List<Notice> notices() {
        return Stream.concat(baseline.notice().stream(), problems.stream()).toList();
    }

    /// A row for each period, rival and horizon: what the first forecaster loses beside it.
    public Table skill() {
        return ScoreTables.skills(periods);
    }

    /// A row for each forecaster of a target, place, horizon, phase or date: means and coverage.
    public Table summary() {
        return ScoreTables.summaries(scores);
    }

    /// All that was judged, others' forecasts, too.
    public JudgedForecasts judged() {
        return new JudgedForecasts(
                "backtest",
                options.forecasters(),
                baseline.name(),
                scores,
                periods.stream()
                        .filter(period -> period.since().equals(dates.getFirst()))
                        .flatMap(period -> period.losses().values().stream())
                        .flatMap(List::stream)
                        .filter(loss -> !options.forecasters().contains(loss.forecaster()))
                        .toList(),
                List.of(),
                forecasts,
                this::target);
    }

    private Target target(String name) {
        return Target.named(name)
                .every(truth.vintages(name).orElseThrow().newest().panel().frequency());
    }

    /// The targets that were forecast, in the order of their names.
    public List<String> targets() {
        return periods.stream().map(Period::target).distinct().toList();
    }
}
