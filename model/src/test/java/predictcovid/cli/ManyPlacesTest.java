package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.RunManifest;

class ManyPlacesTest {
    @Test
    void oneRunForecastsAllPlacesBesideTheClassicSeries(@TempDir Path folder) throws IOException {
        Console console = new Console(folder).with("LOCATIONS", "all");

        assertThat(console.run()).isZero();

        RunManifest run = console.current();
        assertThat(run.forecast()).isPresent();
        RunManifest.Places places = run.places().orElseThrow();
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
                        .mapToInt(RunManifest.PlaceTarget::horizon)
                        .sum();
        assertThat(lines).hasSize(1 + 23 * expected);
        assertThat(console.out()).contains("places forecast");
        assertThat(run.charts()).anyMatch(chart -> chart.name().startsWith("places-day"));

        assertThat(console.run("predict", "3")).isZero();
        assertThat(console.current().places()).isEqualTo(run.places());
    }

    @Test
    void namesThatNoPlaceHasAreToldAndLeaveTheOthers(@TempDir Path folder) {
        Console console = new Console(folder).with("LOCATIONS", "World,Nowhereland");

        assertThat(console.run()).isZero();

        assertThat(console.current().places().orElseThrow().forecast())
                .extracting(RunManifest.Place::name)
                .containsExactly("World");
        assertThat(console.err()).contains("Nowhereland");
    }
}
