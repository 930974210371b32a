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
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.target.Event;
import predictcovid.target.Kind;

/// Tables that a guess could read wrongly without a word; numbers of our own, columns as health
/// departments call them.
class MisleadingTablesTest {
    @TempDir Path folder;

    /// Nobody falls ill in the third province, whose column never grows.
    @Test
    void columnsOfPlacesAreRunningTotalsThoughOneStandsStill() throws IOException {
        String rows = days(9, i -> "%d,%d,0,%d".formatted(100 + 7 * i, 50 + 3 * i, 150 + 10 * i));

        SourceTable table = read("wide.csv", "date,EC,FS,UNKNOWN,total\n" + rows);

        assertThat(table.observations().stream().filter(row -> row.place().name().equals("EC")))
                .extracting(Observation::value)
                .contains(7.0)
                .doesNotContain(107.0);
    }

    @Test
    void allCountRatherThanAdults() throws IOException {
        SourceTable table =
                read(
                        "a.csv",
                        """
                        week_end,state,Number of Adult COVID-19 Admissions,Total COVID-19 Admissions
                        2024-01-06,Ohio,9,10
                        2024-01-13,Ohio,7,9
                        2024-01-20,Ohio,8,11
                        """);

        assertThat(table.observations(covid(Event.ADMISSIONS)))
                .extracting(Observation::value)
                .containsExactly(10.0, 9.0, 11.0);
    }

    /// The nation's number is not quite the sum: some territories are missing.
    @Test
    void theNationAmongItsStatesIsNoState() throws IOException {
        SourceTable table =
                read(
                        "b.csv",
                        """
                        week_end,jurisdiction,cases
                        2024-01-06,AL,4
                        2024-01-06,CA,5
                        2024-01-06,WA,6
                        2024-01-06,USA,17
                        """);

        assertThat(table.observations())
                .extracting(row -> row.place().code())
                .containsExactlyInAnyOrder("AL", "CA", "WA");
        assertThat(table.by().nation()).contains("United States");
    }

    @Test
    void ofTwoColumnsTheNumberIsTheCode() throws IOException {
        SourceTable table =
                read(
                        "srag.csv",
                        """
                        DT_NOTIFIC;SG_UF_NOT;ID_MUNICIP;CO_MUN_NOT;CS_SEXO
                        13/01/2024;CE;FORTALEZA;230440;M
                        14/01/2024;SP;SAO PAULO;355030;F
                        """);

        assertThat(table.observations().getFirst().place())
                .isEqualTo(new Place("230440", "FORTALEZA", Optional.of("Ceará")));
    }

    @Test
    void sumsOfSevenDaysAreNoCountsOfADay() {
        assertThatThrownBy(() ->
                        read(
                                "7t.csv",
                                "Datum,Bundesland,7T_Hospitalisierung_Faelle\n"
                                        + days(9, i -> "Bayern," + (20 + i % 3))))
                .hasMessageContaining("what it counts cannot be guessed");
    }

    @Test
    void casesThatWereAdmittedAreAdmissionsAlone() throws IOException {
        SourceTable table = read("h.csv", "date,state,hospitalization cases\n2024-01-06,Ohio,9\n");

        assertThat(table.counts().keySet())
                .extracting(Measure::event)
                .containsExactly(Event.ADMISSIONS);
    }

    /// Three age groups of each day and department, whose counts have names that say nothing.
    @Test
    void asManyRowsOnEachDayAreNoListOfPatients() {
        String rows =
                IntStream.range(0, 25)
                        .boxed()
                        .flatMap(i ->
                                Stream.of("A", "B", "C")
                                        .map(age ->
                                                "01;%s;%s;%d\n".formatted(day(i), age, 3 + i % 5)))
                        .collect(Collectors.joining());

        assertThatThrownBy(() -> read("p.csv", "dep;jour;clage;nbre_pass_x\n" + rows))
                .hasMessageContaining("what it counts cannot be guessed");
    }

