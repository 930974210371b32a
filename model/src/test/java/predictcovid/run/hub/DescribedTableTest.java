package predictcovid.run.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.hub.file.Places;
import predictcovid.run.input.WrongSettings;
import predictcovid.series.Geography;
import predictcovid.series.Panel;

class DescribedTableTest {
    private static final LocalDate DATE = LocalDate.of(2022, 4, 23);
    private static final Path STATES = real("wcota-states.csv.gz");

    @TempDir Path folder;

    @Test
    void aTableOfADepartmentIsReadByItsColumns() {
        HubArchive archive =
                HubArchive.read(
                        HubSource.of(real("infodengue-fortaleza.csv.gz")),
                        "auto",
                        LocalDate.of(2025, 1, 4));

        Panel weeks = newest(archive, "wk inc dengue case");
        assertThat(weeks.date(weeks.steps() - 1)).isEqualTo(LocalDate.of(2025, 1, 4));
        assertThat(weeks.value(1, weeks.steps() - 1)).isEqualTo(57);
        assertThat(archive.problems().getFirst().toString()).contains("infodengue", "Jan 4, 2025");
    }

    @Test
    void nothingAfterTheReferenceDateIsKnown() {
        HubArchive archive =
                HubArchive.read(HubSource.of(STATES), "auto", LocalDate.of(2022, 3, 5));

        Panel weeks = newest(archive, "wk inc case");
        assertThat(weeks.date(weeks.steps() - 1)).isEqualTo(LocalDate.of(2022, 3, 5));
    }

    @Test
    void theHubsOwnPlacesAreFoundByCodeOrNameAndItsTargetByItsEvent() throws IOException {
        Path locations =
                Files.writeString(
                        folder.resolve("locations.csv"),
                        "location,location_name,population\n76,Brasil,213000000\n35,SP,46000000\n");
        HubArchive archive =
                HubArchive.read(
                        new HubSource(
                                STATES,
                                Optional.of(locations),
                                Optional.of("76"),
                                Optional.of("wk inc covid death"),
                                List.of()),
                        "wcota-states",
                        DATE);

        assertThat(archive.archive().targets().keySet()).containsExactly("wk inc covid death");
        Panel weeks = newest(archive, "wk inc covid death");
        assertThat(archive.archive().geography().indexOf("35")).isEqualTo(1);
        assertThat(weeks.lastKnown(1)).isEqualTo(weeks.steps() - 1);
        assertThat(weeks.value(0, weeks.steps() - 1))
                .isGreaterThan(weeks.value(1, weeks.steps() - 1));
    }

    @Test
    void ofATableOfTownsTheHubsStatesAreTheirSums() throws IOException {
        List<String> rows = new ArrayList<>(List.of("UF,Município,Data,Casos"));
        for (int day = 0; day < 70; day++) {
            for (String town : List.of("CE,Sobral", "CE,Crato", "PE,Olinda")) {
                rows.add(town + "," + DATE.minusDays(day) + "," + town.length());
            }
        }
        Path towns = Files.write(folder.resolve("towns.csv"), rows);
        Path locations =
                Files.writeString(
                        folder.resolve("locations.csv"),
                        "location,location_name\nBR,Brasil\n23,Ceará\n26,Pernambuco\n");
        HubSource hub =
                new HubSource(
                        towns,
                        Optional.of(locations),
                        Optional.of("BR"),
                        Optional.empty(),
                        List.of());

        Panel weeks = newest(HubArchive.read(hub, "auto", DATE), "wk inc case");

        int last = weeks.steps() - 1;
        assertThat(weeks.value(1, last)).isEqualTo(7 * (9 + 8));
        assertThat(weeks.value(2, last)).isEqualTo(7 * 9);
        assertThat(weeks.value(0, last)).isEqualTo(7 * (9 + 8 + 9));
    }

    @ParameterizedTest
    @CsvSource({"'2304400,Fortaleza', 0", "'01,Alabama;US,United States;13,Georgia', 1"})
    void thePlaceThatCoversTheOthersNeedNotBeNamedWhereItIsPlain(String places, int nation)
            throws IOException {
        Path locations =
                Files.writeString(
                        folder.resolve("locations.csv"),
                        "location,location_name\n" + places.replace(';', '\n') + "\n");

        assertThat(geography(locations, Optional.empty()).nation()).isEqualTo(nation);
    }

    @Test
    void statesAloneAreCoveredByAllOfThemTogether() throws IOException {
        Geography geography = geography(states(), Optional.empty());

        assertThat(geography.areas()).hasSize(3);
        assertThat(geography.nation()).isEqualTo(2);
        assertThat(UnlistedNation.is(geography.areas().get(2).code())).isTrue();
    }

    @Test
    void aNationThatIsToldMustBeThere() throws IOException {
        Path locations = states();

        assertThatExceptionOfType(WrongSettings.class)
                .isThrownBy(() -> geography(locations, Optional.of("99")))
                .withMessageContainingAll("99", "--nation");
    }

    private Path states() throws IOException {
        return Files.writeString(
                folder.resolve("locations.csv"),
                "location,location_name\n01,Alabama\n13,Georgia\n");
    }

    private static Geography geography(Path locations, Optional<String> nation) {
        return HubArchive.geography(
                Places.read(locations).areas(),
                new HubSource(STATES, Optional.of(locations), nation, Optional.empty(), List.of()));
    }

    @Test
    void placesOfAnotherCountryAreRefused() throws IOException {
        Path locations =
                Files.writeString(
                        folder.resolve("locations.csv"),
                        "location,location_name\nUS,US\n01,Alabama\n");

        assertThatExceptionOfType(WrongSettings.class)
                .isThrownBy(() ->
                        HubArchive.read(
                                new HubSource(
                                        STATES,
                                        Optional.of(locations),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of()),
                                "auto",
                                DATE));
    }

    private static Panel newest(HubArchive archive, String target) {
        return archive.archive().vintages(target).orElseThrow().newest().panel();
    }

    private static Path real(String name) {
        return Path.of("src/test/resources/public/sources").resolve(name);
    }
}
