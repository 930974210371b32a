package predictcovid.run.backtest;

import java.time.LocalDate;
import java.util.List;
import predictcovid.backtest.score.TaskLoss;
import predictcovid.backtest.score.TaskScore;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.text.Notice;

/// What a backtest found.
///
/// @param source name of the data
/// @param scores of our forecasters, task by task
/// @param peers scores of others on the same targets and dates
/// @param dates reference dates forecast
/// @param secondsADate of the first forecaster, over the dates forecast in this run; NaN without
///   any
/// @param truth what came
/// @param problems what the reader must know of the data
public record BacktestReport(
        BacktestOptions options,
        String source,
        List<TaskScore> scores,
        List<TaskLoss> peers,
        List<LocalDate> dates,
        double secondsADate,
        ReportArchive truth,
        List<Notice> problems) {
    public BacktestReport {
        scores = List.copyOf(scores);
        peers = List.copyOf(peers);
        dates = List.copyOf(dates);
        problems = List.copyOf(problems);
    }

    /// The targets that were forecast, in the order of their names.
    public List<String> targets() {
        return scores.stream().map(score -> score.task().target()).distinct().sorted().toList();
    }
}