    @Test
    void aListOfPatientsIsCountedStill() throws IOException {
        String rows =
                IntStream.range(0, 25)
                        .boxed()
                        .flatMap(i ->
                                IntStream.rangeClosed(0, i * i % 4)
                                        .mapToObj(_ -> "01;%s;30;F\n".formatted(day(i))))
                        .collect(Collectors.joining());

        assertThat(read("p.csv", "dep;jour;idade;sexo\n" + rows).observations().get(1).value())
                .isEqualTo(2);
    }

    @Test
    void countsWithHiddenSmallNumbersAreNoListOfPatients() {
        assertThatThrownBy(() ->
                        read(
                                "c.csv",
                                """
                                DATE,PROVINCE,AGEGROUP,SEX,CASES
                                2024-01-06,Liège,0-9,M,<5
                                2024-01-06,Liège,10-19,M,<5
                                2024-01-07,Liège,0-9,M,12
                                """))
                .hasMessageContainingAll("line 2", "CASES", "<5");
    }

    @Test
    void severalSyndromesAreNotAddedUpThoughUnknownHere() {
        assertThatThrownBy(() ->
                        read(
                                "s.csv",
                                "semana;CCAA;sindrome;casos\n2024-10;Aragón;IRAs;4\n2024-10;Aragón;X1;1\n"))
                .hasMessageContainingAll("several events", "IRAs, X1");
    }

    @Test
    void theTestedAreNoCases() throws IOException {
        SourceTable table =
                read(
                        "dpc.csv",
                        "data,denominazione_regione,casi_da_screening,totale_casi,casi_testati\n"
                                + days(9, i -> "Lazio,,%d,%d".formatted(90 + 2 * i, 900 + 9 * i)));

        assertThat(table.by().counts().getFirst().column().orElseThrow().names())
                .containsExactly("totale_casi");
    }

    @Test
    void ratesAreNoCountsInAnyLanguage() {
        for (String rate : List.of("Taux de grippe cas", "tasa de casos", "Taxas de casos")) {
            assertThatThrownBy(
                            () -> read("r.csv", "date,region," + rate + "\n2024-01-06,Ohio,117\n"))
                    .as(rate)
                    .hasMessageContaining("what it counts cannot be guessed");
        }
    }

    @Test
    void statesAreFoundByWhatSpainFranceAndBrazilCallThem() throws IOException {
        for (String state : List.of("CCAA", "reg", "Unidade da Federação")) {
            SourceTable table =
                    read("t.csv", "date," + state + ",cases\n2024-01-06,A1,3\n2024-01-06,B1,4\n");

            assertThat(table.observations())
                    .as(state)
                    .extracting(row -> row.place().name())
                    .containsExactly("A1", "B1");
        }
    }

    /// The UKHSA's downloads have one metric a file.
    @Test
    void theOnlyIndicatorOfATableTellsWhatItCounts() throws IOException {
        SourceTable admissions =
                read("m.csv", metric("COVID-19_healthcare_admissionByDay", i -> 9 + i % 4));

        assertThat(admissions.observations(covid(Event.ADMISSIONS)))
                .extracting(Observation::value)
                .startsWith(9.0, 10.0, 11.0);
        assertThat(admissions.counts().keySet())
                .extracting(Measure::event)
                .containsExactly(Event.ADMISSIONS);
        SourceTable positives =
                read("p.csv", metric("influenza_testing_positivityByWeek", i -> 12 + i % 4));
        assertThat(positives.observations().getFirst().value()).isEqualTo(0.12);
        assertThatThrownBy(() ->
                        read("r.csv", metric("RSV_healthcare_admissionRateByDay", i -> 3 + i % 2)))
                .hasMessageContaining("what it counts cannot be guessed");
    }

    private static String metric(String metric, IntFunction<Integer> value) {
        return "date,geography,metric,metric_value\n"
                + days(9, i -> "England," + metric + "," + value.apply(i));
    }

