package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.text.Texts;

class RevisionsCommandTest {
    private static final LocalDate TODAY = DatedSource.FIRST.plusDays(126);

    @TempDir Path folder;
    private Console console;

    @BeforeEach
    void open() {
        console = new Console(folder);
    }

    @Test
    void aFlagOfTheOtherInputIsRefusedAndNotPassedOver() {
        assertThat(console.run("revisions", "--nation", "BR")).isEqualTo(2);
        assertThat(console.err()).contains("--nation: only together with --target-data");
    }

    /// The newest number is 0.81, the one before it 0.9 of what comes in the end.
    @Test
    void tellsHowAHubsNumbersWereRevised() throws IOException {
        assertThat(ofHub()).as(console.err()).isZero();

        assertThat(console.out())
                .contains("wk inc covid hosp: 10 vintages, 2023-12-27 to 2024-02-28")
                .containsPattern("0 +\\+11\\.1% .*100\\.0% +\\+11\\.\\d% .*100\\.0%")
                .containsPattern("1 +\\+11\\.1% .*100\\.0% +\\+11\\.\\d% .*100\\.0%")
                .containsPattern("2 +0\\.0% .* 0\\.0% +0\\.0% .* 0\\.0%")
                .contains("Largest revisions", "California", "Tables and pictures: ");
        List<String> rows = Files.readAllLines(out("revisions.csv"));
        assertThat(rows.getFirst())
                .isEqualTo(
                        "target,location,lag,numbers,median_change,lower_quartile,upper_quartile,"
                                + "share_changed");
        // two targets, five places with values, twelve lags
        assertThat(rows).hasSize(1 + 2 * 5 * 12);
        assertThat(rows).anyMatch(row -> row.startsWith("wk inc covid hosp,06,0,9,0.11"));
        assertThat(rows).anyMatch(row -> row.matches("wk inc covid hosp,06,2,9,0(\\.0)?,.*"));
        assertThat(Files.readAllLines(out("largest-revisions.csv")))
                .hasSize(1 + 20)
                .anyMatch(row -> row.startsWith("wk inc covid hosp,06,"))
                .noneMatch(row -> row.contains(",US,"));
        assertThat(Files.readAllLines(out("appearances.csv")))
                .containsExactly("target,location,as_of,added");
        for (String table : List.of("revisions", "largest-revisions", "appearances")) {
            assertThat(out(table + ".parquet")).isNotEmptyFile();
        }
        for (String language : List.of("en", "pt-BR")) {
            Path images = out("images").resolve(language);
            assertThat(images.resolve("revisions-wk-inc-covid-hosp.png")).isNotEmptyFile();
            assertThat(images.resolve("revisions-wk-inc-covid-prop-ed-visits.png"))
                    .isNotEmptyFile();
        }
    }

    @Test
    void looksAtNothingLaterThanAsOf() throws IOException {
        assertThat(ofHub("--as-of", "2024-01-12")).isZero();

        assertThat(console.out()).contains("3 vintages, 2023-12-27 to 2024-01-10");
    }

    @Test
    void namesPlacesThatCameInAndFellOut() throws IOException {
        Path data = folder.resolve("target.csv");
        Files.writeString(
                data,
                """
                target,location,target_end_date,as_of,observation
                wk inc covid hosp,US,2024-01-06,2024-01-10,100
                wk inc covid hosp,01,2024-01-06,2024-01-10,100
                wk inc covid hosp,US,2024-01-06,2024-01-17,110
                wk inc covid hosp,06,2024-01-06,2024-01-17,110
                """);

        assertThat(run("--target-data", data.toString())).isZero();

        assertThat(console.out())
                .contains("Places that came in: California (2024-01-17)")
                .contains("Places that fell out: Alabama (2024-01-17)")
                .containsPattern("0 +\\+10\\.0% +\\+10\\.0% to \\+10\\.0% +100\\.0%")
                .containsPattern("Alabama +2024-01-06 +2024-01-17 +0 +100 +– +–");
    }

