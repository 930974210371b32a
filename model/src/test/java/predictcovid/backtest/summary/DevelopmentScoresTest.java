package predictcovid.backtest.summary;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import predictcovid.backtest.score.Outcome;
import predictcovid.backtest.score.TaskLoss;
import predictcovid.backtest.score.TaskScore;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.forecast.Interval;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;

/// The scores of the method's prototype on the Forecast Hub's development dates, as the method's
/// description has them.
@Tag("real-data")
class DevelopmentScoresTest {
    private static final Path SHARED = Path.of("../../shared");
    private static final String ADMISSIONS = "wk inc covid hosp";
    private static final String EMERGENCY_VISITS = "wk inc covid prop ed visits";

    private static List<TaskScore> scores = List.of();
    private static Map<String, List<TaskLoss>> peers = Map.of();

    @BeforeAll
    static void readForecastsTruthAndPeers() throws IOException {
        Path forecasts = SHARED.resolve("reference/prototype/forecasts-dev.csv.gz");
        Path truth = SHARED.resolve("data/hub/truth-to-2025-10-18.parquet");
        Path losses = SHARED.resolve("data/hub/peer-scores-to-2025-09-27.parquet");
        assumeThat(forecasts).as("real data, which lies outside the project").exists();
        assumeThat(truth).exists();
        assumeThat(losses).exists();
        scores = scored(forecasts(forecasts), truth(table(truth)));
        peers = losses(table(losses)).stream().collect(groupingBy(TaskLoss::forecaster));
    }

    @Test
    void scoresEveryForecastOfThePrototype() {
        assertThat(scores).hasSize(12_388);
    }

    @Test
    void admissionsHaveThePublishedRatios() {
        assertRatio(ADMISSIONS, "2025-03-08", "CovidHub-baseline", 6360, 0.608);
        assertRatio(ADMISSIONS, "2025-03-08", "CovidHub-ensemble", 6360, 0.797);
        assertRatio(ADMISSIONS, "2025-06-21", "CovidHub-baseline", 3180, 0.498);
        assertRatio(ADMISSIONS, "2025-06-21", "CovidHub-ensemble", 3180, 0.666);
        assertRatio(ADMISSIONS, "2024-11-23", "CovidHub-baseline", 9328, 0.807);
        assertRatio(ADMISSIONS, "2024-11-23", "CovidHub-ensemble", 9328, 1.117);
    }

    @Test
    void emergencyVisitsHaveThePublishedRatio() {
        assertRatio(EMERGENCY_VISITS, "2024-11-23", "CovidHub-baseline", 2652, 0.553);
    }

    /// Worked out in pandas.
    @Test
    void logScaleAgreesWithAnotherProgram() {
        assertThat(skill(ADMISSIONS, "2025-03-08", "CovidHub-baseline").ratio(Loss.LOG_WIS))
                .isEqualTo(0.5375464354709757, within(1e-9));
        assertThat(skill(ADMISSIONS, "2024-11-23", "CovidHub-ensemble").ratio(Loss.LOG_WIS))
                .isEqualTo(0.9953978676394685, within(1e-9));
    }

    @Test
    void theRatioLiesInItsBootstrapInterval() {
        RelativeSkill skill = skill(ADMISSIONS, "2025-03-08", "CovidHub-ensemble");

        Interval interval = skill.interval(Loss.WIS, 0.95, BlockBootstrap.DEFAULT);

        assertThat(skill.ratio(Loss.WIS)).isBetween(interval.lower(), interval.upper());
        assertThat(interval.lower()).isGreaterThan(0.5);
        assertThat(interval.upper()).isLessThan(1.05);
    }

    private static void assertRatio(
            String target, String since, String peer, int tasks, double published) {
        RelativeSkill skill = skill(target, since, peer);
        assertThat(skill.tasks()).as(target + " since " + since + ", " + peer).isEqualTo(tasks);
        assertThat(skill.ratio(Loss.WIS)).isEqualTo(published, within(0.0005));
    }

    private static RelativeSkill skill(String target, String since, String peer) {
        List<TaskLoss> mine =
                scores.stream()
                        .map(TaskScore::loss)
                        .filter(loss -> loss.task().target().equals(target))
                        .filter(loss ->
                                !loss.task().referenceDate().isBefore(LocalDate.parse(since)))
                        .toList();
        return RelativeSkill.of(mine, Objects.requireNonNull(peers.get(peer)));
    }

    private static List<TaskScore> scored(
            List<QuantileForecast> forecasts, Map<String, Double> truth) {
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
