package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir Path folder;
    private Console console;
    private Path data;

    @BeforeEach
    void open() throws IOException {
        console = new Console(folder);
        data = HubTargetData.write(folder.resolve("target.csv"));
    }

    @Test
    void judgesAllForecastersOnTheSameTasks() throws IOException {
        assertThat(backtest("--forecasters", "quantile-forest,naive,hub-baseline")).isZero();

        assertThat(console.out())
                .contains("against")
                .containsPattern("naive +\\d+ +\\d\\.\\d{3}")
                .containsPattern("hub-baseline +\\d+ +\\d\\.\\d{3}");
        for (String table : List.of("scores", "summary", "skill")) {
            assertThat(out(table + ".csv")).isNotEmptyFile();
            assertThat(out(table + ".parquet")).isNotEmptyFile();
        }
        assertThat(out("images/pt-BR/coverage-wk-inc-covid-hosp.png")).isNotEmptyFile();
        List<String> summary = Files.readAllLines(out("summary.csv"));
        assertThat(summary).anyMatch(line -> line.startsWith("phase,wk inc covid hosp,growing,"));
        assertThat(summary).anyMatch(line -> line.startsWith("horizon,wk inc covid hosp,3,"));
    }

    @Test
    void aFlagOfTheOtherInputIsRefusedAndNotPassedOver() {
        assertThat(backtest("--weeks", "3", "--as-of", "2025-01-01")).isEqualTo(2);
        assertThat(console.err())
                .contains("--weeks, --as-of: only without --target-data, for the source.");

        assertThat(console.run("backtest", "--from", "2025-01-01", "--peer-scores", "peers.csv"))
                .isEqualTo(2);
        assertThat(console.err())
                .contains("--from, --peer-scores: only together with --target-data");
    }

    @Test
    void takesTheRoundsOfAHubAndEverySecondOfThem() throws IOException {
        backtest("--forecasters", "naive");
        List<String> all = dates();
        Path tasks =
                Files.writeString(
                        data.resolveSibling("tasks.json"),
                        """
                        {"rounds": [{"round_id_from_variable": true, "round_id": "reference_date",
                          "model_tasks": [{"task_ids": {"reference_date": {"required": null,
                            "optional": ["%s", "1999-01-02"]}},
                            "output_type": {"mean": {"output_type_id": {"required": null}}}}]}]}
                        """
                                .formatted(all.get(1)));

        assertThat(backtest("--forecasters", "naive", "--every", "2", "--restart")).isZero();
        assertThat(dates())
                .hasSizeGreaterThan(1)
                .containsExactlyElementsOf(
                        IntStream.range(0, all.size())
                                .filter(i -> i % 2 == 0)
                                .mapToObj(all::get)
                                .toList());
        assertThat(backtest("--forecasters", "naive", "--tasks", tasks.toString(), "--restart"))
                .isZero();
        assertThat(dates()).containsExactly(all.get(1));
        assertThat(backtest("--tasks", tasks.toString(), "--from", all.get(2))).isOne();
        assertThat(console.err()).contains("has no round from " + all.get(2));
        assertThat(backtest("--every", "0")).isEqualTo(2);
    }

    private List<String> dates() throws IOException {
        return Files.readAllLines(out("scores.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[3])
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void goesOnWhereItWasStopped() throws IOException {
        backtest("--forecasters", "naive");
        byte[] scores = Files.readAllBytes(out("scores.csv"));
        List<Path> forecasts = forecasts();
        for (Path file : forecasts) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
        Files.delete(forecasts.getLast());
        Files.delete(out("scores.csv"));

        assertThat(backtest("--forecasters", "naive")).isZero();

        assertThat(forecasts()).containsExactlyElementsOf(forecasts);
        assertThat(Files.getLastModifiedTime(forecasts.getFirst())).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(forecasts.getLast())).isNotEqualTo(LONG_AGO);
        assertThat(Files.readAllBytes(out("scores.csv"))).isEqualTo(scores);
    }

    @Test
    void refusesForecastsFromOtherData() throws IOException {
        backtest("--forecasters", "naive");
        HubTargetData.write(data, HubTargetData.WEEKS + 2, 5);

        assertThat(backtest("--forecasters", "naive")).isEqualTo(1);
        assertThat(console.err()).contains("--restart");
        assertThat(backtest("--forecasters", "naive", "--restart")).isZero();
    }

    @Test
    void forecastsOfAnotherBuildAreMadeAgainAndItSaysSo() throws IOException {
        backtest("--forecasters", "naive");
        age(forecasts());
        rewrite("code [0-9a-f]{12}", "code 0123456789ab");

        assertThat(backtest("--forecasters", "naive")).as(console.err()).isZero();

        assertThat(console.out())
                .containsOnlyOnce("another build of the program has made (program ")
                .contains("code 0123456789ab; this one is program");
        for (Path file : forecasts()) {
            assertThat(Files.getLastModifiedTime(file)).isNotEqualTo(LONG_AGO);
        }
        age(forecasts());
        console.in(Locale.of("pt", "BR"));
        assertThat(backtest("--forecasters", "naive")).isZero();
        assertThat(console.out()).doesNotContain("outra compilação");
        for (Path file : forecasts()) {
            assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
        }
        rewrite("(?m)^code .*\\n", "");
        assertThat(backtest("--forecasters", "naive")).isZero();
        assertThat(console.out()).containsOnlyOnce("outra compilação do programa (program 0");
    }

    @Test
    void theSameCodeUnderAnotherCommitIsNoOtherBuild() throws IOException {
        backtest("--forecasters", "naive");
        age(forecasts());
        rewrite("(?m)^(commit .*\\n)?code", "commit 63480482 with changes\ncode");

        assertThat(backtest("--forecasters", "naive")).isZero();

        assertThat(console.out()).doesNotContain("another build");
        assertThat(Files.getLastModifiedTime(forecasts().getFirst())).isEqualTo(LONG_AGO);
    }

    @Test
    void forecastsOfAnotherBuildThatAreNotMadeAgainAreRefused() throws IOException {
        backtest("--forecasters", "naive,hub-baseline");
        List<Path> before = forecasts();
        rewrite("code ", "code 00");

        assertThat(backtest("--forecasters", "naive")).isEqualTo(1);

        assertThat(console.err()).contains("also holds forecasts", "--out");
        assertThat(forecasts()).containsExactlyElementsOf(before);
    }

    private static void age(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
    }

    private void rewrite(String regex, String replacement) throws IOException {
        String record = Files.readString(out("inputs.txt"));
        String other = record.replaceFirst(regex, replacement);
        assertThat(other).isNotEqualTo(record);
        Files.writeString(out("inputs.txt"), other);
    }

    @Test
    void namesTheForecastersThatThereAre() {
        assertThat(backtest("--forecasters", "oracle")).isEqualTo(2);

        assertThat(console.err()).contains("\"oracle\"").contains("quantile-forest, original");
    }

    @Test
    void speaksPortuguese() {
        console.in(Locale.of("pt", "BR"));

        assertThat(backtest("--forecasters", "naive,hub-baseline")).isZero();

        assertThat(console.out()).contains("datas de referência").contains("contra");
    }

    private int backtest(String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "backtest",
                                "--target-data",
                                data.toString(),
                                "--trees",
                                "10",
                                "--out",
                                folder.resolve("backtest").toString()));
        args.addAll(List.of(more));
        if (!args.contains("--from")) {
            args.addAll(List.of("--from", HubTargetData.lastWeek().minusWeeks(4).toString()));
        }
        return console.run(args.toArray(String[]::new));
    }

    private Path out(String name) {
        return folder.resolve("backtest").resolve(name);
    }

    private List<Path> forecasts() throws IOException {
        try (java.util.stream.Stream<Path> files = Files.walk(out("model-output"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void refusesABaselineThatDoesNotCompeteAndNamesThoseThatDo() throws IOException {
        Path peers =
                Files.writeString(
                        folder.resolve("peers.csv"),
                        "model,target,reference_date,location,horizon,wis,log_wis,ae\n"
                                + "Peer,wk inc covid hosp,"
                                + HubTargetData.lastWeek().minusWeeks(4)
                                + ",01,0,1,1,1\n");

        assertThat(backtest("--forecasters", "naive", "--baseline", "Foo")).isEqualTo(2);
        assertThat(console.err()).contains("called \"Foo\"", "one of naive.");
        String[] withPeers = {"--baseline", "Foo", "--peer-scores", peers.toString()};
        assertThat(backtest(withPeers)).isEqualTo(2);
        assertThat(console.err()).contains("hub-baseline, Peer.");
        assertThat(out("")).doesNotExist();
    }

    @Test
    void theFirstRivalIsTheBaselineWhereTheUsualOneDoesNotCompete() {
        assertThat(backtest("--forecasters", "naive,seasonal-naive")).isZero();
        assertThat(console.out())
                .contains("compares with seasonal-naive, because hub-baseline does not compete");
        assertThat(out("images/en/skill-by-horizon-wk-inc-covid-hosp.png")).isNotEmptyFile();

        assertThat(backtest("--forecasters", "naive,hub-baseline")).isZero();
        assertThat(console.out()).doesNotContain("compares with");
    }

    @Test
    void drawsNoSkillOfASingleForecaster() {
        assertThat(backtest("--forecasters", "naive")).isZero();

        assertThat(out("images/en/coverage-wk-inc-covid-hosp.png")).isNotEmptyFile();
        assertThat(out("images/en/skill-by-horizon-wk-inc-covid-hosp.png")).doesNotExist();
    }

    @Test
    void namesAPeriodThatBeginsAfterEveryDate() {
        LocalDate last = HubTargetData.lastWeek();

        assertThat(backtest("--forecasters", "naive", "--since", last.plusDays(1).toString()))
                .isEqualTo(2);

        assertThat(console.err()).contains("--since " + last.plusDays(1), "give " + last);
    }

    @Test
    void cutsDataWithoutVintagesOnEachDateAndSaysSo() throws IOException {
        keepNewestVintage();

        assertThat(backtest("--forecasters", "naive,hub-baseline")).as(console.err()).isZero();

        assertThat(console.out())
                .contains("5 reference dates", "no column as_of", "all scores are flattering")
                .doesNotContain("Add a column as_of");
        // each date knows the weeks before its own, and the naive forecast repeats the last one
        assertThat(medians("naive", HubTargetData.lastWeek()))
                .containsExactly(value(HubTargetData.WEEKS - 2));
        assertThat(medians("naive", HubTargetData.lastWeek().minusWeeks(1)))
                .containsExactly(value(HubTargetData.WEEKS - 3), value(HubTargetData.WEEKS - 3));
    }

    @Test
    void scoresNoWeekThatWasReportedByTheReferenceDate() throws IOException {
        // a vintage four days after its last week, dated on that week's end
        List<String> early = new ArrayList<>();
        for (String line : Files.readAllLines(data)) {
            String[] cells = line.split(",", -1);
            if (!cells[3].equals("as_of")) {
                cells[3] = LocalDate.parse(cells[3]).minusDays(4).toString();
            }
            early.add(String.join(",", cells));
        }
        Files.write(data, early);

        assertThat(backtest("--forecasters", "hub-baseline")).as(console.err()).isZero();

        List<String> rows = Files.readAllLines(out("scores.csv"));
        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(rows).noneMatch(row -> row.matches("([^,]*,){4}0,.*"));
    }

    /// As a hub publishes its newest numbers: without a column of vintages.
    private void keepNewestVintage() throws IOException {
        String newest = HubTargetData.lastWeek().plusDays(4).toString();
        List<String> rows = new ArrayList<>(List.of("target,location,target_end_date,observation"));
        Files.readAllLines(data).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[3].equals(newest))
                .map(cells -> String.join(",", cells[0], cells[1], cells[2], cells[4]))
                .forEach(rows::add);
        Files.write(data, rows);
    }

    private double value(int week) throws IOException {
        String cells = "wk inc covid hosp,US," + HubTargetData.FIRST.plusWeeks(week) + ",";
        return Files.readAllLines(data).stream()
                .filter(line -> line.startsWith(cells))
                .mapToDouble(line -> Double.parseDouble(line.substring(cells.length())))
                .findFirst()
                .orElseThrow();
    }

    private List<Double> medians(String forecaster, LocalDate date) throws IOException {
        String task = forecaster + ",wk inc covid hosp,US," + date + ",";
        return Files.readAllLines(out("scores.csv")).stream()
                .filter(line -> line.startsWith(task))
                .map(line -> Double.parseDouble(line.split(",", -1)[8]))
                .toList();
    }

    @Test
    void aRestartKeepsForecastsThatItDoesNotMakeAgain() throws IOException {
        backtest("--forecasters", "naive,hub-baseline");
        List<Path> before = forecasts();
        for (Path file : before) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
        String last = HubTargetData.lastWeek().minusWeeks(1).toString();

        assertThat(backtest("--forecasters", "naive", "--from", last, "--restart"))
                .as(console.err())
                .isZero();

        assertThat(forecasts()).containsExactlyElementsOf(before);
        List<Path> again = new ArrayList<>();
        for (Path file : before) {
            if (!Files.getLastModifiedTime(file).equals(LONG_AGO)) {
                again.add(file);
            }
        }
        assertThat(again).hasSize(2).allMatch(file -> file.toString().contains("-naive"));
    }

    @Test
    void aRestartWithOtherDataTouchesNothingWhereOtherForecastsWouldStay() throws IOException {
        backtest("--forecasters", "naive,hub-baseline");
        List<Path> before = forecasts();
        HubTargetData.write(data, HubTargetData.WEEKS + 2, 5);

        assertThat(backtest("--forecasters", "naive", "--restart")).isEqualTo(1);

        assertThat(console.err()).contains("also holds forecasts", "--out");
        assertThat(forecasts()).containsExactlyElementsOf(before);
        assertThat(backtest("--forecasters", "naive,hub-baseline", "--restart")).isZero();
    }

    @Test
    void saysHowToGoOnWhenItIsStopped() {
        Thread.currentThread().interrupt();
        int status = backtest("--forecasters", "naive");
        Thread.interrupted();

        assertThat(status).isEqualTo(130);
        assertThat(console.err()).contains("Stopped. Start the same command again to go on.");
    }
}
