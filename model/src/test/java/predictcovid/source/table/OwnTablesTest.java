package predictcovid.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.source.description.DescriptionFile;
import predictcovid.source.description.DescriptionText;
import predictcovid.source.description.SourceDescription;

/// Tables of health departments, by their own descriptions and by guesses.
class OwnTablesTest {
    private static final String TOWNS =
            """
            nation = "Brasil"
            population = "pop"

            [date]
            column = "dia"

            [[place]]
            name = "uf"

            [[place]]
            code = "ibge"
            name = "municipio"

            [[count]]
            measure = "cases"
            column = "casos"
            counted = "cumulative"
            """;

    @TempDir Path folder;

    @Test
    void aTownInTwoStatesAndOneInNoneAreToldWithTheirLines() {
        assertThatThrownBy(() ->
                        read(
                                TOWNS,
                                """
                                dia,uf,ibge,municipio,casos,pop
                                2024-01-01,GO,52,Anápolis,1,10
                                2024-01-02,MG,52,Anápolis,2,10
                                2024-01-02,,31,Uberaba,2,10
                                """))
                .hasMessageContainingAll(
                        "line 3, column uf: 52 lies in MG here and in GO in line 2",
                        "line 4, column uf: blank, although Uberaba");
    }

    @Test
    void whatRunningTotalsAddIsNewAndTheirFallsAreTold() throws IOException {
        SourceTable table =
                read(
                        TOWNS,
                        """
                        dia,uf,ibge,municipio,casos,pop
                        2024-01-04,GO,52,Anápolis,12,0
                        2024-01-03,GO,52,Anápolis,10,0
                        2024-01-02,GO,52,Anápolis,15,1000
                        2024-01-01,GO,52,Anápolis,7,1000
                        2024-01-01,GO,53,Brasília,0,1000
                        2024-01-03,GO,53,Brasília,9,1000
                        """);

        assertThat(table.observations())
                .extracting(Observation::value)
                .containsExactly(2.0, -5.0, 8.0, Double.NaN, 0.0, 9.0);
        assertThat(table.notes())
                .extracting(it -> it.in(Locale.ENGLISH))
                .anySatisfy(note ->
                        assertThat(note)
                                .contains("fall 1 times", "line 3 (Anápolis", "from 15 to 10"))
                .anySatisfy(note -> assertThat(note).contains("line 2, column pop", "0 inhab"));
    }

    @Test
    void townsOfOneNameInTwoStatesStayApartWithoutCodes() throws IOException {
        SourceTable table =
                read(
                        TOWNS.replace("code = \"ibge\"\n", ""),
                        """
                        dia,uf,municipio,casos,pop
                        2024-01-01,GO,Bom Jesus,1,10
                        2024-01-01,RN,Bom Jesus,2,10
                        """);

        assertThat(table.observations().stream().map(row -> row.place().code()))
                .containsExactly("GO-Bom Jesus", "RN-Bom Jesus");
    }

    @Test
    void theDescriptionTellsDaysFromMonthsAndDecimalCommas() throws IOException {
        String toml =
                TOWNS.replace("cumulative", "new").replace("[date]", "decimal = \",\"\n\n[date]")
                        + "\n[leave-out]\nmunicipio = [\"TOTAL\", \"\"]\n";

        SourceTable table =
                read(
                        toml.replace(
                                "column = \"dia\"", "column = \"dia\"\norder = \"day-month-year\""),
                        """
                        dia;uf;ibge;municipio;casos;pop
                        05/06/2024;GO;52;Anápolis;52.000;390.000
                        05/06/2024;GO;;TOTAL;52.000;390.000
                        06/06/2024;GO;52;Anápolis;7,0;390.000
                        """);

        assertThat(table.observations())
                .extracting(Observation::value)
                .containsExactly(52_000.0, 7.0);
        assertThat(table.observations().getFirst().date()).isEqualTo(LocalDate.of(2024, 6, 5));
    }

