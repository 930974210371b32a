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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.target.Event;
import predictcovid.target.Kind;

/// What people's own tables look like; rows of our own.
class SpreadsheetTablesTest {
    @TempDir Path folder;

    @Test
    void aTitleTotalsNotesAndEmptyColumnsAreNoPartOfTheTable() throws IOException {
        SourceTable table =
                read(
                        """
                        \uFEFFBoletim de dengue, Secretaria da Saúde;;;;
                        ;;;;
                        Atualizado em 24/06/2024;;;;
                        Data;Município;;Casos;
                        13/05/2024;Natal;;1.204;
                        13/05/2024;Mossoró;;7;
                        14/05/2024;Natal;;980;
                        14/05/2024;Mossoró;;9;
                        ;;;;
                        Total;;;2.191;
                        ;;;9.999;
                        Fonte: SES-RN;;;;
                        """);

        assertThat(table.observations().stream().map(SpreadsheetTablesTest::told))
                .containsExactly(
                        "Natal 2024-05-13 1204",
                        "Mossoró 2024-05-13 7",
                        "Natal 2024-05-14 980",
                        "Mossoró 2024-05-14 9");
        assertThat(sentences(table))
                .anyMatch(
                        it -> it.contains("3 rows are totals or notes") && it.contains("line 10"));
    }

