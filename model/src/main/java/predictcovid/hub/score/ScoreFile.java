package predictcovid.hub.score;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import predictcovid.backtest.TaskScore;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.CsvTable;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.file.HubFile;
import predictcovid.hub.submission.Format;
import predictcovid.hub.submission.SubmissionName;

/// Scores as a file, a row for each forecast.
public final class ScoreFile {
    private ScoreFile() {}

    /// Writes Parquet where the file's name ends so, otherwise CSV.
    ///
    /// @throws predictcovid.text.Fault when it cannot be written
    public static void write(Path file, List<TaskScore> scores) {
        Table table = table(scores);
        HubFile.write(
                file,
                SubmissionName.format(file) == Format.PARQUET
                        ? ParquetTable.writer(table)
                        : CsvTable.writer(table));
    }

    private static Table table(List<TaskScore> scores) {
        List<ForecastTask> tasks = scores.stream().map(TaskScore::task).toList();
        return Table.of(
                Column.texts("model", of(scores, TaskScore::forecaster)),
                Column.texts("target", of(tasks, ForecastTask::target)),
                Column.dates("reference_date", of(tasks, ForecastTask::referenceDate)),
                Column.integers("horizon", of(tasks, ForecastTask::horizon)),
                Column.dates("target_end_date", of(tasks, ForecastTask::targetEndDate)),
                Column.texts("location", of(tasks, ForecastTask::location)),
                numbers("observation", scores, score -> score.outcome().observed()),
                numbers("median", scores, TaskScore::median),
                numbers("wis", scores, score -> score.wis().total()),
                numbers("log_wis", scores, score -> score.logWis().total()),
                numbers("ae", scores, TaskScore::absoluteError),
                Column.flags("covered_50", of(scores, score -> score.rank().isCovered(0.5))),
                Column.flags("covered_95", of(scores, score -> score.rank().isCovered(0.95))));
    }

    private static <S, T> List<T> of(List<S> rows, Function<S, T> cell) {
        return rows.stream().map(cell).toList();
    }

    private static Column numbers(
            String name, List<TaskScore> scores, ToDoubleFunction<TaskScore> cell) {
        return Column.numbers(name, scores.stream().mapToDouble(cell).toArray());
    }
}