    @Test
    void columnsThatTheDescriptionNamesAndTheTableLacksAreToldTogether() {
        assertThatThrownBy(() -> read(TOWNS, "dia,uf,codigo,municipio,caso\n2024-01-01,GO,1,a,1\n"))
                .hasMessageContainingAll("no column ibge", "casos (the nearest name", "is caso");
    }

    @ParameterizedTest
    @CsvSource({
        "202053, epidemiological-week, 2021-01-02",
        "2021-W01, iso-week, 2021-01-10",
        "2020/53, iso-week, 2021-01-03",
        "202101, epidemiological-week, 2021-01-09",
    })
    void numberedWeeksStandOnTheirLastDay(String week, String kind, LocalDate end)
            throws IOException {
        SourceTable table =
                read(
                        TOWNS.replace(
                                "column = \"dia\"", "column = \"dia\"\nis = \"" + kind + "\""),
                        "dia,uf,ibge,municipio,casos,pop\n" + week + ",GO,52,Anápolis,1,10\n");

        assertThat(table.observations().getFirst().date()).isEqualTo(end);
    }

    @Test
    void aWeekThatTheYearHasNotIsTold() {
        assertThatThrownBy(() ->
                        read(
                                TOWNS.replace(
                                        "column = \"dia\"",
                                        "column = \"dia\"\nis = \"epidemiological-week\""),
                                "dia,uf,ibge,municipio,casos,pop\n202153,GO,52,A,1,10\n"))
                .hasMessageContainingAll("line 2, column dia", "\"202153\" is not the number");
    }

    @Test
    void aWideTableWithAShortRowIsToldByItsLine() {
        String wide =
                TOWNS.replace("column = \"dia\"", "in-columns = true")
                        .replace("column = \"casos\"\n", "");

        assertThatThrownBy(() ->
                        read(
                                wide,
                                """
                                uf,ibge,municipio,2024-01-01,2024-01-02
                                GO,52,Anápolis,1,2
                                GO,53,Brasília,1
                                """))
                .hasMessageContaining("line 3: 4 columns where the header has 5")
                .hasMessageNotContaining("breaks off");
    }

    @Test
    void aWideTablesWrongCellIsToldByItsDate() {
        String wide =
                TOWNS.replace("column = \"dia\"", "in-columns = true")
                        .replace("column = \"casos\"\n", "");

        assertThatThrownBy(
                        () -> read(wide, "uf,ibge,municipio,2024-01-01,2024-01-02\nGO,52,A,1,x\n"))
                .hasMessageContaining("line 2, column 2024-01-02: \"x\"");
    }

    @Test
    void recognisesABrazilianExport() throws IOException {
        SourceTable table =
                guess(
                        """
                        Data;UF;Município;Código IBGE;Casos novos;Casos acumulados;Óbitos novos;População
                        13/05/2024;CE;Fortaleza;2304400;1.204;20.000;3;2.686.612
                        14/05/2024;CE;Fortaleza;2304400;980;20.980;1;2.686.612
                        """);

        assertThat(table.by().top()).isEqualTo("Brasil");
        assertThat(table.observations())
                .containsExactly(
                        new Observation(fortaleza(), LocalDate.of(2024, 5, 13), 1204),
                        new Observation(fortaleza(), LocalDate.of(2024, 5, 14), 980));
        assertThat(table.observations(Measure.DEATHS)).hasSize(2);
        assertThat(table.populations().values()).containsExactly(2_686_612.0);
        assertThat(table.notes().getFirst().in(Locale.ENGLISH)).contains("guess", "Casos novos");
    }

    private static Place fortaleza() {
        return new Place("2304400", "Fortaleza", Optional.of("Ceará"));
    }