    /// Of 10, 4 and 5 the last two are groups; beside one group the sum counts.
    @Test
    void allAgesAreNoAgeGroupInAnyLanguage() throws IOException {
        for (String all :
                List.of("Tous âges", "All ages", "Todas as idades", "Todas las edades", "total")) {
            String rows =
                    "date,region,age_group,cases\n2024-01-06,A1,%s,10\n2024-01-06,A1,65+,4\n"
                            .formatted(all);

            assertThat(read("a.csv", rows).observations())
                    .as(all)
                    .extracting(Observation::value)
                    .containsExactly(10.0);
            assertThat(read("a.csv", rows + "2024-01-06,A1,0-64,5\n").observations())
                    .as(all)
                    .extracting(Observation::value)
                    .containsExactly(9.0);
        }
    }

    @Test
    void theFirstDayOfAWeekIsNotTheWeek() throws IOException {
        for (String day : List.of("1er jour de la semaine", "first day of week")) {
            SourceTable table =
                    read("w.csv", day + ",region,cases\n2024-01-08,A1,10\n2024-01-15,A1,14\n");

            assertThat(table.observations().getFirst().date())
                    .as(day)
                    .isEqualTo(LocalDate.of(2024, 1, 14));
        }
    }

    /// Of 2024 the first ISO week ends on 7 January, the first epidemiological one on the 6th.
    @Test
    void weeksOfSpanishCommunitiesAreThoseOfEurope() throws IOException {
        SourceTable table =
                read("e.csv", "semana,CCAA,casos\n2024-01,Aragón,4\n2024-02,Aragón,6\n");

        assertThat(table.observations().getFirst().date()).isEqualTo(LocalDate.of(2024, 1, 7));
    }

    /// Of four rows a day the second is discarded; 5 is so of dengue (A90), and 2 of hepatitis
    /// (B19).
    @Test
    void discardedCasesOfAListOfPatientsAreNoCases() throws IOException {
        for (String[] told :
                new String[][] {
                    {"A90", "10", "5"}, {"B19", "1", "2"}, {"X", "Confirmado", "Descartado"}
                }) {
            String rows =
                    IntStream.range(0, 25)
                            .boxed()
                            .flatMap(i ->
                                    Stream.of(1, 2, 1, 1)
                                            .limit(2 + i % 3)
                                            .map(k ->
                                                    "%s;%s;F;%s%n"
                                                            .formatted(told[0], day(i), told[k])))
                            .collect(Collectors.joining());

            SourceTable table = read("l.csv", "ID_AGRAVO;DT_NOTIFIC;CS_SEXO;CLASSI_FIN\n" + rows);

            assertThat(table.observations())
                    .as(told[2])
                    .extracting(Observation::value)
                    .startsWith(1.0, 2.0, 3.0);
            assertThat(table.notes())
                    .extracting(note -> note.in(Locale.ENGLISH))
                    .anyMatch(note -> note.contains("CLASSI_FIN is " + told[2]));
        }
    }

    @Test
    void negativesOfMexicosListsAreNoCases() throws IOException {
        String rows =
                IntStream.range(0, 25)
                        .boxed()
                        .flatMap(i ->
                                Stream.of(3, 7, 6)
                                        .limit(1 + i % 3)
                                        .map(code -> "a%d,%s,1,%d%n".formatted(i, day(i), code)))
                        .collect(Collectors.joining());

        SourceTable table =
                read("m.csv", "ID_REGISTRO,FECHA_SINTOMAS,SEXO,CLASIFICACION_FINAL\n" + rows);

        assertThat(table.observations()).extracting(Observation::value).startsWith(1.0, 1.0, 2.0);
    }

    /// Lines that begin with successive days.
    private static String days(int count, IntFunction<String> rest) {
        return IntStream.range(0, count)
                .mapToObj(i -> day(i) + "," + rest.apply(i) + "\n")
                .collect(Collectors.joining());
    }

    private static LocalDate day(int i) {
        return LocalDate.of(2024, 1, 6).plusDays(i);
    }

    private static Measure covid(Event event) {
        return new Measure(event, Optional.of("covid"), Kind.COUNT);
    }

    private SourceTable read(String name, String text) throws IOException {
        return TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS)
                .read(Files.writeString(folder.resolve(name), text), name);
    }
}
