package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;

/// A table of our own of towns in two states; in one of them there is a town of the state's name.
class PlaceLevelsRunTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 9, 13);
    private static final int DAYS = 140;
    private static final List<String> TOWNS =
            List.of(
                    "CE;2304400;Fortaleza;2686612",
                    "CE;2312908;Sobral;210711",
                    "SP;3550308;São Paulo;12325232",
                    "SP;3548500;Santos;433656");

    @TempDir Path folder;
    private Console console;

    @BeforeEach
    void writeTowns() throws IOException {
        List<String> lines = new ArrayList<>(List.of("UF;IBGE;Município;População;Data;Casos"));
        for (int day = 0; day < DAYS; day++) {
            for (int town = 0; town < TOWNS.size(); town++) {
                long cases = Math.round((60 + 40 * Math.sin(day / 12.0)) * (town + 1)) + day % 5;
                lines.add(TOWNS.get(town) + ";" + FIRST.plusDays(day) + ";" + cases);
            }
        }
        Path table = Files.write(folder.resolve("towns.csv"), lines);
        console =
                new Console(folder)
                        .with("URL_DATASOURCE", table.toString())
                        .with("START_DATE_DATA", "2020-09-13");
    }

    @Test
    void oneRunHasTownsStatesAndTheNationWithSumsThatAgree() throws IOException {
        assertThat(console.with("LOCATIONS", "all").run()).isZero();

        RunManifest run = console.current();
        List<Place> places = run.places().orElseThrow().forecast();
        assertThat(places)
                .extracting(place -> place.level().orElseThrow() + " " + place.code())
                .containsExactly(
                        "0 BRA",
                        "1 CE",
                        "1 SP",
                        "2 2304400",
                        "2 2312908",
                        "2 3548500",
                        "2 3550308");
        assertThat(places)
                .extracting(place -> Math.round(place.population().orElseThrow()))
                .startsWith(15_656_211L, 2_897_323L, 12_758_888L);
        assertThat(places.getLast().within()).hasValue("São Paulo");
        assertThat(run.charts().stream().map(RunManifest.Chart::name))
                .as("a state and its town of one name have a picture each")
                .contains("fan-wk-inc-case-sp", "fan-wk-inc-case-3550308", "fan-wk-inc-case-ceara")
                .contains("places-wk-inc-case-1", "places-wk-inc-case-1-level-1")
                .doesNotContain("fan-wk-inc-case-sao-paulo");
        Map<String, Map<LocalDate, Double>> observed = observed(run);
        assertThat(observed.get("wk inc case BRA")).hasSizeGreaterThan(18);
        for (String target : List.of("wk inc case ", "day inc case ")) {
            sums(observed, target + "CE", target + "2304400", target + "2312908");
            sums(observed, target + "SP", target + "3550308", target + "3548500");
            sums(observed, target + "BRA", target + "CE", target + "SP");
        }
        assertThat(medians(run, "CE", "SP")).isCloseTo(medians(run, "BRA"), within(1500.0));
    }

    @Test
    void namesAndCodesOfAnyLevelAreForecastTogether() {
        assertThat(console.with("LOCATIONS", "ceara,3548500,Nowhereland").run()).isZero();

        assertThat(console.current().places().orElseThrow().forecast())
                .extracting(Place::name)
                .containsExactly("Brasil", "Ceará", "Santos");
        assertThat(console.out()).contains("Not in the source and not forecast: Nowhereland");
    }

    @Test
    void aRunMayBeAboutAStateThatTheTableOnlyCodes() {
        assertThat(console.run("--location", "CEARÁ")).isZero();

        assertThat(console.current().series().location()).isEqualTo("Ceará");
        assertThat(console.current().places().orElseThrow().forecast())
                .singleElement()
                .satisfies(place -> assertThat(place.population()).hasValue(2_897_323.0));
        String out = folder.resolve("backtest").toString();
        assertThat(console.with("LOCATION", "23").run("backtest", "--weeks", "2", "--out", out))
                .isZero();
    }

    private static void sums(
            Map<String, Map<LocalDate, Double>> observed, String whole, String... parts) {
        Map<LocalDate, Double> sums = new TreeMap<>();
        for (String part : parts) {
            Objects.requireNonNull(observed.get(part))
                    .forEach((date, value) -> sums.merge(date, value, Double::sum));
        }
        assertThat(observed.get(whole)).as(whole).isEqualTo(sums);
    }

    private Map<String, Map<LocalDate, Double>> observed(RunManifest run) throws IOException {
        Table table = table(run, "observations.parquet");
        Map<String, Map<LocalDate, Double>> observed = new TreeMap<>();
        for (int i = 0; i < table.rows(); i++) {
            observed.computeIfAbsent(
                            table.texts("target").get(i) + " " + table.texts("location").get(i),
                            _ -> new TreeMap<>())
                    .put(table.dates("date").get(i), table.numbers("value")[i]);
        }
        return observed;
    }

    /// The sum of the medians of the first week.
    private double medians(RunManifest run, String... places) throws IOException {
        Table table = table(run, "forecasts.parquet");
        double sum = 0;
        for (int i = 0; i < table.rows(); i++) {
            if ("wk inc case".equals(table.texts("target").get(i))
                    && table.integers("horizon").get(i) == 1
                    && table.numbers("output_type_id")[i] == 0.5
                    && List.of(places).contains(table.texts("location").get(i))) {
                sum += table.numbers("value")[i];
            }
        }
        return sum;
    }

    private Table table(RunManifest run, String file) throws IOException {
        Path path = console.file("history/runs/" + run.runId()).resolve(file);
        return ParquetTable.read(Files.readAllBytes(path), file);
    }
}
