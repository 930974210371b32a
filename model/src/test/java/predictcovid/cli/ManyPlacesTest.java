package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;

class ManyPlacesTest {
    private static final String STEP =
            "EW \\d+ \\(\\w+ \\d+, \\d+\\): [\\d,]+ \\(80 %: [\\d,]+ – [\\d,]+\\)";
    private static final String EXPECTED = ", new cases in the week: " + STEP + "; " + STEP;

    @Test
    void oneRunForecastsAllPlacesBesideTheClassicSeries(@TempDir Path folder) throws IOException {
        Console console = new Console(folder).with("LOCATIONS", "all");

        assertThat(console.run("--location", "Ardenia")).isZero();

        RunManifest run = console.current();
        assertThat(run.forecast()).isPresent();
        ManifestPlaces places = run.places().orElseThrow();
        assertThat(places.forecast()).hasSizeGreaterThan(3);
        assertThat(places.forecast().getFirst().name()).isEqualTo("World");
        assertThat(console.file("results/forecast.parquet")).isNotEmptyFile();
        List<String> lines = Files.readAllLines(console.file("results/forecasts.csv"));
        assertThat(lines.getFirst())
                .isEqualTo(
                        "reference_date,target,horizon,target_end_date,location,output_type,"
                                + "output_type_id,value");
        int expected =
                places.forecast().stream()
                        .flatMap(place -> place.targets().stream())
                        .mapToInt(ManifestPlaces.PlaceTarget::horizon)
                        .sum();
        assertThat(lines).hasSize(1 + 23 * expected);
        assertThat(console.out()).contains("places forecast");
        assertThat(run.charts()).anyMatch(chart -> chart.name().startsWith("places-day"));
        assertThat(run.charts().stream().map(RunManifest.Chart::name))
                .contains("fan-wk-inc-case-world", "fan-wk-inc-case-ardenia")
                .contains("drivers-wk-inc-case-ardenia")
                .filteredOn(name -> name.startsWith("fan-wk"))
                .hasSize(2);

        assertThat(console.run("predict", "3")).isZero();
        assertThat(console.current().places()).isEqualTo(run.places());
        assertThat(ofRun(console, "explanations.csv")).isNotEmptyFile();
        assertThat(ofRun(console, "place_scores.csv")).isNotEmptyFile();
    }

    /// Weeks are forecast again four ahead, from 9 + 4 weeks; days seven ahead, from 9 + 1.
    @Test
    void whatWasSaidBeforeStandsBesideTheForecasts(@TempDir Path folder) throws IOException {
        Console console = new Console(folder).with("LOCATIONS", "World,Ardenia");

        assertThat(console.run("--predict-days", "7")).isZero();

        Table past = table(console, "past_forecasts.parquet");
        assertThat(past.texts("location")).containsOnly("OWID_WRL", "XAR");
        assertThat(past.rows()).isEqualTo(2 * 7 * (13 * 4 + 10 * 7));
        LocalDate last = console.current().series().lastDate();
        assertThat(past.dates("reference_date")).allMatch(date -> date.isBefore(last));
        Table baseline = table(console, "forecasts_naive.parquet");
        assertThat(baseline.rows()).isEqualTo(2 * 7 * (4 + 28));
        assertThat(baseline.dates("reference_date")).contains(last);
        Table scores = table(console, "place_scores.parquet");
        assertThat(scores.texts("forecaster")).containsOnly("quantile-forest", "naive");
        // of 13 origins 10 know the fourth week, and 13 the first
        assertThat(scores.integers("forecasts")).contains(13 + 12 + 11 + 10);
    }

    @Test
    void fewPlacesGetPicturesOfWhatMovedTheirForecasts(@TempDir Path folder) throws IOException {
        Console console = new Console(folder).with("LOCATIONS", "World,Ardenia");
        assertThat(console.run()).isZero();

        RunManifest run = console.current();
        assertThat(run.places().orElseThrow().explained())
                .hasValue(new ManifestPlaces.Explained(List.of("wk inc case"), Map.of()));
        Table reasons = table(console, "explanations.parquet");
        assertThat(reasons.texts("location")).containsOnly("OWID_WRL", "XAR");
        assertThat(reasons.integers("horizon")).containsOnly(1, 2, 3, 4);
        assertThat(table(console, "importance.parquet").texts("target"))
                .containsOnly("wk inc case");
        assertThat(ofRun(console, "importance.csv")).isNotEmptyFile();
        assertThat(console.out().lines())
                .filteredOn(line -> line.contains("new cases in the week: "))
                .satisfiesExactly(
                        line -> assertThat(line).matches("World" + EXPECTED),
                        line -> assertThat(line).matches("Ardenia" + EXPECTED));
        assertThat(run.charts().stream().map(RunManifest.Chart::name))
                .contains(
                        "drivers-wk-inc-case-world",
                        "drivers-wk-inc-case-ardenia",
                        "importance-wk-inc-case")
                .filteredOn(name -> name.startsWith("drivers"))
                .hasSize(2);
    }

    private static Path ofRun(Console console, String file) {
        return console.file("history/runs/" + console.current().runId()).resolve(file);
    }

    private static Table table(Console console, String file) throws IOException {
        return ParquetTable.read(Files.readAllBytes(ofRun(console, file)), file);
    }

    @Test
    void namesThatNoPlaceHasAreToldAndLeaveTheOthers(@TempDir Path folder) {
        Console console = new Console(folder).with("LOCATIONS", "Mundo,Nowhereland,Ardenja");

        assertThat(console.run()).isZero();

        assertThat(console.current().places().orElseThrow().forecast())
                .extracting(ManifestPlaces.Place::name)
                .containsExactly("World");
        assertThat(console.out())
                .contains("! Not in the source and not forecast: Nowhereland, Ardenja (Ardenia?).");
        assertThat(console.current().warnings())
                .anySatisfy(warning ->
                        assertThat(warning.get("pt-BR"))
                                .isEqualTo(
                                        "Não estão na fonte e não foram previstos: Nowhereland,"
                                                + " Ardenja (Ardenia?)."));
    }
}
