package predictcovid.hub.submission;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.file.NumberCells;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;
import predictcovid.hub.task.HubColumns;
import predictcovid.hub.task.HubTasks;
import predictcovid.hub.task.OutputType;
import predictcovid.hub.task.TargetOutputs;
import predictcovid.text.Notice;

/// Gathers the rows of a submission task by task; what is wrong with a task is noted and stays
/// there.
public final class SubmissionReader {
    /// Columns that not every hub has.
    private static final List<String> DATED =
            List.of(HubColumns.HORIZON, HubColumns.TARGET_END_DATE);

    private final TableFile file;
    private final TaskCells tasks;
    private final TextCells type;
    private final NumberCells level;
    private final TextCells id;
    private final NumberCells value;
    private final QuantileRows quantiles;
    private final CategoryRows categories;
    private final SampleRows samples = new SampleRows();
    private final List<Statistic> points = new ArrayList<>();
    private int badRows;

    private SubmissionReader(TableFile file, HubTasks hub) {
        TargetOutputs outputs = new TargetOutputs(hub);
        List<String> demanded = new ArrayList<>(HubColumns.ALL);
        demanded.set(0, hub.roundColumn());
        demanded.removeIf(column -> DATED.contains(column) && !hub.has(column));
        file.demand(demanded.toArray(String[]::new));
        this.file = file;
        this.tasks = new TaskCells(file, hub.roundColumn());
        this.type = TextCells.of(file.require(HubColumns.OUTPUT_TYPE));
        this.level = NumberCells.of(file.require(HubColumns.OUTPUT_TYPE_ID));
        this.id = TextCells.of(file.require(HubColumns.OUTPUT_TYPE_ID));
        this.value = NumberCells.of(file.require(HubColumns.VALUE));
        this.quantiles = new QuantileRows(outputs);
        this.categories = new CategoryRows(outputs);
    }

    /// Reads anybody's submission to a hub that asks for what all hubs ask.
    ///
    /// @throws predictcovid.text.Fault when it cannot be read or lacks a column
    public static ReadForecasts read(Path path) {
        return read(path, HubTasks.general());
    }

    /// Reads anybody's submission to a hub.
    ///
    /// @param tasks tell the levels and the categories of each target
    /// @throws predictcovid.text.Fault when it cannot be read or lacks a column
    public static ReadForecasts read(Path path, HubTasks tasks) {
        return new SubmissionReader(TableFile.read(path), tasks).all();
    }

    private ReadForecasts all() {
        int rows = file.table().rows();
        int end;
        for (int row = 0; row < rows; row = end) {
            end = tasks.endOf(row);
            add(tasks.get(row), row, end);
        }
        badRows += file.brokenLines().size();
        return forecasts();
    }

    /// Rows of one task.
    private void add(Optional<ForecastTask> task, int from, int end) {
        for (int row = from; row < end; row++) {
            switch (type.get(row)) {
                case OutputType.Quantiles.NAME,
                        OutputType.Other.PMF,
                        OutputType.Samples.NAME,
                        Statistic.MEAN,
                        Statistic.MEDIAN -> {
                    OptionalDouble number = value.get(row);
                    if (task.isEmpty() || number.isEmpty()) {
                        badRows++;
                    } else {
                        add(task.get(), row, number.getAsDouble());
                    }
                }
                default -> {
                    // of cumulative probabilities nothing is read
                }
            }
        }
    }

    private void add(ForecastTask task, int row, double number) {
        switch (type.get(row)) {
            case OutputType.Other.PMF -> categories.add(task, id.get(row), number);
            case OutputType.Samples.NAME -> samples.add(task, id.get(row), number);
            case Statistic.MEAN, Statistic.MEDIAN ->
                    points.add(new Statistic(task, type.get(row), number));
            default -> quantiles.add(task, level.get(row).orElse(Double.NaN), number);
        }
    }

    private ReadForecasts forecasts() {
        List<Notice> problems = new ArrayList<>();
        if (badRows > 0) {
            problems.add(new Notice("hub.submission.bad-rows", file.name(), badRows));
        }
        if (quantiles.unusable() > 0) {
            problems.add(new Notice("hub.submission.bad-tasks", file.name(), quantiles.unusable()));
        }
        if (categories.unusable() > 0) {
            problems.add(new Notice("hub.submission.bad-pmf", file.name(), categories.unusable()));
        }
        if (samples.unusable() > 0) {
            problems.add(new Notice("hub.submission.bad-samples", file.name(), samples.unusable()));
        }
        if (quantiles.isEmpty() && categories.isEmpty() && samples.isEmpty() && points.isEmpty()) {
            problems.add(new Notice("hub.submission.no-distributions", file.name()));
        }
        return new ReadForecasts(
                quantiles.forecasts(), categories.forecasts(), samples.paths(), points, problems);
    }
}
