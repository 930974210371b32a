package predictcovid.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.source.description.DescriptionText;
import predictcovid.target.Event;
import predictcovid.target.Kind;
import predictcovid.text.DiseaseNames;
import predictcovid.text.Notice;

/// Rows of our own, after what health departments publish.
class ForeignTablesTest {
    @TempDir Path folder;

    @Test
    void argentinaCountsDengueByDepartmentProvinceAndAgeGroup() throws IOException {
        SourceTable table =
                read(
                        "vigilancia.csv",
                        """
                        departamento_id;departamento_nombre;provincia_id;provincia_nombre;anio;\
                        semanas_epidemiologicas;evento_nombre;grupo_edad_id;cantidad_casos
                        6;Orán;2;Salta;2024;10;Dengue;1;4
                        6;Orán;2;Salta;2024;10;Dengue;2;5
                        7;Tilcara;3;Jujuy;2024;10;Dengue;1;2
                        """);

        Measure dengue = new Measure(Event.CASES, Optional.of("dengue"), Kind.COUNT);
        assertThat(table.observations(dengue))
                .containsExactly(
                        new Observation(
                                new Place("6", "Orán", Optional.of("Salta")),
                                LocalDate.of(2024, 3, 9),
                                9),
                        new Observation(
                                new Place("7", "Tilcara", Optional.of("Jujuy")),
                                LocalDate.of(2024, 3, 9),
                                2));
        assertThat(table.levelOf("Salta")).contains(0);
        assertThat(table.levelOf("Orán")).contains(1);
        assertThat(table.levelOf("Total")).isEmpty();
    }

    @Test
    void severalDiseasesInOneColumnAreNotAddedUp() {
        assertThatThrownBy(() ->
                        read(
                                "a.csv",
                                "semana;ano;evento;casos\n10;2024;Dengue;4\n10;2024;Zika;1\n"))
                .hasMessageContainingAll("several events", "Dengue, Zika", "[keep]");
    }

    @Test
    void franceCountsNewAdmissionsAndNotThoseWhoLieInHospital() throws IOException {
        SourceTable table =
                read(
                        "spf.csv",
                        """
                        dep;jour;hosp;incid_hosp;incid_dc
                        01;2022-01-01;300;12;3
                        75;2022-01-01;900;40;9
                        """);

        assertThat(table.observations(counted(Event.ADMISSIONS)).getFirst().value()).isEqualTo(12);
        assertThat(table.observations(counted(Event.DEATHS)).getFirst().value()).isEqualTo(3);
        assertThat(table.observations(Measure.CASES)).isEmpty();
    }

    @Test
    void mexicosNationalRowIsNoPlaceAmongOthers() throws IOException {
        SourceTable table =
                read(
                        "mx.csv",
                        """
                        cve_ent,poblacion,nombre,01-01-2021,02-01-2021,13-01-2021,14-01-2021,15-01-2021
                        01,1434635,AGUASCALIENTES,5,9,4,8,5
                        02,3634868,BAJA CALIFORNIA,7,6,8,6,7
                        33,127792286,Nacional,12,15,12,14,12
                        """);

        assertThat(table.observations().stream().map(row -> row.place().code()).distinct())
                .containsExactly("01", "02");
        assertThat(table.rowsFiltered()).isOne();
    }

    @Test
    void germanWeeksAreIsoWeeksAndTheFileNamesTheDisease() throws IOException {
        SourceTable table =
                read("masern.csv", "Jahr;KW;Landkreis;Anzahl Fälle\n2024;1;SK Bonn;3\n");

        assertThat(table.observations().getFirst().date()).isEqualTo(LocalDate.of(2024, 1, 7));
        assertThat(table.counts().keySet().iterator().next().disease()).contains("measles");
    }

    @Test
    void totalsThatNeverFallAreRunningTotalsWhateverTheyAreCalled() throws IOException {
        String rows =
                IntStream.rangeClosed(1, 9)
                        .mapToObj(day -> "0" + day + "-03-2022," + 10 * day + "," + day % 3)
                        .collect(Collectors.joining("\n"));
        SourceTable table = read("dgs.csv", "data,obitos,casos\n" + rows + "\n31-03-2022,95,1\n");

        assertThat(table.observations(counted(Event.DEATHS)).get(4).value()).isEqualTo(10);
        assertThat(table.observations(Measure.CASES).get(4).value()).isEqualTo(2);
    }