    @Test
    void aRowWithoutItsDayIsNoTotal() {
        assertThatThrownBy(() -> read("Data;Município;Casos\n13/05/2024;Natal;4\n;Mossoró;7\n"))
                .hasMessageContaining("line 3, column Data");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-W24, 2025-06-15",
        "2025W24, 2025-06-15",
        "202524, 2025-06-14",
        "24/2025, 2025-06-14",
        "2025/24, 2025-06-14",
        "SE 24/2025, 2025-06-14",
        "W24-2025, 2025-06-15",
        "KW 24/2025, 2025-06-15",
        "EW24-2025, 2025-06-14",
        "2025SE24, 2025-06-14",
        "Semana 24/2025, 2025-06-14",
        "2025 Week 24, 2025-06-14",
        "24ª/2025, 2025-06-14"
    })
    void aWeekIsReadAsItIsWritten(String week, LocalDate end) throws IOException {
        SourceTable table = read("semana;local;casos\n%s;Natal;4\n".formatted(week));

        assertThat(table.observations().getFirst().date()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "SE 24", "Semana 24", "24ª", "EW24"})
    void aWeekBesideItsYearIsReadAsItIsWritten(String week) throws IOException {
        SourceTable table = read("Semana;Ano;Local;Casos\n%s;2025;Natal;4\n".formatted(week));

        assertThat(table.observations().getFirst().date()).isEqualTo("2025-06-14");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02",
                "202502",
                "02/2025",
                "2/2025",
                "Fev/2025",
                "2025/Feb",
                "fev/25",
                "fev. 2025",
                "fevereiro de 2025"
            })
    void aMonthIsCountedOnItsLastDay(String month) throws IOException {
        SourceTable table = read("mês;uf;casos\n%s;CE;4\n".formatted(month));

        assertThat(table.observations().getFirst().date()).isEqualTo("2025-02-28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "02", "fev", "Fevereiro"})
    void soIsAMonthBesideItsYear(String month) throws IOException {
        SourceTable table = read("Ano;Mês;UF;Casos\n2025;%s;CE;4\n".formatted(month));

        assertThat(table.observations().getFirst().date()).isEqualTo("2025-02-28");
    }

    @Test
    void theDayOfACaseTellsMoreThanItsMonth() throws IOException {
        SourceTable table =
                read(
                        "DT_SIN_PRI;ANO;MES;UF;CASOS\n04/02/2025;2025;2;CE;3\n15/02/2025;2025;2;CE;4\n");

        assertThat(table.observations().getFirst().date()).isEqualTo("2025-02-04");
    }

    @Test
    void whatIsNoMonthIsNamedWithItsLine() {
        assertThatThrownBy(() -> read("mes;uf;casos\n2025-01;CE;4\n2025-02;CE;4\n2025-13;CE;4\n"))
                .hasMessageContainingAll("line 4, column mes", "2025-13", "such as 2025-06");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-W%02d, 50, 2024-12-15",
        "2024%02d, 50, 2024-12-14",
        "SE %02d/2024, 50, 2024-12-14",
        "%02d/2024, 50, 2024-12-14",
        // as far as December they are no weeks
        "%02d/2024, 12, ",
        "Semana %02d, 50, "
    })
    void weeksMayBeTheNamesOfColumns(String name, int weeks, LocalDate last) throws IOException {
        String header =
                IntStream.rangeClosed(1, weeks)
                        .mapToObj(name::formatted)
                        .collect(Collectors.joining(";"));
        String csv = "municipio;" + header + "\nNatal" + ";4".repeat(weeks) + "\n";
        if (last == null) {
            assertThatThrownBy(() -> read(csv)).hasMessageContaining("its dates cannot be guessed");
        } else {
            assertThat(read(csv).observations()).hasSize(weeks);
            assertThat(read(csv).observations().getLast().date()).isEqualTo(last);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2$s/%1$d", "%1$d/%2$s", "%1$d-%3$02d", "%3$02d/%1$d", "%1$d%3$02d"})
    void soMayMonths(String name) throws IOException {
        String[] months = "Jan Fev Mar Abr Mai Jun Jul Ago Set Out Nov Dez".split(" ", -1);
        String header =
                IntStream.range(0, 24)
                        .mapToObj(i -> name.formatted(2023 + i / 12, months[i % 12], i % 12 + 1))
                        .collect(Collectors.joining(";"));

        SourceTable table =
                read("Município;%s;Total\nNatal%s\n".formatted(header, ";4".repeat(25)));

        assertThat(table.observations()).hasSize(24);
        assertThat(table.observations().getFirst().date()).isEqualTo("2023-01-31");
        assertThat(table.observations().getLast().date()).isEqualTo("2024-12-31");
    }

    /// Maranhão's and Kansas's, which begin as years do.
    @Test
    void codesOfPlacesAreNoWeeks() throws IOException {
        for (String codes :
                List.of("210005;210010;210015;210020;210030", "20001;20003;20005;20007;20009")) {
            SourceTable table =
                    read("data;%s\n2024-05-13;1;2;3;4;5\n2024-05-14;1;2;3;4;6\n".formatted(codes));

            assertThat(table.by().date().isWide()).isFalse();
        }
    }

    @Test
    void whatATableLacksIsSaid() {
        assertThatThrownBy(() -> read("data;municipio;casos\n"))
                .hasMessageContaining("has a header and no data row");
        assertThatThrownBy(() -> read("data;municipio;casos\n45292;Natal;4\n45293;Natal;5\n"))
                .hasMessageContainingAll("its dates cannot be guessed", "2025-06-30");
        assertThatThrownBy(() -> read("data;nome\n2024-05-13;Ana\n2024-05-13;Rui\n"))
                .hasMessageContaining("what it counts cannot be guessed");
    }

    @Test
    void notesBelowATableThatIsNotKnownAreNotItsTrouble() {
        assertThatThrownBy(() ->
                        read("a;b;c\n1;2;3\n4;5;6\nFonte: SES\nNotas:\nDados sujeitos a revisão\n"))
                .hasMessageContaining("no description fits")
                .hasMessageNotContaining("line 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4-Feb-21",
                "04/fev./2021",
                "4 de fevereiro de 2021",
                "Feb 4, 2021",
                "4. Februar 2021",
                "2021-Feb-04",
                "4 févr. 2021"
            })
    void aMonthMayBeAWord(String date) throws IOException {
        SourceTable table = read("data;uf;casos\n" + date + ";CE;5\n");

        assertThat(table.observations().getFirst().date()).isEqualTo("2021-02-04");
    }

    @Test
    void aWordThatIsNoMonthMakesNoDate() {
        assertThatThrownBy(() -> read("data;uf;casos\n4-Foo-21;CE;5\n"))
                .hasMessageContaining("cannot be guessed");
    }

    @Test
    void aListOfCasesIsCountedByDayAndPlaceAndSaysSo() throws IOException {
        SourceTable table =
                read(
                        """
                        nº;data_notificacao;data_nascimento;municipio;sexo;classificacao
                        1;13/05/2024;01/01/1980;Natal;F;confirmado
                        2;13/05/2024;01/01/1981;Natal;M;confirmado
                        3;15/05/2024;01/01/1982;Mossoró;F;confirmado
                        """);

        assertThat(table.observations().stream().map(SpreadsheetTablesTest::told))
                .containsExactlyInAnyOrder(
                        "Natal 2024-05-13 2",
                        "Natal 2024-05-14 0",
                        "Natal 2024-05-15 0",
                        "Mossoró 2024-05-13 0",
                        "Mossoró 2024-05-14 0",
                        "Mossoró 2024-05-15 1");
        assertThat(sentences(table)).anyMatch(it -> it.contains("each row is taken as one case"));
    }

    @Test
    void aColumnThatNumbersTheRowsIsNoCount() throws IOException {
        String rows =
                IntStream.rangeClosed(1, 9)
                        .mapToObj("%d;13/05/2024;Natal;F\n"::formatted)
                        .collect(Collectors.joining());

        SourceTable table = read("caso;data_notificacao;municipio;sexo\n" + rows);

        assertThat(table.observations()).extracting(Observation::value).containsExactly(9.0);
    }

    @Test
    void rowsMayBeCountedByADescription() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.csv"), "when,where\n2024-05-13,A\n2024-05-13,A\n");

        SourceTable table =
                TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS)
                        .by("date=when,place=where,counted=rows,event=measles")
                        .read(file, "a.csv");

        Measure measles = new Measure(Event.CASES, Optional.of("measles"), Kind.COUNT);
        assertThat(table.observations(measles)).extracting(Observation::value).containsExactly(2.0);
    }

    @Test
    void aColumnMayTellWhatEachNumberCounts() throws IOException {
        SourceTable table =
                read(
                        """
                        country,continent,indicator,date,value
                        Austria,Europe,deaths,2024-05-13,4
                        Austria,Europe,cases,2024-05-13,210
                        Chile,America,cases,2024-05-13,90
                        Chile,America,recovered,2024-05-13,80
                        """);

        assertThat(table.observations().stream().map(SpreadsheetTablesTest::told))
                .containsExactly("Austria 2024-05-13 210", "Chile 2024-05-13 90");
        assertThat(table.observations(Measure.DEATHS))
                .extracting(Observation::value)
                .containsExactly(4.0, Double.NaN);
        assertThat(table.repeatedRows()).isZero();
    }

    @Test
    void twoNumbersOfOneIndicatorAreToldWithTheirLine() {
        assertThatThrownBy(() ->
                        read(
                                """
                                place,indicator,date,value
                                A,cases,2024-05-13,4
                                A,deaths,2024-05-13,1
                                A,cases,2024-05-13,5
                                """))
                .hasMessageContaining("line 4: A has a second value for 2024-05-13: 4 before, 5");
    }

    @Test
    void allRowsOfAWideTableThatAreTooLongOrShortAreToldAtOnceWithOtherFaults() {
        String header =
                IntStream.rangeClosed(1, 6)
                        .mapToObj("2024-05-0%d"::formatted)
                        .collect(Collectors.joining(";"));

        assertThatThrownBy(() ->
                        read(
                                "place;"
                                        + header
                                        + "\n"
                                        + "A;1;2;3;4;5\n"
                                        + "B;1;2;3;4;5;6\n"
                                        + "C;1;2;3;4;5;6;7\n"
                                        + "D;1;2;x;4;5;6\n"))
                .hasMessageContainingAll(
                        "line 2: 6 columns where the header has 7",
                        "line 4: 8 columns where the header has 7",
                        "line 5, column 2024-05-03: \"x\" is not a number");
    }

    @Test
    void soManyFaultsAreToldAndTheNumberOfTheOthers() {
        String rows = "A;1\n".repeat(25);

        assertThatThrownBy(() -> read("data;local;casos\n2024-05-01;A;1\n" + rows))
                .satisfies(fault ->
                        assertThat(String.valueOf(fault.getMessage()).lines())
                                .hasSize(11)
                                .last()
                                .asString()
                                .contains("15 more"));
    }

    private static String told(Observation row) {
        return row.place().name() + " " + row.date() + " " + Math.round(row.value());
    }

    private static List<String> sentences(SourceTable table) {
        return table.notes().stream().map(note -> note.in(Locale.ENGLISH)).toList();
    }

    private SourceTable read(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("own.csv"), csv);
        return TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS).read(file, "own.csv");
    }
}
