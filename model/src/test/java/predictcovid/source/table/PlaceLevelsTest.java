package predictcovid.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.series.Observation;
import predictcovid.series.Place;

/// Rows of our own.
class PlaceLevelsTest {
    private static final String TOWNS =
            """
            UF;regional de saude;municipio;cod ibge;data;casos
            CE;1;Fortaleza;2304400;2024-05-13;7
            CE;2;Sobral;2312908;2024-05-13;3
            SP;1;Santos;3548500;2024-05-13;4
            """;

    @TempDir Path folder;

    @Test
    void knowsOfEachTownThePlacesAbove() throws IOException {
        SourceTable table = read(TOWNS);

        Place santos = new Place("3548500", "Santos", Optional.of("1"));
        assertThat(table.upper().getFirst().get(santos))
                .isEqualTo(new Place("SP", "São Paulo", Optional.of("Brasil")));
        assertThat(places(table.upper().getFirst())).containsExactlyInAnyOrder("CE", "SP");
        assertThat(places(table.upper().get(1)))
                .as("two states have a health region 1")
                .containsExactlyInAnyOrder("Ceará-1", "2", "São Paulo-1");
    }

    private static List<String> places(java.util.Map<Place, Place> level) {
        return level.values().stream()
                .distinct()
                .map(place -> place.code().isEmpty() ? place.name() : place.code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Ceará, 0",
        "ceara, 0",
        "CE, 0",
        "23, 0",
        "BR-CE, 0",
        "Santos, 2",
        "3548500, 2",
        "Brasil, -1",
        "Recife, -1"
    })
    void findsAPlaceOfAnyLevelByItsNameAndCodes(String asked, int level) throws IOException {
        assertThat(read(TOWNS).levelOf(asked).orElse(-1)).isEqualTo(level);
    }

    @Test
    void aBlankInAnyLevelAboveIsToldAndSoIsARegionInTwoStates() {
        assertThatThrownBy(() ->
                        read(
                                """
                                uf,regional de saude,cod regional de saude,municipio,cod ibge,data,casos
                                CE,Norte,1,Sobral,2312908,2024-05-13,3
                                ,Sul,2,Crato,2304202,2024-05-13,1
                                CE,,,Caucaia,2303709,2024-05-13,1
                                SP,Norte,1,Santos,3548500,2024-05-13,4
                                """))
                .hasMessageContainingAll(
                        "line 3, column uf: blank, although Crato",
                        "line 4, column regional de saude: blank, although Caucaia",
                        "line 5, column uf: 1 lies in SP here and in CE in line 2");
    }

    @ParameterizedTest
    @CsvSource({
        "uf, Ceará, CE, Pernambuco, PE",
        "coduf, Ceará, 23, Pernambuco, 26",
        "iso3, Brazil, BRA, Chile, CHL",
        "country code, Brazil, br, Chile, cl"
    })
    void aCodeAloneIsNamed(String column, String first, String code, String second, String other)
            throws IOException {
        SourceTable table =
                read(
                        "data,%s,casos\n2024-05-13,%s,7\n2024-05-13,%s,3\n"
                                .formatted(
                                        column.equals("iso3") ? "country" : column, code, other));

        assertThat(table.observations())
                .extracting(Observation::place)
                .extracting(place -> place.code() + " " + place.name())
                .containsExactly(code + " " + first, other + " " + second);
    }

    @Test
    void numbersOfTownsAreNoStates() throws IOException {
        SourceTable table =
                read("data,uf,municipio,casos\n2024-05-13,CE,23,7\n2024-05-13,CE,990,3\n");

        assertThat(table.observations())
                .extracting(row -> row.place().name())
                .containsExactly("23", "990");
    }

    @Test
    void statesOfOneCountryInAPublishersLayoutMakeThatCountry() throws IOException {
        SourceTable table =
                read(
                        """
                        iso_code,continent,location,date,new_cases
                        BR-CE,Nordeste,Ceará,2024-05-13,7
                        BR-SP,Sudeste,São Paulo,2024-05-13,3
                        """);

        assertThat(table.by().name()).startsWith("owid");
        assertThat(table.by().top()).isEqualTo("Brasil");
        assertThat(table.by().title()).as("not from there").isEmpty();
    }

    @Test
    void countriesInItMakeTheWorld() throws IOException {
        SourceTable table =
                read(
                        """
                        iso_code,continent,location,date,new_cases
                        BRA,South America,Brazil,2024-05-13,7
                        USA,North America,United States,2024-05-13,3
                        GEO,Asia,Georgia,2024-05-13,3
                        """);

        assertThat(table.by().top()).isEqualTo("World");
        assertThat(table.by().title()).isEqualTo("Our World in Data");
    }

    @Test
    void codesThatTwoLevelsShareAreToldApart() throws IOException {
        SourceTable table =
                read(
                        """
                        departamento_id;departamento_nombre;provincia_id;provincia_nombre;fecha;casos
                        2;Orán;6;Salta;2024-05-13;4
                        6;Tilcara;2;Jujuy;2024-05-13;5
                        """);

        Collection<Place> provinces = table.upper().getFirst().values();
        assertThat(provinces).extracting(Place::code).containsExactlyInAnyOrder("Salta", "Jujuy");
    }

    private SourceTable read(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("own.csv"), csv);
        return TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS).read(file, "own.csv");
    }
}