    @Test
    void oneVintageTellsNothingAndWhatToDo() throws IOException {
        assertThat(ofHub("--as-of", "2024-01-02")).isEqualTo(1);

        assertThat(console.err()).contains("no target with two vintages", "as_of");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(ofHub("--as-of", "2023-01-01")).isEqualTo(1);
        console.in(Texts.BRAZIL);
        ofHub("--as-of", "2024-01-02");
        assertThat(console.err()).contains("nenhum alvo com duas versões");
    }

    @Test
    void comparesTheDownloadsInTheDatalake() throws IOException {
        assertThat(onDay(TODAY.minusDays(7), 0.8)).isEqualTo(1);
        assertThat(console.err())
                .contains("no two downloads of", "covid schedule", "--target-data");
        assertThat(onDay(TODAY, 0.9)).as(console.err()).isZero();

        assertThat(console.out())
                .contains("wk inc case: 2 vintages, 2021-04-30 to 2021-05-07")
                .contains("wk inc death: 2 vintages")
                // the last finished week, three of whose days were new on 30 April: the world
                // 6540 → 7140, Aldoria 6400 → 7000, Corvia unchanged
                .containsPattern("0 +\\+9\\.2% .*\\+4\\.6%.* 50\\.0%")
                .containsPattern("Aldoria +2021-04-25 +2021-05-07 +0 +6,400 +7,000 +\\+9\\.4%");
        assertThat(Files.readAllLines(out("revisions.csv")))
                .anyMatch(row -> row.startsWith("wk inc case,ALD,0,1,0.09375"))
                .anyMatch(row -> row.startsWith("wk inc case,COR,0,1,0.0,"));
    }

    @Test
    void namesPlacesThatTheNewestDownloadHasNoMore() throws IOException {
        onDay(TODAY.minusDays(7), 1);
        Path source = DatedSource.write(folder.resolve("source.csv"), TODAY, 1);
        List<String> rest =
                Files.readAllLines(source).stream()
                        .map(line -> line.replaceFirst("^Corvia,(.*),COR,", "Dural,$1,DUR,"))
                        .toList();
        Files.write(source, rest);

        assertThat(console.at(TODAY).run("revisions", "--out", out("").toString())).isZero();

        assertThat(console.out())
                .contains("Places that came in: Dural (2021-05-07)")
                .contains("Places that fell out: Corvia (2021-05-07)");
        assertThat(Files.readAllLines(out("appearances.csv")))
                .contains("wk inc case,DUR,2021-05-07,true", "wk inc case,COR,2021-05-07,false");
    }

    @Test
    void refusesNoWeeks() {
        assertThat(run("--weeks", "0")).isEqualTo(2);
        assertThat(console.err()).contains("--weeks 0");
    }

    @Test
    void speaksPortuguese() throws IOException {
        console.in(Texts.BRAZIL);

        assertThat(ofHub()).isZero();

        assertThat(console.out()).contains("10 versões", "lugar mediano", "+11,1%", "Maiores");
        assertThat(run("--help")).isZero();
        assertThat(console.out()).contains("depois do primeiro relato");
    }

    private int ofHub(String... more) throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));
        List<String> args = new ArrayList<>(List.of("--target-data", data.toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private int onDay(LocalDate day, double share) throws IOException {
        Path source = DatedSource.write(folder.resolve("source.csv"), day, share);
        console.with("URL_DATASOURCE", source.toString()).at(day);
        return run();
    }

    private int run(String... more) {
        List<String> args =
                new ArrayList<>(List.of("revisions", "--out", folder.resolve("out").toString()));
        args.addAll(List.of(more));
        return console.run(args.toArray(String[]::new));
    }

    private Path out(String name) {
        return folder.resolve("out").resolve(name);
    }
}
