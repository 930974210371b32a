package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.submission.Format;
import predictcovid.hub.submission.SamplePath;
import predictcovid.hub.submission.Submission;
import predictcovid.hub.submission.SubmissionFile;
import predictcovid.hub.submission.SubmissionName;
import predictcovid.hub.submission.SubmissionReader;
import predictcovid.text.Texts;

/// Forecasts whose quantiles are all one number.
class HubEnsembleCommandTest {
    private static final LocalDate DATE = LocalDate.of(2025, 9, 27);

    @TempDir private Path folder;

    private Console console;

    @BeforeEach
    void aConsole() {
        console = new Console(folder);
    }

    @Test
    void writesTheEnsembleOfAllModelsAndChecksIt() {
        write("a", DATE, "01", 4);
        write("b", DATE, "01", 8);
        write("c", DATE, "01", 30);

        assertThat(run("--method", "mean")).isZero();
        assertThat(console.out()).contains("3 models: t-a, t-b, t-c", "valid (23 rows)");
        assertThat(console.err()).isEmpty();
        assertThat(medians(DATE)).containsExactly(14.0);
        assertThat(run()).as("its own file is no member").isZero();
        assertThat(medians(DATE)).containsExactly(8.0);
        assertThat(run("--models", "t-a,t-b", "--method", "linear-pool")).isZero();
        assertThat(console.out()).contains("2 models: t-a, t-b");
    }

    @Test
    void takesEveryRoundUnlessOneIsAskedFor() {
        for (LocalDate date : List.of(DATE, DATE.plusWeeks(1))) {
            write("a", date, "01", 4);
            write("b", date, "01", 8);
        }

        assertThat(run("--reference-date", DATE.plusWeeks(1).toString())).isZero();
        assertThat(file(DATE)).doesNotExist();
        assertThat(file(DATE.plusWeeks(1))).exists();
        assertThat(run()).isZero();
        assertThat(file(DATE)).exists();
    }

    @Test
    void saysWhichTasksSomeModelsLack() {
        write("a", DATE, "01", 4);
        write("b", DATE, "01", 8);
        add("c", DATE, "01", "02");

        assertThat(run()).isZero();
        assertThat(console.out()).contains("! 1 forecasts of one model only are left out.");
        add("b", DATE, "01", "02");
        assertThat(run()).isZero();
        assertThat(console.out())
                .contains("! 1 of 2 forecasts are made without some of the models");
    }

    @Test
    void learnsWeightsFromWhatWasKnownThen() throws IOException {
        for (int week = -3; week <= 0; week++) {
            write("good", DATE.plusWeeks(week), "01", 11);
            write("poor", DATE.plusWeeks(week), "01", 18);
        }
        String truth = truth().toString();
        String date = DATE.toString();

        assertThat(
                        run(
                                "--weights",
                                "trained",
                                "--target-data",
                                truth,
                                "--reference-date",
                                date,
                                "--method",
                                "mean"))
                .isZero();
        assertThat(console.out()).contains("wk inc covid hosp: t-good 1.000, t-poor 0.000");
        assertThat(medians(DATE).getFirst()).isCloseTo(11, within(1e-3));
        assertThat(
                        run(
                                "--weights",
                                "trained",
                                "--target-data",
                                truth,
                                "--reference-date",
                                DATE.minusWeeks(3).toString()))
                .isEqualTo(1);
        assertThat(console.err()).contains("no weights can be learnt", "--weights trained");
        assertThat(console.err().lines()).hasSize(1);
        assertThat(run("--weights", "trained", "--target-data", truth)).isZero();
        assertThat(console.out())
                .as("rounds that have none are named")
                .contains("! For 2025-09-06 no weights can be learnt", date + "-t-ens.csv: valid");
    }

    @Test
    void oneModelIsNoEnsemble() {
        write("a", DATE, "01", 4);

        assertThat(run()).isEqualTo(1);
        assertThat(console.err()).contains("one model only, t-a", "needs two", "--models");
        assertThat(console.err().lines()).hasSize(1);
        assertThat(file(DATE)).doesNotExist();
    }

    @Test
    void modelsWithoutACommonTaskMakeNone() {
        write("a", DATE, "01", 4);
        write("b", DATE, "02", 4);

        assertThat(run()).isEqualTo(1);
        assertThat(console.err()).contains("No task of 2025-09-27", "t-a, t-b", "--tasks");
        assertThat(console.err().lines()).hasSize(1);
        assertThat(file(DATE)).doesNotExist();
    }

    @Test
    void modelsWithOtherLevelsThanTheHubsAreNamed() throws IOException {
        write("a", DATE, "01", 4);
        Path other = folder.resolve("model-output/t-b/%s-t-b.csv".formatted(DATE));
        Files.createDirectories(other.getParent());
        Files.writeString(
                other,
                """
                reference_date,target,horizon,target_end_date,location,output_type,output_type_id,value
                2025-09-27,wk inc covid hosp,0,2025-09-27,01,quantile,0.25,1
                2025-09-27,wk inc covid hosp,0,2025-09-27,01,quantile,0.5,2
                2025-09-27,wk inc covid hosp,0,2025-09-27,01,quantile,0.75,3
                """);

        assertThat(run()).isEqualTo(1);
        assertThat(console.err())
                .contains(
                        "one model only, t-a",
                        "t-b.csv",
                        "a level that the hub asks for is missing")
                .hasLineCount(1);
    }

