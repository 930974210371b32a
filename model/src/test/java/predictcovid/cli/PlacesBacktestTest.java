package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.text.Texts;

/// Two origins, a week and two weeks before the last day of the newest file; of the days of the
/// older download Aldoria's last seven have 800 cases in it and 1000 in the newest file.
class PlacesBacktestTest {
    private static final LocalDate TODAY = DatedSource.FIRST.plusDays(126);
    private static final LocalDate LAST = TODAY.minusDays(1);

    @TempDir Path folder;

    private Console console;
    private Path source;

    @BeforeEach
    void open() {
        console = new Console(folder);
        source = folder.resolve("source.csv");
        console.with("URL_DATASOURCE", source.toString());
    }

    @Test
    void anOriginSeesWhatTheDownloadOfItsWeekSaid() throws IOException {
        download(LAST.minusDays(9), 0.8);

        assertThat(backtest("naive,hub-baseline")).as(console.err()).isZero();

        // the download of nine days before the last knows the days before its own
        assertThat(medians("naive", "day inc case", LAST.minusDays(10))).containsOnly(800.0);
        // its last finished week ended on a Sunday, one of whose days had 1000
        assertThat(medians("naive", "wk inc case", LAST.minusDays(11))).containsOnly(5800.0);
        // the newest file's numbers judge it
        assertThat(cells("naive", "wk inc case", LAST.minusDays(11), "observed"))
                .containsOnly(7000.0);
        // two weeks before the last day there was no download
        assertThat(medians("naive", "day inc case", LAST.minusDays(14))).containsOnly(1000.0);
        assertThat(medians("naive", "day inc case", LAST.minusDays(7))).isEmpty();
        assertThat(console.out())
                .contains("2 reference dates, 2021-04-22 to 2021-04-26")
                .contains("Of 2 dates, 1 knew exactly", "1 saw the newest file cut");
    }

    @Test
    void noOriginSeesALaterDownload() throws IOException {
        download(LAST.minusDays(6), 0.8);

        backtest("naive,hub-baseline");

        assertThat(medians("naive", "day inc case", LAST.minusDays(7))).containsOnly(1000.0);
        assertThat(console.out()).contains("Of 2 dates, none knew exactly");
    }

    @Test
    void aDownloadOfAnEarlierWeekTellsNothingOfAnOrigin() throws IOException {
        download(LAST.minusDays(14), 0.8);

        backtest("naive,hub-baseline");

        assertThat(medians("naive", "day inc case", LAST.minusDays(15))).containsOnly(800.0);
        assertThat(medians("naive", "day inc case", LAST.minusDays(7))).containsOnly(1000.0);
    }

    /// The download of a week ends on the day on which the file is cut for the week before.
    @Test
    void ofTwoOriginsOfOneDateTheDownloadCounts() throws IOException {
        download(LAST.minusDays(13), 0.8);

        assertThat(backtest("naive,hub-baseline")).as(console.err()).isZero();

        assertThat(medians("naive", "day inc case", LAST.minusDays(14))).containsOnly(800.0);
        assertThat(console.out()).contains("Of 1 date, 1 knew exactly");
    }

    /// Whatever the newest file says of the past, the forecasts made from a download stay the same.
    @Test
    void laterNumbersChangeNoForecastOfADownload() throws IOException {
        download(LAST.minusDays(9), 0.8);
        backtest("quantile-forest,naive");
        byte[] before = Files.readAllBytes(forecasts(LAST.minusDays(10)));
        byte[] cut = Files.readAllBytes(forecasts(LAST.minusDays(14)));
        List<String> shaken =
                Files.readAllLines(source).stream()
                        .map(line -> line.replace(",1000.0,30.0", ",1700.0,50.0"))
                        .toList();
        Files.write(source, shaken);

        assertThat(run("quantile-forest,naive", "--restart")).as(console.err()).isZero();

        assertThat(Files.readAllBytes(forecasts(LAST.minusDays(10)))).isEqualTo(before);
        assertThat(Files.readAllBytes(forecasts(LAST.minusDays(14)))).isNotEqualTo(cut);
    }

    @Test
    void forecastsOfOtherDownloadsAreNotTakenForThese() throws IOException {
        backtest("naive");
        download(LAST.minusDays(9), 0.8);

        assertThat(backtest("naive")).isEqualTo(1);
        assertThat(console.err()).contains("--restart");
    }

    @Test
    void saysInPortugueseWhatTheDatesKnew() throws IOException {
        download(LAST.minusDays(9), 0.8);
        console.in(Texts.BRAZIL);

        backtest("naive");

        assertThat(console.out()).contains("De 2 datas, 1 sabia exatamente");
    }

    @Test
    void refusesNoWeeksAndNoTrees() {
        assertThat(console.run("backtest", "--weeks", "0", "--trees", "0")).isEqualTo(2);
        assertThat(console.err()).contains("--weeks 0", "--trees 0");
    }

    /// 126 days are 18 weeks, of which the first must lie before the first date.
    @Test
    void saysHowManyWeeksTheSourceHas() throws IOException {
        DatedSource.write(source, TODAY, 1);

        assertThat(run(30, "naive")).isEqualTo(2);
        assertThat(console.err())
                .contains("--weeks 30", "begins on " + DatedSource.FIRST, "give at most 17");
        assertThat(run(18, "naive")).isEqualTo(2);
        assertThat(run(17, "naive")).as(console.err()).isZero();
    }

    private void download(LocalDate day, double share) throws IOException {
        DatedSource.write(source, day, share);
        console.at(day).run("revisions", "--out", folder.resolve("revisions").toString());
    }

    private int backtest(String forecasters) throws IOException {
        DatedSource.write(source, TODAY, 1);
        return run(forecasters);
    }

    private int run(String forecasters, String... more) {
        return run(2, forecasters, more);
    }

    private int run(int weeks, String forecasters, String... more) {
        return console.at(TODAY)
                .run(
                        Stream.concat(
                                        Stream.of(
                                                "backtest",
                                                "--weeks",
                                                String.valueOf(weeks),
                                                "--trees",
                                                "10",
                                                "--forecasters",
                                                forecasters,
                                                "--out",
                                                out("").toString()),
                                        Arrays.stream(more))
                                .toArray(String[]::new));
    }

    private List<Double> medians(String forecaster, String target, LocalDate date)
            throws IOException {
        return cells(forecaster, target, date, "median");
    }

    private List<Double> cells(String forecaster, String target, LocalDate date, String column)
            throws IOException {
        List<String> rows = Files.readAllLines(out("scores.csv"));
        List<String> head = List.of(rows.getFirst().split(",", -1));
        return rows.stream()
                .skip(1)
                .map(row -> List.of(row.split(",", -1)))
                .filter(row -> row.containsAll(List.of(forecaster, target, "ALD")))
                .filter(row -> row.get(head.indexOf("reference_date")).equals(date.toString()))
                .map(row -> (double) Math.round(Double.parseDouble(row.get(head.indexOf(column)))))
                .toList();
    }

    private Path forecasts(LocalDate date) {
        String team = "PredictCovid-quantile_forest";
        return out("model-output/" + team + "/" + date + "-" + team + ".parquet");
    }

    private Path out(String name) {
        return folder.resolve("backtest").resolve(name);
    }
}
