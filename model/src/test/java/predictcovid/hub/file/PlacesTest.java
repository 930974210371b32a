package predictcovid.hub.file;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.series.Area;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

class PlacesTest {
    private static final Path REAL = Path.of("src/test/resources/public/hub/locations.csv");

    @TempDir private Path folder;

    @Test
    void theUnitedStatesComeFirstAndHaveTenRegions() {
        List<Area> areas = Places.unitedStates().areas();

        assertThat(areas).hasSize(53);
        assertThat(areas.getFirst())
                .isEqualTo(new Area("US", "United States", 332_875_137, Optional.empty()));
        assertThat(areas.getLast())
                .isEqualTo(new Area("72", "Puerto Rico", 3_754_939, Optional.of("HHS 2")));
        assertThat(areas.stream().skip(1).collect(groupingBy(Area::region, counting())).values())
                .containsExactlyInAnyOrder(6L, 3L, 6L, 8L, 6L, 5L, 4L, 6L, 4L, 4L);
    }

    @Test
    void aTableOfTheUserGivesItsOwnPopulationsAndLeavesTerritoriesOut() throws IOException {
        Path file =
                write(
                        """
                        abbreviation,location,location_name,population
                        US,US,US,332875137.0
                        AL,01,Alabama,5000000.0
                        GU,66,Guam,165768
                        """);
        Places places = Places.read(file);

        assertThat(places.areas())
                .containsExactly(
                        new Area("US", "US", 332_875_137, Optional.empty()),
                        new Area("01", "Alabama", 5_000_000, Optional.of("HHS 4")));
        assertThat(places.leftOut()).containsExactly("Guam");
    }

    @Test
    void citiesOfOneStateAreNeighbours() throws IOException {
        Path file =
                write(
                        """
                        location,state,location_name,population
                        denver,Colorado,"Denver, CO",2973329
                        colorado,Colorado,Colorado,5862189
                        """);

        assertThat(Places.read(file).areas())
                .extracting(Area::region)
                .containsOnly(Optional.of("Colorado"));
    }

    @Test
    void anotherCountryKeepsAllItsPlaces() throws IOException {
        Path file = write("location,population\nSP,46000000\nRJ,\n");

        assertThat(Places.read(file).areas())
                .containsExactly(
                        new Area("SP", "SP", 46_000_000, Optional.empty()),
                        new Area("RJ", "RJ", Double.NaN, Optional.empty()));
    }

    @Test
    void readsSemicolonsAndThousandsAndSaysSo() throws IOException {
        Path file =
                write(
                        "location;location_name;population\nSP;São Paulo;45.919.049\nAC;Acre;881.935\n");

        Places places = Places.read(file);

        assertThat(places.areas())
                .extracting(Area::population)
                .containsExactly(45_919_049.0, 881_935.0);
        assertThat(places.notes())
                .extracting(Object::toString)
                .containsExactly(
                        file + " has semicolons between its columns and is read so.",
                        file
                                + ", line 2 (São Paulo): the population has a mark between"
                                + " thousands and is read as 45919049, the others likewise.");
        assertThat(places.notes().getLast().in(Texts.BRAZIL)).contains("lida como 45919049");
    }

    @Test
    void refusesPopulationsThatMayBeEither() throws IOException {
        Path file = write("location,population\nSP,45.919.049\nAC,881935\n");

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> Places.read(file))
                .withMessageContaining(
                        "line 2, column population: \"45.919.049\" does not go with \"881935\""
                                + " in line 3");
    }

    @Test
    void aTableOfTheUnitedStatesHasNothingToSay() {
        assertThat(Places.unitedStates().notes()).isEmpty();
    }

    @Test
    void proposesTheNearestColumn() throws IOException {
        Path file = write("locaton,population\nSP,1\n");

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> Places.read(file))
                .withMessageContaining("(name it location), perhaps locaton; its columns");
    }

    @Test
    void saysWhatATableOfPlacesLacks() throws IOException {
        Path nameless = write("name,population\nAlabama,1\n");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> Places.read(nameless))
                .withMessageContaining("(name it location)");
        Path twice = write("location\n01\n01\n");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> Places.read(twice))
                .withMessageContaining("01 twice");
    }

    @Test
    void agreesWithTheHubOnCodesOrderAndPopulations() {
        List<Area> hub = Places.read(REAL).areas();

        assertThat(hub).hasSize(53);
        for (int i = 0; i < hub.size(); i++) {
            Area ours = Places.unitedStates().areas().get(i);
            assertThat(ours)
                    .isEqualTo(
                            new Area(
                                    hub.get(i).code(),
                                    ours.name(),
                                    hub.get(i).population(),
                                    hub.get(i).region()));
        }
    }

    private Path write(String csv) throws IOException {
        return Files.writeString(folder.resolve("locations.csv"), csv);
    }
}
