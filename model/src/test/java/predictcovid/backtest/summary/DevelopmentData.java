package predictcovid.backtest.summary;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.TaskLoss;
import predictcovid.backtest.TaskScore;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

/// Forecasts of the method's prototype on the Forecast Hub's development dates, what came, and what
/// the hub's own forecasters lost; skips the test where they are not at hand.
public final class DevelopmentData {
    private static final Path SHARED = Path.of("../../shared");

    private final List<QuantileForecast> forecasts;
    private final Map<String, Double> truth;
    private final List<TaskLoss> losses;

    private DevelopmentData(
            List<QuantileForecast> forecasts, Map<String, Double> truth, List<TaskLoss> losses) {
        this.forecasts = forecasts;
        this.truth = truth;
        this.losses = losses;
    }

    public static DevelopmentData read() throws IOException {
        Path forecasts = SHARED.resolve("reference/prototype/forecasts-dev.csv.gz");
        Path truth = SHARED.resolve("data/hub/truth-to-2025-10-18.parquet");
        Path losses = SHARED.resolve("data/hub/peer-scores-to-2025-09-27.parquet");
        assumeThat(forecasts).as("real data, which lies outside the project").exists();
        assumeThat(truth).exists();
        assumeThat(losses).exists();
        return new DevelopmentData(
                forecasts(forecasts), truth(table(truth)), losses(table(losses)));
    }

    public List<QuantileForecast> forecasts() {
        return forecasts;
    }

    public List<TaskLoss> losses() {
        return losses;
    }

    /// The final weekly values of a place, from one Saturday to another.
    public TimeSeries series(
            String target, String location, String name, LocalDate from, LocalDate to) {
        double[] values =
                from.datesUntil(to.plusDays(1), Period.ofWeeks(1))
                        .mapToDouble(
                                date -> truth.getOrDefault(key(target, location, date), Double.NaN))
                        .toArray();
        return new TimeSeries(name, Frequency.WEEKLY, from, values);
    }

    public List<TaskScore> scores() {
        List<TaskScore> scores = new ArrayList<>();
        for (QuantileForecast forecast : forecasts) {
            ForecastTask task = forecast.task();
            Double observed = truth.get(key(task.target(), task.location(), task.targetEndDate()));
            if (observed != null) {
                scores.add(TaskScore.of("prototype", forecast, Outcome.of(observed)));
            }
        }
        return scores;
    }

    private static List<QuantileForecast> forecasts(Path file) throws IOException {
        Map<ForecastTask, Map<Double, Double>> byTask = new HashMap<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            reader.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> {
                        ForecastTask task =
                                new ForecastTask(
                                        cells[1],
                                        cells[4],
                                        LocalDate.parse(cells[0]),
                                        Integer.parseInt(cells[2]),
                                        LocalDate.parse(cells[3]));
                        byTask.computeIfAbsent(task, any -> new TreeMap<>())
                                .put(Double.valueOf(cells[5]), Double.valueOf(cells[6]));
                    });
        }
        List<QuantileForecast> forecasts = new ArrayList<>();
        byTask.forEach((task, quantiles) ->
                forecasts.add(
                        new QuantileForecast(
                                task,
                                quantiles.values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray())));
        return forecasts;
    }

    private static Table table(Path file) throws IOException {
        return ParquetTable.read(Files.readAllBytes(file), file.toString());
    }

    private static Map<String, Double> truth(Table table) {
        double[] observed = table.numbers("observation");
        Map<String, Double> truth = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            String key =
                    key(
                            Objects.requireNonNull(table.texts("target").get(row)),
                            Objects.requireNonNull(table.texts("location").get(row)),
                            table.dates("target_end_date").get(row));
            truth.put(key, observed[row]);
        }
        return truth;
    }

    private static List<TaskLoss> losses(Table table) {
        double[] wis = table.numbers("wis");
        double[] logWis = table.numbers("log_wis");
        double[] absoluteError = table.numbers("ae");
        List<TaskLoss> losses = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            LocalDate reference = table.dates("reference_date").get(row);
            int horizon = table.integers("horizon").get(row);
            ForecastTask task =
                    new ForecastTask(
                            Objects.requireNonNull(table.texts("target").get(row)),
                            Objects.requireNonNull(table.texts("location").get(row)),
                            reference,
                            horizon,
                            reference.plusWeeks(horizon));
            losses.add(
                    new TaskLoss(
                            Objects.requireNonNull(table.texts("model").get(row)),
                            task,
                            wis[row],
                            logWis[row],
                            absoluteError[row]));
        }
        return losses;
    }

    private static String key(String target, String location, LocalDate date) {
        return target + "|" + location + "|" + date;
    }
}