    @Test
    void poolsTrajectoriesAndOtherMethodsSayThatTheyDoNot() {
        tell("a", 1, 2);
        tell("b", 5, 6);

        assertThat(run("--method", "median")).isEqualTo(2);
        assertThat(console.err())
                .contains("tell trajectories only", "--method linear-pool")
                .hasLineCount(1);
        assertThat(file(DATE)).doesNotExist();
        assertThat(run("--method", "linear-pool")).as(console.err()).isZero();
        assertThat(console.out()).contains("2 models: t-a, t-b", "valid (8 rows)");
        assertThat(SubmissionReader.read(file(DATE)).samples())
                .extracting(path -> path.value(0))
                .containsExactly(1.0, 2.0, 5.0, 6.0);
        assertThat(SubmissionReader.read(file(DATE)).samples())
                .extracting(SamplePath::id)
                .doesNotHaveDuplicates();
    }

    /// Trajectories through two weeks.
    private void tell(String model, double... values) {
        List<ForecastTask> tasks =
                List.of(
                        new ForecastTask("wk inc covid hosp", "01", DATE, 0, DATE),
                        new ForecastTask("wk inc covid hosp", "01", DATE, 1, DATE.plusWeeks(1)));
        List<SamplePath> paths = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            paths.add(new SamplePath("01-" + i, tasks, values[i], values[i] + 1));
        }
        SubmissionName name = new SubmissionName(DATE.toString(), "t", model);
        SubmissionFile.write(folder, new Submission(name, List.of(), paths), Format.CSV, true);
    }

    @Test
    void theResultIsCheckedByAllThatTheHubsFilesSay() throws IOException {
        write("a", DATE, "01", 4);
        write("b", DATE, "01", 8);
        Files.createDirectories(folder.resolve("hub-config"));
        Files.copy(
                Path.of("src/test/resources/predictcovid/hub/tasks.json"),
                folder.resolve("hub-config/tasks.json"));
        Files.writeString(
                folder.resolve("hub-config/admin.json"), "{\"file_format\": [\"parquet\"]}");
        Files.createDirectories(folder.resolve("auxiliary-data"));
        Files.writeString(
                folder.resolve("auxiliary-data/locations.csv"),
                "location,location_name,population\nUS,US,100\n01,Alabama,5\n");

        assertThat(run()).isEqualTo(1);
        assertThat(console.out())
                .contains(
                        "not valid",
                        "parquet, not csv",
                        "model-metadata/t-ens.yml",
                        "larger than the population");
    }

    @Test
    void saysAllThatIsWrongWithTheFlags() {
        write("a", DATE, "01", 4);

        assertThat(
                        run(
                                "--method",
                                "mode",
                                "--weights",
                                "trained",
                                "--rounds",
                                "0",
                                "--models",
                                "t-a"))
                .isEqualTo(2);
        assertThat(console.err())
                .contains("--method mode", "--target-data", "--rounds 0", "--models t-a");
        assertThat(run("--models", "t-a,t-z")).isEqualTo(2);
        assertThat(console.err()).contains("No submission of t-z", "t-a");
        assertThat(run("--reference-date", "2025-01-04")).isEqualTo(2);
        assertThat(console.err()).contains("2025-01-04", "2025-09-27");
        console = console.in(Texts.BRAZIL);
        assertThat(run("--models", "t-a,t-z")).isEqualTo(2);
        assertThat(console.err()).contains("Não há submissão de t-z");
    }

    private int run(String... flags) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "hub",
                                "ensemble",
                                folder.toString(),
                                "--team",
                                "t",
                                "--model",
                                "ens",
                                "--hub",
                                folder.toString()));
        all.addAll(Arrays.asList(flags));
        return console.run(all.toArray(String[]::new));
    }

    private Path file(LocalDate date) {
        return folder.resolve("model-output/t-ens/%s-t-ens.csv".formatted(date));
    }

    private List<Double> medians(LocalDate date) {
        return SubmissionReader.read(file(date)).quantiles().stream()
                .map(QuantileForecast::median)
                .toList();
    }

    private void write(String model, LocalDate date, String place, double value) {
        submit(model, date, List.of(forecast(date, place, value)));
    }

    private void add(String model, LocalDate date, String one, String other) {
        submit(model, date, List.of(forecast(date, one, 5), forecast(date, other, 5)));
    }

    private void submit(String model, LocalDate date, List<QuantileForecast> forecasts) {
        SubmissionName name = new SubmissionName(date.toString(), "t", model);
        SubmissionFile.write(folder, new Submission(name, forecasts, List.of()), Format.CSV, true);
    }

    private static QuantileForecast forecast(LocalDate date, String place, double value) {
        double[] quantiles = new double[QuantileLevels.HUB.size()];
        Arrays.fill(quantiles, value);
        return new QuantileForecast(
                new ForecastTask("wk inc covid hosp", place, date, 0, date), quantiles);
    }

    private Path truth() throws IOException {
        StringBuilder rows =
                new StringBuilder("target,location,target_end_date,as_of,observation\n");
        for (int week = -3; week <= 0; week++) {
            LocalDate end = DATE.plusWeeks(week);
            rows.append("wk inc covid hosp,01,%s,%s,10\n".formatted(end, end.plusDays(4)));
        }
        return Files.writeString(folder.resolve("target.csv"), rows);
    }
}
