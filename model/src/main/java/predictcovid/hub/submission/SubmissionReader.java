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
    private final TableFile file;
    private final QuantileRows quantiles;
    private final CategoryRows categories;
    private final SampleRows samples = new SampleRows();
    private int badRows;

    private SubmissionReader(TableFile file, TargetOutputs outputs) {
        this.file = file;
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
        return new SubmissionReader(TableFile.read(path), new TargetOutputs(tasks)).all();
    }

    private ReadForecasts all() {
        file.demand(HubColumns.ALL.toArray(String[]::new));
        TaskCells tasks = new TaskCells(file);
        TextCells type = TextCells.of(file.require(HubColumns.OUTPUT_TYPE));
        NumberCells level = NumberCells.of(file.require(HubColumns.OUTPUT_TYPE_ID));
        TextCells id = TextCells.of(file.require(HubColumns.OUTPUT_TYPE_ID));
        NumberCells value = NumberCells.of(file.require(HubColumns.VALUE));
        Optional<ForecastTask> task = Optional.empty();
        for (int row = 0; row < file.table().rows(); row++) {
            task = tasks.isAsAbove(row) ? task : tasks.get(row);
            switch (type.get(row)) {
                case OutputType.Quantiles.NAME -> {
                    double at = level.get(row).orElse(Double.NaN);
                    put(task, value.get(row), (of, v) -> quantiles.add(of, at, v));
                }
                case OutputType.Other.PMF -> {
                    String at = id.get(row);
                    put(task, value.get(row), (of, v) -> categories.add(of, at, v));
                }
                case OutputType.Samples.NAME -> {
                    String at = id.get(row);
                    put(task, value.get(row), (of, v) -> samples.add(of, at, v));
                }
                default -> {
                    // means and medians are no distributions
                }
            }
        }
        badRows += file.brokenLines().size();
        return forecasts();
    }

    @FunctionalInterface
    private interface Rows {
        void add(ForecastTask task, double value);
    }

    private void put(Optional<ForecastTask> task, OptionalDouble value, Rows rows) {
        if (task.isEmpty() || value.isEmpty()) {
            badRows++;
        } else {
            rows.add(task.get(), value.getAsDouble());
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
        if (quantiles.isEmpty() && categories.isEmpty() && samples.isEmpty()) {
            problems.add(new Notice("hub.submission.no-distributions", file.name()));
        }
        return new ReadForecasts(
                quantiles.forecasts(), categories.forecasts(), samples.paths(), problems);
    }
}
