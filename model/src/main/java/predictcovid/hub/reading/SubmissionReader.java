package predictcovid.hub.submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.file.NumberCells;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;
import predictcovid.hub.task.OutputType;
import predictcovid.text.Notice;

/// Gathers the quantiles of a submission task by task.
final class SubmissionReader {
    private final TableFile file;
    private final Map<ForecastTask, double[]> quantiles = new LinkedHashMap<>();
    private int badRows;

    private SubmissionReader(TableFile file) {
        this.file = file;
    }

    static ReadForecasts read(TableFile file) {
        return new SubmissionReader(file).all();
    }

    private ReadForecasts all() {
        file.demand(
                "reference_date",
                "target",
                "horizon",
                "target_end_date",
                "location",
                "output_type",
                "output_type_id",
                "value");
        TaskCells tasks = new TaskCells(file);
        TextCells type = TextCells.of(file.require("output_type"));
        NumberCells level = NumberCells.of(file.require("output_type_id"));
        NumberCells value = NumberCells.of(file.require("value"));
        for (int row = 0; row < file.table().rows(); row++) {
            if (type.get(row).equals(OutputType.Quantiles.NAME)) {
                put(tasks.get(row), level.get(row).orElse(Double.NaN), value.get(row));
            }
        }
        badRows += file.brokenLines().size();
        return forecasts();
    }

    private void put(Optional<ForecastTask> task, double level, OptionalDouble value) {
        int k = QuantileLevels.HUB.indexOf(level);
        if (task.isEmpty() || value.isEmpty()) {
            badRows++;
        } else if (k >= 0) {
            quantiles.computeIfAbsent(task.get(), _ -> missing())[k] = value.getAsDouble();
        }
    }

    private static double[] missing() {
        double[] values = new double[QuantileLevels.HUB.size()];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private ReadForecasts forecasts() {
        List<QuantileForecast> forecasts = new ArrayList<>();
        int unusable = 0;
        for (Map.Entry<ForecastTask, double[]> task : quantiles.entrySet()) {
            if (isDistribution(task.getValue())) {
                forecasts.add(new QuantileForecast(task.getKey(), task.getValue()));
            } else {
                unusable++;
            }
        }
        return new ReadForecasts(forecasts, problems(unusable));
    }

    private static boolean isDistribution(double... values) {
        for (int k = 0; k < values.length; k++) {
            if (!(values[k] >= (k == 0 ? 0 : values[k - 1])) || Double.isInfinite(values[k])) {
                return false;
            }
        }
        return true;
    }

    private List<Notice> problems(int unusable) {
        List<Notice> problems = new ArrayList<>();
        if (badRows > 0) {
            problems.add(new Notice("hub.submission.bad-rows", file.name(), badRows));
        }
        if (unusable > 0) {
            problems.add(new Notice("hub.submission.bad-tasks", file.name(), unusable));
        }
        if (quantiles.isEmpty()) {
            problems.add(new Notice("hub.submission.no-quantiles", file.name()));
        }
        return problems;
    }
}