    @Test
    void recognisesAGermanExportWhoseRowsAreAgeGroups() throws IOException {
        SourceTable table =
                guess(
                        """
                        IdBundesland,Bundesland,Landkreis,Altersgruppe,Geschlecht,AnzahlFall,AnzahlTodesfall,Meldedatum,IdLandkreis,NeuerFall
                        1,Schleswig-Holstein,SK Flensburg,A15-A34,M,2,0,2020/10/28 00:00:00,01001,0
                        1,Schleswig-Holstein,SK Flensburg,A35-A59,W,3,1,2020/10/28 00:00:00,01001,0
                        1,Schleswig-Holstein,SK Kiel,A35-A59,W,1,0,2020/10/29 00:00:00,01002,0
                        """);

        assertThat(table.by().top()).isEqualTo("Deutschland");
        assertThat(table.by().title()).isEqualTo("own.csv");
        Place flensburg = new Place("01001", "SK Flensburg", Optional.of("Schleswig-Holstein"));
        assertThat(table.observations())
                .contains(new Observation(flensburg, LocalDate.of(2020, 10, 28), 5));
        assertThat(table.observations(Measure.DEATHS).getFirst().value()).isOne();
    }

    @Test
    void recognisesAnAmericanExport() throws IOException {
        SourceTable table =
                guess(
                        """
                        date,county,state,fips,cases_new,deaths_total
                        3/14/2020,Snohomish,Washington,53061,1,0
                        3/15/2020,Snohomish,Washington,53061,4,1
                        """);

        assertThat(table.by().top()).isEqualTo("United States");
        assertThat(table.observations().getFirst().place())
                .isEqualTo(new Place("53061", "Snohomish", Optional.of("Washington")));
        assertThat(table.observations(Measure.DEATHS))
                .extracting(Observation::value)
                .containsExactly(0.0, 1.0);
    }

    @Test
    void recognisesNumberedWeeksOfAState() throws IOException {
        SourceTable table =
                guess("SE,UF,casos_notificados\n202524,CE,12\n202525,CE,10\n202524,PI,3\n");

        // the 24th week of 2025 ended on Saturday 14 June
        assertThat(table.observations().getFirst().date()).isEqualTo(LocalDate.of(2025, 6, 14));
        assertThat(table.by().top()).isEqualTo("Brasil");
    }

    @Test
    void aTableWithoutDateOrCountsIsNotGuessed() {
        assertThatThrownBy(() -> guess("a,b,c\n1,2,3\n"))
                .hasMessageContainingAll("no description fits", "a, b, c", "infodengue");
        assertThatThrownBy(() -> guess("data_a,data_b,casos\n2020-01-02,2020-01-03,3\n"))
                .hasMessageContaining("no description fits");
    }

    @Test
    void targetDataOfAHubHaveTheirOwnCommand() {
        assertThatThrownBy(() -> guess("target_end_date,location,value\n2020-01-04,US,3\n"))
                .hasMessageContaining("covid hub forecast --target-data own.csv");
    }

    @Test
    void aGuessWrittenDownReadsTheSame() throws IOException {
        String csv = "Data;UF;Casos novos\n13/05/2024;CE;12\n";
        SourceDescription guessed = guess(csv).by();

        SourceTable again = read(DescriptionText.of(guessed, ""), csv);

        assertThat(again.by()).isEqualTo(guessed);
        assertThat(again.observations()).hasSize(1);
    }

    @Test
    void whoseFilterPassesNoRowSaysSo() {
        assertThatThrownBy(() ->
                        read(
                                TOWNS + "\n[keep]\nuf = \"XX\"\n",
                                "dia,uf,ibge,municipio,casos,pop\n2024-01-01,GO,52,A,1,10\n"))
                .hasMessageContaining("none of its 1 rows");
    }

    private SourceTable guess(String csv) throws IOException {
        return TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS).read(file(csv), "own.csv");
    }

    private SourceTable read(String toml, String csv) throws IOException {
        Path description = Files.writeString(folder.resolve("own.toml"), toml);
        return TableReader.ofAllMeasures(List.copyOf(TableReader.DEFAULT_COLUMNS))
                .by(DescriptionFile.read(description))
                .read(file(csv), "own.csv");
    }

    private Path file(String csv) throws IOException {
        return Files.writeString(folder.resolve("own.csv"), csv);
    }
}
