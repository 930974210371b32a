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

/// Explains forecasts of invented admissions and visits in three places, known in four vintages.
class HubExplainCommandTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 6);
    private static final int WEEKS = 60;
    private static final LocalDate REFERENCE = FIRST.plusWeeks(WEEKS);

    @TempDir private Path folder;

    private Console console;
    private Path data;

    @BeforeEach
    void targetData() throws IOException {
        console = new Console(folder);
        data = folder.resolve("target.csv");
        List<String> lines = new ArrayList<>();
        lines.add("target_end_date,location,target,observation,as_of");
        for (int last = WEEKS - 4; last < WEEKS; last++) {
            for (int week = 0; week <= last; week++) {
                for (String place : List.of("US", "06", "36")) {
                    double wave = Math.exp(Math.sin(week / 4.0 - place.charAt(0)));
                    String at = FIRST.plusWeeks(week) + "," + place + ",wk inc covid ";
                    LocalDate asOf = FIRST.plusWeeks(last).plusDays(4);
                    lines.add(at + "hosp," + Math.round(900 * wave) + "," + asOf);
                    lines.add(at + "prop ed visits," + 0.004 * wave + "," + asOf);
                }
            }
        }
        Files.write(data, lines);
    }

    private int explain(String... more) {
        List<String> args = new ArrayList<>();
        args.addAll(List.of("hub", "explain", "--target-data", data.toString()));
        args.addAll(List.of("--out", folder.resolve("why").toString()));
        args.addAll(List.of(more));
        return console.run(args.toArray(String[]::new));
    }

    @Test
    void writesTablesAndPicturesAndSaysWhatMovedTheForecasts() throws IOException {
        int status =
                explain(
                        "--reference-date",
                        REFERENCE.toString(),
                        "--trees",
                        "5",
                        "--location",
                        "US,california",
                        "--horizon",
                        "2");

        assertThat(status).as(console.err()).isZero();
        assertThat(console.out().lines()).hasSize(7);
        assertThat(console.out())
                .contains(
                        "California: what moved the forecast of hospital admissions a week for"
                                + " EW 11 (Mar 15, 2025). Strongest: ")
                .contains("Explanations, importance and pictures: " + folder.resolve("why"));
        List<String> rows = Files.readAllLines(folder.resolve("why/explanations.csv"));
        assertThat(rows.getFirst())
                .isEqualTo("target,location,reference_date,horizon,feature,contribution");
        assertThat(rows).hasSize(1 + 3 * 4 * (58 + 46));
        assertThat(Files.readAllLines(folder.resolve("why/importance.csv"))).hasSize(1 + 56 + 44);
        assertThat(folder.resolve("why/explanations.parquet")).isNotEmptyFile();
        assertThat(folder.resolve("why/importance.parquet")).isNotEmptyFile();
        for (String language : List.of("en", "pt-BR")) {
            Path images = folder.resolve("why/images").resolve(language);
            assertThat(images.resolve("drivers-wk-inc-covid-hosp-california.png")).isNotEmptyFile();
            assertThat(images.resolve("importance-wk-inc-covid-hosp.png")).isNotEmptyFile();
            assertThat(images.resolve("drivers-wk-inc-covid-prop-ed-visits-united-states.png"))
                    .isNotEmptyFile();
        }
    }

    @Test
    void namesAPlaceThatIsNotForecast() {
        int status =
                explain(
                        "--reference-date",
                        REFERENCE.toString(),
                        "--trees",
                        "1",
                        "--location",
                        "Texas");

        assertThat(status).isZero();
        assertThat(console.out()).contains("! No forecast for Texas (48) on Mar 1, 2025");
    }

    @Test
    void refusesWhatCannotBeExplained() {
        String date = REFERENCE.toString();

        assertThat(explain("--reference-date", "2025-02-27")).isEqualTo(2);
        assertThat(console.err()).contains("ends no week", "--reference-date 2025-03-01");
        assertThat(explain("--reference-date", date, "--location", "US,99,ZZ")).isEqualTo(2);
        assertThat(console.err())
                .contains("no place 99, ZZ", "US United States; 01 Alabama; 02 Alaska");
        assertThat(explain("--reference-date", date, "--horizon", "4")).isEqualTo(2);
        assertThat(console.err()).contains("no horizon 4", "from 0 to 3");
        assertThat(explain("--reference-date", date, "--trees", "0")).isEqualTo(2);
        assertThat(console.err()).contains("--trees 0");
        assertThat(explain("--reference-date", "2024-02-03")).isEqualTo(1);
        assertThat(console.err()).contains("nothing that was known on Feb 3, 2024");
        assertThat(explain("--reference-date", "soon")).isEqualTo(2);
        assertThat(console.err()).contains("soon");
        assertThat(folder.resolve("why")).doesNotExist();
    }

    @Test
    void speaksPortuguese() {
        console.in(Texts.BRAZIL);

        assertThat(explain("--reference-date", "2025-02-27")).isEqualTo(2);
        assertThat(console.err()).contains("não encerra nenhuma semana");
        assertThat(explain("--help")).isZero();
        assertThat(console.out()).contains("quais atributos", "O sábado que encerra");
    }
}
