package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubForecastCommandTest {
    private static final LocalDate DATE = HubTargetData.lastWeek().plusWeeks(1);

    @TempDir Path folder;
    private Console console;

    @BeforeEach
    void open() {
        console = new Console(folder);
    }

    @Test
    void writesASubmissionThatItsHubTakes() throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));

        assertThat(forecast(data, DATE, "--samples", "20")).isZero();

        List<String> lines = Files.readAllLines(submission());
        // 5 places, 2 targets, 4 horizons, 23 levels and 20 trajectories
        assertThat(lines).hasSize(1 + 5 * 2 * 4 * (23 + 20));
        assertThat(lines.get(1))
                .startsWith(DATE + ",wk inc covid hosp,0," + DATE + ",US,quantile,0.01,");
        assertThat(console.run("hub", "validate", submission().toString())).isZero();
        assertThat(folder.resolve("hub/model-metadata/Team-model.yml")).exists();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theWeekForecastFollowsFromTheHorizonWhateverTheDelay(int weeks) throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));
        LocalDate date = HubTargetData.lastWeek().plusWeeks(weeks);

        assertThat(forecast(data, date)).isZero();

        Path file = folder.resolve("hub/model-output/Team-model/" + date + "-Team-model.csv");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.subList(1, lines.size()))
                .allSatisfy(line -> {
                    String[] cells = line.split(",", -1);
                    assertThat(cells[3])
                            .isEqualTo(date.plusWeeks(Long.parseLong(cells[2])).toString());
                });
    }

    @Test
    void tellsItsStages() throws IOException {
        forecast(HubTargetData.write(folder.resolve("target.csv")), DATE);

        assertThat(console.err())
                .containsSubsequence(
                        "Reading target.csv",
                        "Forecasting 2 targets in 5 places",
                        "Checking " + DATE + "-Team-model.csv");
    }

    @Test
    void tooLittleMemoryIsToldBeforeTheWorkAndWithWhatItTakes() throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));

        int status =
                console.run(
                        "hub",
                        "forecast",
                        "--target-data=" + data,
                        "--reference-date=" + DATE,
                        "--team=Team",
                        "--model=model",
                        "--hub=" + folder.resolve("hub"),
                        "--trees=1000000000");

        assertThat(status).isEqualTo(1);

        assertThat(console.err())
                .doesNotContain("Forecasting")
                .containsPattern(
                        "5 places in \\d+ weeks need about [\\d,]{9,} MB of memory, and Java may use"
                                + " [\\d,]+ MB: allow more, such as JAVA_OPTS=-Xmx\\d{4,}g");
        assertThat(submission()).doesNotExist();
    }

    @Test
    void neverReadsALaterVintage() throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));
        forecast(data, DATE);
        byte[] before = Files.readAllBytes(submission());

        HubTargetData.write(data, HubTargetData.WEEKS + 6, 99);
        assertThat(forecast(data, DATE)).isZero();

        assertThat(Files.readAllBytes(submission())).isEqualTo(before);
    }

    @Test
    void refusesPercentagesInThePlaceOfSharesAndWritesNothing() throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));
        String percent =
                Pattern.compile("(prop ed visits,.*,)([0-9.]+)")
                        .matcher(Files.readString(data))
                        .replaceAll(it -> it.group(1) + 100 * Double.parseDouble(it.group(2)));
        Files.writeString(data, percent);

        assertThat(forecast(data, DATE)).isOne();

        assertThat(console.err()).contains("A share is above 1. Write proportions");
        assertThat(folder.resolve("hub")).doesNotExist();
    }

    @Test
    void tellsOnDemandWhatMovedTheForecastsThatItWrote() throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));
        forecast(data, DATE);
        byte[] plain = Files.readAllBytes(submission());
        Path why = folder.resolve("why");

        assertThat(forecast(data, DATE, "--explain", why.toString())).isZero();

        assertThat(Files.readAllBytes(submission())).isEqualTo(plain);
        assertThat(console.out()).contains("Explanations, importance and pictures: " + why);
        Path same = folder.resolve("same");
        assertThat(explain(data, same)).as(console.err()).isZero();
        assertThat(files(why)).isEqualTo(files(same)).hasSizeGreaterThan(5);
        for (String table : List.of("explanations.csv", "importance.csv", "importance.parquet")) {
            assertThat(why.resolve(table)).hasSameBinaryContentAs(same.resolve(table));
        }
    }

    private int explain(Path data, Path out) {
        return console.run(
                "hub",
                "explain",
                "--target-data",
                data.toString(),
                "--reference-date",
                DATE.toString(),
                "--trees",
                "10",
                "--out",
                out.toString());
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString()).sorted().toList();
        }
    }

    @Test
    void namesReportsThatDoNotEndOnTheHubsWeekday() throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));
        LocalDate friday = HubTargetData.lastWeek().minusDays(1);
        Files.writeString(
                data,
                "wk inc covid hosp,01," + friday + "," + friday.plusDays(5) + ",7\n",
                StandardOpenOption.APPEND);

        assertThat(forecast(data, DATE)).isZero();

        assertThat(console.out()).contains("end on another weekday").contains("01, " + friday);
    }

    @Test
    void aDescriptionThatSomebodyWroteIsLeftAlone() throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));
        Path metadata = folder.resolve("hub/model-metadata/Team-model.yml");
        Files.createDirectories(metadata.getParent());
        Files.writeString(metadata, "ours");

        forecast(data, DATE);

        assertThat(metadata).hasContent("ours");
    }

    @Test
    void saysWhichDatesAreRight() throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));

        assertThat(forecast(data, DATE.minusDays(1))).isEqualTo(2);
        assertThat(console.err()).contains(DATE.minusWeeks(1) + " or " + DATE);
        assertThat(forecast(data, DATE.plusWeeks(52))).isEqualTo(1);
        assertThat(console.err()).contains("get newer target data");
        assertThat(forecast(data, HubTargetData.FIRST)).isEqualTo(1);
        assertThat(console.err()).contains("has no vintage of");
        assertThat(submission()).doesNotExist();
    }

    @Test
    void wrongUseIsToldAllAtOnce() throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));

        assertThat(forecast(data, DATE, "--horizons", "0,12", "--samples", "-1")).isEqualTo(2);

        assertThat(console.err()).contains("--horizons [0, 12]").contains("--samples -1");
    }

    @Test
    void takesTheTargetFromAFlagWhereNoColumnSaysIt() throws IOException {
        Path data = onlyAdmissions(",observation", ",observation");

        assertThat(forecast(data, DATE)).isEqualTo(1);
        assertThat(console.err()).contains("say with --target what the file counts");
        assertThat(forecast(data, DATE, "--target", "wk inc covid hosp"))
                .as(console.err())
                .isZero();

        assertThat(Files.readAllLines(submission()).get(1)).startsWith(DATE + ",wk inc covid hosp");
    }

    @Test
    void doesNotAdviseAFlagThatItLacks() throws IOException {
        Path data = onlyAdmissions(",as_of", ",ignored");

        forecast(data, DATE, "--target", "wk inc covid hosp");

        assertThat(console.out()).contains("Add a column as_of").doesNotContain("--as-of");
    }

    @Test
    void takesTheNationFromTheTableOfPlaces() throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));
        Files.writeString(data, Files.readString(data).replace(",US,", ",BR,"));
        Path places =
                Files.writeString(
                        folder.resolve("places.csv"),
                        """
                        location,location_name,population
                        01,Acre,900000
                        06,Bahia,15000000
                        BR,Brasil,210000000
                        """);

        assertThat(forecast(data, DATE, "--places", places.toString())).isEqualTo(2);
        assertThat(console.err())
                .contains("no place of code US", "--nation one of its codes (01, 06, BR)");
        assertThat(forecast(data, DATE, "--nation", "BR")).isEqualTo(2);
        assertThat(console.err()).contains("has no place BR", "--nation US");
        assertThat(forecast(data, DATE, "--places", places.toString(), "--nation", "BR"))
                .as(console.err())
                .isZero();
        assertThat(Files.readString(submission())).contains(",BR,quantile");
    }

    @Test
    void aPlaceAloneNeedsNoNation() throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));
        Files.write(
                data,
                Files.readAllLines(data).stream()
                        .filter(line -> line.contains("location") || line.contains(",01,"))
                        .toList());
        Path places =
                Files.writeString(
                        folder.resolve("places.csv"),
                        "location,location_name,population\n01,Acre,900000\n");

        assertThat(forecast(data, DATE, "--places", places.toString())).as(console.err()).isZero();
        assertThat(Files.readString(submission())).contains(",01,quantile");
    }

    /// The rows of one target, without its column, and another column's name replaced.
    private Path onlyAdmissions(String column, String renamed) throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));
        List<String> lines =
                Files.readAllLines(data).stream()
                        .filter(line -> !line.contains("visits"))
                        .map(line -> line.substring(line.indexOf(',') + 1))
                        .map(line -> line.replace(column, renamed))
                        .toList();
        return Files.write(data, lines);
    }

    private int forecast(Path data, LocalDate date, String... more) {
        List<String> args =
                new java.util.ArrayList<>(
                        List.of(
                                "hub",
                                "forecast",
                                "--target-data",
                                data.toString(),
                                "--reference-date",
                                date.toString(),
                                "--team",
                                "Team",
                                "--model",
                                "model",
                                "--trees",
                                "10",
                                "--hub",
                                folder.resolve("hub").toString()));
        args.addAll(List.of(more));
        return console.run(args.toArray(String[]::new));
    }

    private Path submission() {
        return folder.resolve("hub/model-output/Team-model/" + DATE + "-Team-model.csv");
    }

    @Test
    void promisesNoEarlierRunWhenItIsStopped() throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));

        Thread.currentThread().interrupt();
        int status = forecast(data, DATE);
        Thread.interrupted();

        assertThat(status).isEqualTo(130);
        assertThat(console.err())
                .contains("Stopped before the work was whole.")
                .doesNotContain("last good run");
        assertThat(submission()).doesNotExist();
    }

    @Test
    void whatIsWronglyNamedIsWrongUse() throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));

        assertThat(forecast(folder.resolve("nowhere.csv"), DATE)).isEqualTo(2);
        assertThat(console.err()).contains("nowhere.csv is not there");
        assertThat(forecast(data, DATE, "--places", folder.toString())).isEqualTo(2);
        assertThat(console.err()).contains("is a folder");
        assertThat(
                        console.run(
                                "hub",
                                "forecast",
                                "--target-data",
                                data.toString(),
                                "--reference-date",
                                DATE.toString(),
                                "--team",
                                "Our-Team",
                                "--model",
                                "model"))
                .isEqualTo(2);
        assertThat(console.err()).contains("\"Our-Team\" cannot name a team");
    }
}
