package predictcovid.hub.score;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
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
        write(file, table(scores));
    }

    /// Writes the scores of probabilities and samples likewise, a row for each measure.
    ///
    /// @throws predictcovid.text.Fault when it cannot be written
    public static void writeMeasured(Path file, List<MeasuredTask> measured) {
        List<ForecastTask> tasks = measured.stream().map(MeasuredTask::task).toList();
        write(
                file,
                Table.of(
                        Column.texts("model", of(measured, MeasuredTask::model)),
                        Column.texts("target", of(tasks, ForecastTask::target)),
                        Column.dates("reference_date", of(tasks, ForecastTask::referenceDate)),
                        Column.optionalIntegers("horizon", of(tasks, ScoreFile::horizon)),
                        Column.dates("target_end_date", of(tasks, ScoreFile::end)),
                        Column.texts("location", of(tasks, ForecastTask::location)),
                        Column.texts("measure", of(measured, one -> one.measure().word())),
                        Column.numbers(
                                "value",
                                measured.stream().mapToDouble(MeasuredTask::value).toArray())));
    }

    /// Where the scores of probabilities and samples are when those of quantiles are in `file`:
    /// `scores-measures.csv` beside `scores.csv`.
    public static Path measured(Path file) {
        String name = String.valueOf(file.getFileName());
        int end = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        return file.resolveSibling(name.substring(0, end) + "-measures" + name.substring(end));
    }

    private static OptionalInt horizon(ForecastTask task) {
        return task.isOfNoWeek() ? OptionalInt.empty() : OptionalInt.of(task.horizon());
    }

    private static LocalDate end(ForecastTask task) {
        return task.isOfNoWeek() ? Column.NO_DATE : task.targetEndDate();
    }

    private static void write(Path file, Table table) {
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
                Column.optionalIntegers("horizon", of(tasks, ScoreFile::horizon)),
                Column.dates("target_end_date", of(tasks, ScoreFile::end)),
                Column.texts("location", of(tasks, ForecastTask::location)),
                numbers("observation", scores, score -> score.outcome().observed()),
                numbers("median", scores, TaskScore::median),
                numbers("wis", scores, score -> score.wis().total()),
                numbers("log_wis", scores, score -> score.logWis().total()),
                numbers("ae", scores, TaskScore::absoluteError),
                covered("covered_50", scores, 0.5),
                covered("covered_95", scores, 0.95));
    }

    /// Flags; where levels of some forecasts bound no such interval, texts that lack those.
    private static Column covered(String name, List<TaskScore> scores, double coverage) {
        if (scores.stream().allMatch(score -> score.rank().hasInterval(coverage))) {
            return Column.flags(name, of(scores, score -> score.rank().isCovered(coverage)));
        }
        List<@Nullable String> cells = new ArrayList<>();
        for (TaskScore score : scores) {
            cells.add(
                    score.rank().hasInterval(coverage)
                            ? Boolean.toString(score.rank().isCovered(coverage))
                            : null);
        }
        return Column.texts(name, cells);
    }

    private static <S, T> List<T> of(List<S> rows, Function<S, T> cell) {
        return rows.stream().map(cell).toList();
    }

    private static Column numbers(
            String name, List<TaskScore> scores, ToDoubleFunction<TaskScore> cell) {
        return Column.numbers(name, scores.stream().mapToDouble(cell).toArray());
    }
}