    @Test
    void positivityInPercentIsAShare() throws IOException {
        SourceTable table =
                read("t.csv", "week_end,state,percent_positive\n2024-01-06,Texas,7.5\n");

        assertThat(
                        table.observations(
                                        new Measure(Event.POSITIVES, Optional.empty(), Kind.SHARE))
                                .getFirst()
                                .value())
                .isEqualTo(0.075);
    }

    @Test
    void percentCalledAShareIsRefused() throws IOException {
        Path csv = Files.writeString(folder.resolve("t.csv"), "d,s,p\n2024-01-06,Texas,7.5\n");

        assertThatThrownBy(() ->
                        TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS)
                                .by("date=d,place=s,positive-tests=p,counted=share")
                                .read(csv, "t.csv"))
                .hasMessageContainingAll("t.csv, column p", "1 of 1 numbers are above 1");
    }

    @Test
    void placesMayBeColumnsOfWhichATotalIsNone() throws IOException {
        SourceTable table =
                read(
                        "japan.csv",
                        """
                        Date,ALL,Hokkaido,Tokyo,Osaka
                        2021/1/9,600,100,300,200
                        2021/1/10,66,11,33,22
                        """);

        assertThat(table.observations())
                .extracting(row -> row.place().name() + " " + row.date() + " " + row.value())
                .containsExactly(
                        "Hokkaido 2021-01-09 100.0",
                        "Tokyo 2021-01-09 300.0",
                        "Osaka 2021-01-09 200.0",
                        "Hokkaido 2021-01-10 11.0",
                        "Tokyo 2021-01-10 33.0",
                        "Osaka 2021-01-10 22.0");
        assertThat(table.by().levels().getFirst().columns())
                .containsExactly("Hokkaido", "Tokyo", "Osaka");
    }

    @Test
    void aDescriptionOfPlacesInColumnsReadsTheSame() throws IOException {
        String csv = "day,south,east,west\n2021-01-09,1,2,3\n";
        SourceTable guessed = read("spread.csv", csv);
        Path toml =
                Files.writeString(folder.resolve("own.toml"), DescriptionText.of(guessed.by(), ""));

        SourceTable again = all().by(toml.toString()).read(folder.resolve("spread.csv"), "again");

        assertThat(again.counts()).isEqualTo(guessed.counts());
    }

    @Test
    void numbersThatAreNoCountsAreNotTakenForPlaces() {
        assertThatThrownBy(() -> read("t.csv", "day,tests,beds,masks\n2021-01-09,1,2,3\n"))
                .hasMessageContaining("no description fits");
    }

    @Test
    void placesInColumnsHaveNoOtherLevel() throws IOException {
        Path toml =
                Files.writeString(
                        folder.resolve("own.toml"),
                        """
                        [date]
                        column = "day"
                        [[place]]
                        name = "state"
                        [[place]]
                        in-columns = ["a", "b"]
                        [[count]]
                        measure = "cases"
                        """);

        assertThatThrownBy(() -> all().by(toml.toString()))
                .hasMessageContaining("Places that are columns are the one level");
    }

    @Test
    void whatAllOthersAddUpToIsLeftOutAndNamesTheNation() throws IOException {
        StringBuilder rows = new StringBuilder("Date,State,Confirmed\n");
        for (int day = 1; day <= 20; day++) {
            int kerala = 7 * day;
            int delhi = 3 * day + day % 4;
            rows.append("2021-01-%02d,Kerala,%d%n".formatted(day, kerala));
            rows.append("2021-01-%02d,Delhi,%d%n".formatted(day, delhi));
            rows.append("2021-01-%02d,India,%d%n".formatted(day, kerala + delhi));
        }

        SourceTable table = read("india.csv", rows.toString());

        assertThat(table.observations())
                .extracting(row -> row.place().name())
                .containsOnly("Kerala", "Delhi");
        assertThat(table.by().nation()).contains("India");
        assertThat(table.rowsFiltered()).isEqualTo(20);
        assertThat(table.notes()).extracting(Notice::key).contains("source.sum-place");
    }

    @Test
    void aSumIsToldByItsNumbersWhateverItIsCalled() throws IOException {
        StringBuilder rows = new StringBuilder("Date,State,cases\n");
        for (int day = 1; day <= 12; day++) {
            rows.append("2021-01-%02d,A,%d%n".formatted(day, day));
            rows.append("2021-01-%02d,B,%d%n".formatted(day, 9 * day % 7 + 1));
            rows.append("2021-01-%02d,Zone X,%d%n".formatted(day, day + 9 * day % 7 + 1));
        }

        assertThat(read("s.csv", rows.toString()).observations())
                .extracting(row -> row.place().name())
                .containsOnly("A", "B");
    }

    @Test
    void aLargePlaceThatIsNotTheSumOfOthersStays() throws IOException {
        StringBuilder rows = new StringBuilder("Date,State,cases\n");
        for (int day = 1; day <= 12; day++) {
            rows.append("2021-01-%02d,A,%d%n".formatted(day, day));
            rows.append("2021-01-%02d,B,%d%n".formatted(day, 2 * day));
            rows.append("2021-01-%02d,C,%d%n".formatted(day, 3 * day + day % 2));
        }

        assertThat(read("s.csv", rows.toString()).observations()).hasSize(36);
    }

    @Test
    void rowsOfBothSexesTogetherAreNotAddedToThoseOfEach() throws IOException {
        StringBuilder rows = new StringBuilder("dep;sexe;jour;incid_dc\n");
        for (int day = 1; day <= 12; day++) {
            rows.append("01;0;2021-01-%02d;%d%n".formatted(day, 3 * day));
            rows.append("01;1;2021-01-%02d;%d%n".formatted(day, 2 * day));
            rows.append("01;2;2021-01-%02d;%d%n".formatted(day, day));
        }

        SourceTable table = read("hosp.csv", rows.toString());

        assertThat(table.observations(counted(Event.DEATHS)).getLast().value()).isEqualTo(36);
    }

    @Test
    void eachDiseaseThatHasAColumnIsCounted() throws IOException {
        SourceTable table =
                read(
                        "nhsn.csv",
                        """
                        Week Ending Date,Geographic aggregation,Total COVID-19 Admissions,Total RSV Admissions
                        2024-01-06,AL,40,3
                        2024-01-13,AL,38,4
                        2024-01-20,AL,39,2
                        """);

        assertThat(table.observations(admissions("COVID-19"))).hasSize(3);
        assertThat(table.observations(admissions("rsv")).getFirst().value()).isEqualTo(3);
    }

    private static Measure admissions(String disease) {
        return new Measure(Event.ADMISSIONS, Optional.of(DiseaseNames.code(disease)), Kind.COUNT);
    }

    @Test
    void italysCivilProtectionIsRead() throws IOException {
        SourceTable table =
                read(
                        "italia.csv",
                        """
                        data,stato,codice_regione,denominazione_regione,totale_positivi,nuovi_positivi,dimessi_guariti,totale_casi
                        2021-01-04T17:00:00,ITA,13,Abruzzo,900,45,1000,2000
                        2021-01-05T17:00:00,ITA,13,Abruzzo,905,40,1035,2040
                        """);

        assertThat(table.observations())
                .containsExactly(
                        new Observation(
                                new Place("13", "Abruzzo", Optional.of("Italy")),
                                LocalDate.of(2021, 1, 4),
                                45),
                        new Observation(
                                new Place("13", "Abruzzo", Optional.of("Italy")),
                                LocalDate.of(2021, 1, 5),
                                40));
    }

    @Test
    void countsByADateAreNoDates() throws IOException {
        SourceTable table =
                read(
                        "uk.csv",
                        """
                        areaCode,areaName,areaType,date,newCasesBySpecimenDate,cumCasesBySpecimenDate
                        E12000007,London,region,2021-07-22,1960,90000
                        """);

        assertThat(table.observations().getFirst().value()).isEqualTo(1960);
        assertThat(table.observations().getFirst().place().name()).isEqualTo("London");
    }

    @Test
    void sumsOfSevenDaysAreNoCountsOfTheDay() throws IOException {
        SourceTable table =
                read(
                        "canada.csv",
                        """
                        prname,date,numdeaths_last7,numtotal_last7,totalcases
                        Ontario,2021-01-02,9,700,1000
                        Ontario,2021-01-09,9,800,1800
                        """);

        assertThat(table.observations()).extracting(Observation::value).endsWith(800.0);
        assertThat(table.by().counts().getFirst().cumulative()).isTrue();
    }

    @Test
    void totalsThatFallAsOftenAsTheyRiseAreNoRunningTotals() throws IOException {
        SourceTable table =
                read(
                        "t.csv",
                        """
                        date,state,total admissions
                        2024-01-06,Ohio,9
                        2024-01-13,Ohio,4
                        2024-01-20,Ohio,7
                        2024-01-27,Ohio,5
                        """);

        assertThat(table.observations(counted(Event.ADMISSIONS)))
                .extracting(Observation::value)
                .containsExactly(9.0, 4.0, 7.0, 5.0);
    }

    @Test
    void theWeekIsTheDateAndNotTheReleaseOfManyWeeks() throws IOException {
        SourceTable table =
                read(
                        "delphi.csv",
                        """
                        release_date,region,issue,epiweek,lag,num_ili
                        2024-02-01,nat,202404,202401,3,10
                        2024-02-01,nat,202404,202402,2,12
                        2024-02-08,nat,202405,202403,2,14
                        """);

        assertThat(table.observations())
                .extracting(Observation::date)
                .containsExactly(
                        LocalDate.of(2024, 1, 6),
                        LocalDate.of(2024, 1, 13),
                        LocalDate.of(2024, 1, 20));
    }

    @Test
    void perusDistrictsLieInProvincesWhichLieInDepartments() throws IOException {
        SourceTable table =
                read(
                        "positivos.csv",
                        """
                        FECHA_CORTE;DEPARTAMENTO;PROVINCIA;DISTRITO;EDAD;SEXO;FECHA_RESULTADO
                        20230430;LIMA;LIMA;ATE;30;M;20210104
                        20230430;LIMA;LIMA;ATE;31;F;20210104
                        20230430;LIMA;LIMA;SURCO;32;F;20210105
                        20230430;LIMA;HUARAL;CHANCAY;33;F;20210106
                        20230430;CUSCO;ANTA;ANTA;33;F;20210106
                        """);

        assertThat(table.by().levels())
                .extracting(level -> level.name().orElseThrow().toString())
                .containsExactly("DEPARTAMENTO", "PROVINCIA", "DISTRITO");
        assertThat(table.observations().getFirst().date()).isEqualTo("2021-01-04");
        assertThat(table.observations().getFirst().value()).isEqualTo(2);
        assertThat(table.by().nation()).contains("Total");
    }

    @Test
    void ageGroupsBesideInhabitantsAreNoListOfCases() {
        assertThatThrownBy(
                        () -> read("s.csv", "dep;jour;pop;P;cl_age90\n01;2021-01-04;600000;8;9\n"))
                .hasMessageContaining("no description fits");
    }

    @Test
    void countsWithDecimalsAreTold() throws IOException {
        SourceTable table = read("r.csv", "date,geography,metric_value\n2024-01-06,Leeds,1.25\n");

        assertThat(table.notes())
                .extracting(note -> note.in(Locale.ENGLISH))
                .anyMatch(text -> text.contains("1 of 1 numbers in metric_value have decimals"));
    }

    private static Measure counted(Event event) {
        return new Measure(event, Optional.empty(), Kind.COUNT);
    }

    private SourceTable read(String name, String text) throws IOException {
        Path csv = Files.writeString(folder.resolve(name), text);
        return all().read(csv, name);
    }

    private static TableReader all() {
        return TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS);
    }
}
