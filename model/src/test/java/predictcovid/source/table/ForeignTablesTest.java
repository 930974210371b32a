package predictcovid.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.target.Event;
import predictcovid.target.Kind;

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

    private static Measure counted(Event event) {
        return new Measure(event, Optional.empty(), Kind.COUNT);
    }

    private SourceTable read(String name, String text) throws IOException {
        Path csv = Files.writeString(folder.resolve(name), text);
        return TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS).read(csv, name);
    }
}
