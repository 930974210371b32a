package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.catalog.RunManifest;
import predictcovid.cli.terminal.CommandEnvironment;
import predictcovid.run.input.Setting;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

class ProgramTest {
    @TempDir private Path folder;

    private Console console;

    @BeforeEach
    void openAConsole() {
        console = new Console(folder);
    }

    @Test
    void memoryThatIsUsedUpIsToldInOneLine() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
        CommandEnvironment full =
                new CommandEnvironment(
                        Map.of("DATALAKE", folder.resolve("lake").toString()),
                        told,
                        told,
                        false,
                        Locale.ENGLISH,
                        () -> {
                            throw new OutOfMemoryError("Java heap space");
                        });

        assertThat(new Program(full).execute("demo")).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce("covid: ")
                .containsPattern("Out of memory: Java may use [\\d,]+ MB, .*JAVA_OPTS=-Xmx\\d+m")
                .doesNotContain("\tat ");
    }

    @Test
    void withoutACommandTrainsThenPredicts() {
        assertThat(console.run()).isZero();

        assertThat(console.out())
                .contains("1 -> 2021-01-31", "7 -> 2021-02-06", "80%:", "RMSLE x 100", "simulated");
        assertThat(console.file("results/predict.model")).isNotEmptyFile();
        assertThat(console.file("results/forecast.parquet")).isNotEmptyFile();
        assertThat(console.file("results/base_to_calc.parquet")).isNotEmptyFile();
        assertThat(console.file("history/models/2021-02-01_predict.model")).isNotEmptyFile();
        assertThat(console.file("history/parquets/2021-02-01_forecast_7_days.parquet"))
                .isNotEmptyFile();
        for (String picture :
                new String[] {
                    "original_data",
                    "grouped_data",
                    "train_data",
                    "valid_data",
                    "normalized_diff_data",
                    "forecast_data",
                    "feature_importance",
                    "predicted_observed"
                }) {
            assertThat(console.file("images/" + picture + ".png")).isNotEmptyFile();
        }
    }

    @Test
    void predictUsesTheModelTrainedLastWithoutTraining() {
        console.run("train");
        assertThat(console.out()).doesNotContain("->");
        RunManifest trained = console.current();

        assertThat(console.run("predict", "10")).isZero();

        assertThat(console.out()).contains("10 -> 2021-02-09").doesNotContain("11 ->");
        assertThat(console.err()).doesNotContain("learning from");
        RunManifest predicted = console.current();
        assertThat(predicted.runId()).isNotEqualTo(trained.runId());
        assertThat(predicted.modelRunId()).isEqualTo(trained.runId());
        assertThat(trained.build().orElseThrow().code()).matches("[0-9a-f]{64}");
        assertThat(predicted.build()).isEqualTo(trained.build());
        assertThat(predicted.forecast().orElseThrow().days()).isEqualTo(10);
        assertThat(predicted.files().stream().map(RunManifest.StoredFile::path))
                .containsAll(trained.files().stream().map(RunManifest.StoredFile::path).toList());
        assertThat(console.file("history/parquets/2021-02-01_forecast_10_days.parquet"))
                .isNotEmptyFile();
    }

    @Test
    void predictAfterATrainingIsLedByTheForecasterOfItsSettings() {
        console.run("train");

        assertThat(console.run("predict", "3")).isZero();

        RunManifest predicted = console.current();
        assertThat(predicted.leading()).isEqualTo("quantile-forest");
        assertThat(predicted.byHorizon()).isEmpty();
        assertThat(predicted.forecasters().orElseThrow().others().getFirst().name())
                .isEqualTo("original");
    }

    @Test
    void predictGoesFartherThanTheLastTrainingForecastFromTheSameFile() {
        console.run();
        List<RunManifest.Point> near = console.current().forecast().orElseThrow().points();

        assertThat(console.run("predict", "35")).isZero();

        List<RunManifest.Point> far = console.current().forecast().orElseThrow().points();
        assertThat(far).hasSize(35);
        assertThat(far.getFirst().date()).isEqualTo(near.getFirst().date());
        assertThat(far.getLast().intervals()).hasSize(2);
        assertThat(console.current().leading()).isEqualTo("quantile-forest");
    }

    @Test
    void predictingTheSameDaysAgainSaysTheSame() {
        console.run();
        String first = forecastLines();

        console.run("predict");

        assertThat(forecastLines()).isEqualTo(first);
    }

    @Test
    void predictRefusesFlagsThatOnlyATrainingCanFollow() {
        console.run("train");

        assertThat(console.run("predict", "--location", "Aldoria")).isEqualTo(2);

        assertThat(console.err().lines()).hasSize(2).first().asString().contains("--location");
    }

    @Test
    void aTrainingWithoutForecastLeavesNoForecastOfAFormerRun() {
        console.run();
        assertThat(console.file("results/forecast.parquet")).exists();

        console.run("train");

        assertThat(console.file("results/forecast.parquet")).doesNotExist();
        assertThat(console.file("results/forecast.csv")).doesNotExist();
        assertThat(console.file("images/forecast_data.png")).doesNotExist();
    }

    @Test
    void columnsOfASearchThatKnewLaterDaysAreUsedWithAWarning() {
        console.run("search");

        assertThat(console.run("--as-of", "2020-12-01")).isZero();

        assertThat(console.out()).contains("! The columns were chosen by a search for World");
    }

    @Test
    void predictWithoutAModelSaysHowToTrainOne() {
        assertThat(console.run("predict")).isEqualTo(1);

        assertThat(console.err())
                .contains("no trained model", "covid train")
                .doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void sameSourceSettingsAndSeedGiveTheSameFilesAtAnyNumberOfThreads() throws IOException {
        console.with("N_JOBS", "1").run();
        Map<String, byte[]> one = filesOf(console.current());
        console.with("N_JOBS", "3").run();

        Map<String, byte[]> three = filesOf(console.current());

        assertThat(three.keySet()).isEqualTo(one.keySet());
        three.forEach((path, content) -> {
            if (!path.equals("run.json")) {
                assertThat(content).as(path).isEqualTo(one.get(path));
            }
        });
    }

    @Test
    void searchWritesColumnsThatEveryLaterRunUses() throws IOException {
        assertThat(console.run("search")).isZero();
        assertThat(console.out()).contains("baseline", "which no choice has seen");
        String chosen = Files.readString(console.file("results/columns.json"));
        assertThat(Files.readAllLines(console.file("results/column_search.csv"))).hasSize(64);
        assertThat(console.file("results/column_search.parquet")).isNotEmptyFile();

        console.run();

        assertThat(console.current().columns())
                .isEqualTo(Stream.of(chosen.replaceAll("[\\[\\]\" ]", "").split(",")).toList());
        assertThat(console.current().charts())
                .extracting(RunManifest.Chart::name)
                .contains("column_search");
    }

    @Test
    void columnsOfASearchWinOverTheEnvironmentAndAFlagWinsOverBoth() throws IOException {
        Files.createDirectories(console.file("results"));
        Files.writeString(console.file("results/columns.json"), "[\"weekday\"]");
        console.with("COLUMNS_PREDICT", "day");

        console.run("train");
        assertThat(console.current().columns()).containsExactly("weekday");

        console.run("train", "--columns-predict", "month,day");
        assertThat(console.current().columns()).containsExactly("month", "day");
    }

    @Test
    void testVariablesSearchesBeforeTraining() {
        assertThat(console.with("TEST_VARIABLES", "1").run()).isZero();

        assertThat(console.file("results/columns.json")).isNotEmptyFile();
        assertThat(console.file("images/column_search.png")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "{}", "[]", "[null]", "[1, [2]]", "\"month\""})
    void columnsThatAreNoJsonListAreRefused(String json) throws IOException {
        Files.createDirectories(console.file("results"));
        Files.writeString(console.file("results/columns.json"), json);

        assertThat(console.run()).isEqualTo(1);

        assertThat(console.err()).contains("covid: results/columns.json").doesNotContain("\tat ");
        assertThat(console.file("results/run.json")).doesNotExist();
    }

    @Test
    void unknownColumnsAreRefusedByName() throws IOException {
        Files.createDirectories(console.file("results"));
        Files.writeString(console.file("results/columns.json"), "[\"month\", \"temperature\"]");

        assertThat(console.run()).isEqualTo(1);

        assertThat(console.err()).contains("temperature", "mean_current_days");
    }

    @Test
    void aDamagedModelIsNamedAndTrainingAgainHelps() throws IOException {
        console.run();
        Path model = console.file("history/runs/" + console.current().runId() + "/predict.model");
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(model, bytes);

        assertThat(console.run("predict")).isEqualTo(1);
        assertThat(console.err()).contains("predict.model", "covid train").doesNotContain("\tat ");

        assertThat(console.run("train")).isZero();
        assertThat(console.run("predict")).isZero();
    }

    @Test
    void allWrongSettingsAreReportedAtOnceAndNothingIsWritten() {
        assertThat(console.with("PREDICT_DAYS", "0").run("train", "--estimators", "lots"))
                .isEqualTo(2);

        assertThat(console.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("covid: ESTIMATORS: \"lots\""))
                .anyMatch(line -> line.startsWith("covid: PREDICT_DAYS: \"0\""));
        assertThat(console.file("")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--quiet", "train", "search", "backtest", "revisions", "predict"})
    void aCommandThatCannotReadItsSourceLeavesNothing(String command) {
        assertThat(console.with("URL_DATASOURCE", "none.csv").run(command)).isEqualTo(1);

        assertThat(console.file("")).doesNotExist();
    }

    @Test
    void aTrainingTakesNoPlacesSinceItForecastsNone() {
        assertThat(console.run("train", "--locations", "all")).isEqualTo(2);
        assertThat(console.err()).contains("--locations");
        assertThat(console.file("")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trian", "--no-such-flag", "--as-of=yesterday", "--as-of=19/06/2020"})
    void wrongUseEndsWithStatusTwo(String word) {
        assertThat(console.run(word)).isEqualTo(2);
        assertThat(console.err().lines())
                .hasSizeBetween(1, 2)
                .allMatch(line -> line.startsWith("covid: "));
    }

    @Test
    void anUnknownPlaceIsRefusedWithSimilarNames() {
        assertThat(console.run("--location", "Ardenja")).isEqualTo(1);

        assertThat(console.err()).contains("\"Ardenja\"", "Did you mean Ardenia?");
    }

    @Test
    void aStartAfterTheLastObservationIsRefused() {
        assertThat(console.run("--start-date-data", "2022-01-01")).isEqualTo(1);

        assertThat(console.err()).contains("START_DATE_DATA", "2022-01-01", "2021-01-30");
    }

    @Test
    void tooFewDaysToTrainAreRefused() {
        assertThat(console.run("--start-date-data", "2021-01-05")).isEqualTo(1);

        assertThat(console.err()).contains("too little to learn from");
    }

    @Test
    void aFailedRunLeavesTheLastGoodOne() {
        console.run();
        RunManifest good = console.current();

        assertThat(console.run("--location", "Nowhereland")).isEqualTo(1);

        assertThat(console.current()).isEqualTo(good);
    }

    @Test
    void settingsShowsEachValueWithItsOrigin() {
        assertThat(console.with("DAYS_MEAN", "3").run("settings", "--n-jobs", "2")).isZero();

        assertThat(console.out().lines())
                .hasSize(Setting.values().length)
                .anyMatch(line -> line.matches("DAYS_MEAN +3 +\\(environment\\)"))
                .anyMatch(line -> line.matches("N_JOBS +2 +\\(flag\\)"))
                .anyMatch(line -> line.matches("LOCATION +World +\\(default\\)"));
    }

    @Test
    void helpHasExamplesBeforeCommandsAndFlagsLastWithTheirDefaults() {
        assertThat(console.run("--help")).isZero();

        assertThat(console.out()).startsWith("Usage: covid [FLAGS] [COMMAND]");
        assertThat(console.out().replaceAll("\\s+", " "))
                .containsSubsequence(
                        "Examples: covid demo",
                        "Commands: train",
                        "Flags and settings",
                        "Trees in the forest (default: 1000)");

        assertThat(console.in(Texts.BRAZIL).run("train", "--help")).isZero();
        assertThat(console.out()).startsWith("Uso: covid train [OPÇÕES]").contains("Exemplos:");
        assertThat(console.out()).contains("(padrão: 1000)");
    }

    @Test
    void helpAndMessagesSpeakPortuguese() {
        console.in(Texts.BRAZIL);

        assertThat(console.run("--help")).isZero();
        assertThat(console.out()).contains("Uso:", "Prevê uma epidemia", "Árvores na floresta");

        assertThat(console.run("--location", "Ardenja")).isEqualTo(1);
        assertThat(console.err()).contains("Você quis dizer Ardenia?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--locale=pt-BR", "--locale=pt_BR"})
    void theLanguageCanBeAskedForByAFlag(String flag) {
        assertThat(console.run("train", "--help", flag)).isZero();
        assertThat(console.out()).contains("Lê a fonte, treina a floresta");

        assertThat(console.run("predict", flag)).isEqualTo(1);
        assertThat(console.err()).contains("Ainda não há modelo treinado");
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "predict", "search", "demo", "settings"})
    void everyCommandExplainsItselfWithItsSettings(String command) {
        assertThat(console.run(command, "--help")).isZero();

        assertThat(console.out()).contains("Usage: covid " + command, "--datalake", "--timestamp");
    }

    @Test
    void aDeadFluentdDoesNotFailARun() {
        assertThat(console.with("FLUENTD_HOST", "127.0.0.1").with("FLUENTD_PORT", "1").run("train"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_USE, 2",
        "DATA, 1",
        "DAMAGED, 1",
        "LATER, 1",
        "STORE, 1",
        "INTERRUPTED, 130"
    })
    void theExitStatusFollowsTheKindOfAFaultWhateverItSays(Fault.Kind kind, int status) {
        for (String key : List.of("hub.file.not-found", "source.interrupted", "series.no-place")) {
            assertThat(Program.status(new Fault(kind, key, "a", "b"))).isEqualTo(status);
        }
    }

    private String forecastLines() {
        return console.out().lines().filter(line -> line.contains("->")).toList().toString();
    }

    private Map<String, byte[]> filesOf(RunManifest run) throws IOException {
        Path home = console.file("history/runs/" + run.runId());
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(home.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
