package predictcovid.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.target.Event;
import predictcovid.target.Kind;

/// Publishers' tables, recognised by their columns: extracts of the real ones (see the README above
/// them), and rows of our own after the publisher's description where there is none. Sums were
/// taken from the whole files by another program.
class KnownSourcesTest {
    private static final Path REAL = Path.of("src/test/resources/public/sources");

    @TempDir Path folder;

    @Test
    void readsTheStatesOfWesleyCota() {
        SourceTable table = real("wcota-states.csv.gz");

        assertThat(table.by().name()).isEqualTo("wcota-states");
        assertThat(table.by().top()).isEqualTo("Brasil");
        assertThat(sum(table, Measure.CASES, "SP")).isEqualTo(5_363_464);
        assertThat(sum(table, Measure.DEATHS, "SP")).isEqualTo(168_007);
        assertThat(table.populations().get(new Place("AP", "Amapá", Optional.of("Norte"))))
                .isEqualTo(845_731);
        // the nation's own rows
        assertThat(table.rowsFiltered()).isEqualTo(790);
        assertThat(table.observations()).hasSize(790 + 766);
    }

    @Test
    void readsTheCitiesOfWesleyCotaInTheirStates() {
        SourceTable table = real("wcota-cities.csv.gz");

        assertThat(table.by().name()).isEqualTo("wcota-cities");
        assertThat(table.observations().getFirst().place())
                .isEqualTo(new Place("5200050", "Abadia de Goiás/GO", Optional.of("Goiás")));
        assertThat(table.observations()).hasSize(119);
    }

    @Test
    void readsTheWorldHealthOrganizationsWeeks() {
        SourceTable table = real("who-weekly.csv.gz");

        assertThat(table.by().name()).isEqualTo("who-weekly");
        assertThat(sum(table, Measure.CASES, "BR")).isEqualTo(37_511_921);
        assertThat(sum(table, Measure.DEATHS, "BR")).isEqualTo(702_116);
        assertThat(table.observations().getFirst().date()).isEqualTo(LocalDate.of(2020, 1, 5));
        assertThat(of(table, Measure.CASES, "BR").stream().filter(row -> Double.isNaN(row.value())))
                .hasSize(73);
        assertThat(table.observations().getFirst().place().continent()).contains("AMRO");
    }

    @Test
    void readsTheWorldHealthOrganizationsDays() throws IOException {
        SourceTable table =
                own(
                        """
                        Date_reported,Country_code,Country,WHO_region,New_cases,Cumulative_cases,New_deaths,Cumulative_deaths
                        2020-05-02,BR,Brazil,AMR,2000,2000,40,40
                        2020-05-03,BR,Brazil,AMR,2285,4285,45,85
                        """);

        assertThat(table.by().name()).isEqualTo("who-daily");
        assertThat(table.observations(Measure.DEATHS))
                .extracting(Observation::value)
                .containsExactly(40.0, 45.0);
    }

    @Test
    void readsTheWideRunningTotalsOfJohnsHopkins() {
        SourceTable table = real("jhu.csv.gz");

        assertThat(table.by().name()).isEqualTo("jhu");
        // all 15 provinces begin with 0
        assertThat(sum(table, Measure.CASES, "Canada")).isEqualTo(47_145);
        assertThat(sum(table, Measure.CASES, "Brazil")).isEqualTo(63_100);
        List<Observation> brazil = of(table, Measure.CASES, "Brazil");
        assertThat(brazil).hasSize(96);
        assertThat(brazil.getFirst().date()).isEqualTo(LocalDate.of(2020, 1, 22));
        assertThat(brazil.getLast().date()).isEqualTo(LocalDate.of(2020, 4, 26));
        assertThat(table.observations(Measure.DEATHS)).isEmpty();
    }

    @Test
    void readsThePanelOfTheMinistryNewestDayFirst() {
        SourceTable table = real("ministerio-saude.csv.gz");

        assertThat(table.by().name()).isEqualTo("ministerio-saude");
        assertThat(sum(table, Measure.CASES, "SP")).isEqualTo(30_374);
        assertThat(table.observations().getFirst())
                .isEqualTo(
                        new Observation(
                                new Place("RO", "Rondônia", Optional.of("Norte")),
                                LocalDate.of(2020, 5, 1),
                                83));
    }

    @Test
    void readsTheMinistrysLaterFileWithoutMunicipalitiesAndTheNation() throws IOException {
        SourceTable table =
                own(
                        """
                        regiao;estado;municipio;coduf;codmun;codRegiaoSaude;nomeRegiaoSaude;data;semanaEpi;populacaoTCU2019;casosAcumulado;casosNovos;obitosAcumulado;obitosNovos;Recuperadosnovos;emAcompanhamentoNovos;interior/metropolitana
                        Brasil;;;76;;;;2020-09-01;36;210147125;3950931;42659;122596;1215;;;
                        Norte;RO;;11;;;;2020-09-01;36;1777225;55410;400;1143;7;;;
                        Norte;RO;Ariquemes;11;110002;11005;VALE;2020-09-01;36;107863;3000;21;50;1;;;0
                        """);

        assertThat(table.by().name()).isEqualTo("ministerio-saude");
        assertThat(table.observations()).extracting(Observation::value).containsExactly(400.0);
        assertThat(table.rowsFiltered()).isEqualTo(2);
        assertThat(table.populations().values()).containsExactly(1_777_225.0);
    }

    @Test
    void readsTheWeeksOfInfoDengueOnTheirLastDay() {
        SourceTable table = real("infodengue-fortaleza.csv.gz");

        assertThat(table.by().name()).isEqualTo("infodengue");
        assertThat(table.by().counts().getFirst().measure().disease()).contains("dengue");
        Measure dengue = new Measure(Event.CASES, Optional.of("dengue"), Kind.COUNT);
        assertThat(sum(table, dengue, "2304400")).isEqualTo(271_916);
        assertThat(table.observations().getFirst().date()).isEqualTo(LocalDate.of(2025, 1, 4));
        assertThat(table.observations())
                .hasSize(575)
                .allMatch(row -> row.date().getDayOfWeek() == DayOfWeek.SATURDAY);
        assertThat(table.populations().values()).containsExactly(2_596_157.0);
    }

    /// After README and code books of the repository.
    @Test
    void readsTheStatesOfInfoGripe() throws IOException {
        SourceTable table =
                own(
                        """
                        data de publicação;UF;Unidade da Federação;Tipo;dado;escala;Ano epidemiológico;Semana epidemiológica;Situação do dado;Casos semanais reportados até a última atualização;casos estimados;População
                        2020-06-03;0;Brasil;País;srag;casos;2020;22;Estabilizado;9000;9100;210147125
                        2020-06-03;33;Rio de Janeiro;Estado;srag;casos;2020;22;Estabilizado;812;820,5;17264943
                        2020-06-03;33;Rio de Janeiro;Estado;srag;incidência;2020;22;Estabilizado;4,7;4,75;17264943
                        2020-06-03;33;Rio de Janeiro;Estado;obito;casos;2020;22;Estabilizado;99;99;17264943
                        """);

        assertThat(table.by().name()).isEqualTo("infogripe");
        // the 22nd week of 2020 ended on Saturday 30 May
        assertThat(table.observations())
                .containsExactly(
                        new Observation(
                                new Place("33", "Rio de Janeiro", Optional.of("Brasil")),
                                LocalDate.of(2020, 5, 30),
                                812));
    }

    /// After the publisher's description of caso_full.
    @Test
    void readsTheStatesOfBrasilIo() throws IOException {
        SourceTable table =
                own(
                        """
                        city,city_ibge_code,date,epidemiological_week,estimated_population,estimated_population_2019,is_last,is_repeated,last_available_confirmed,last_available_confirmed_per_100k_inhabitants,last_available_date,last_available_death_rate,last_available_deaths,order_for_place,place_type,state,new_confirmed,new_deaths
                        Rio Branco,1200401,2020-03-17,202012,413418,407319,False,False,3,0.72566,2020-03-17,0.0,0,1,city,AC,3,0
                        ,12,2020-03-17,202012,894470,881935,False,False,3,0.3354,2020-03-17,0.0,0,1,state,AC,3,1
                        """);

        assertThat(table.by().name()).isEqualTo("brasil-io");
        assertThat(table.observations())
                .containsExactly(
                        new Observation(
                                new Place("AC", "Acre", Optional.of("Norte")),
                                LocalDate.of(2020, 3, 17),
                                3));
        assertThat(table.populations().values()).containsExactly(894_470.0);
    }

    /// After the publisher's data dictionary.
    @Test
    void readsTheDaysOfTheEuropeanCentre() throws IOException {
        SourceTable table =
                own(
                        """
                        dateRep,day,month,year,cases,deaths,countriesAndTerritories,geoId,countryterritoryCode,popData2019,continentExp,Cumulative_number_for_14_days_of_COVID-19_cases_per_100000
                        02/12/2020,2,12,2020,698,,United_States_of_America,US,USA,329064917,America,1
                        01/12/2020,1,12,2020,-12,3,United_States_of_America,US,USA,329064917,America,1
                        """);

        assertThat(table.by().name()).isEqualTo("ecdc");
        assertThat(table.observations())
                .extracting(Observation::value)
                .containsExactly(698.0, -12.0);
        assertThat(table.observations().getFirst().date()).isEqualTo(LocalDate.of(2020, 12, 2));
        assertThat(table.observations().getFirst().place().name())
                .isEqualTo("United States of America");
    }

    /// After the publisher's description of caso_full.
    @Test
    void readsTheMunicipalitiesOfBrasilIoWhenAskedFor() throws IOException {
        SourceTable table =
                own(
                        "brasil-io-cities",
                        """
                        city,city_ibge_code,date,epidemiological_week,estimated_population,estimated_population_2019,is_last,is_repeated,last_available_confirmed,last_available_confirmed_per_100k_inhabitants,last_available_date,last_available_death_rate,last_available_deaths,order_for_place,place_type,state,new_confirmed,new_deaths
                        Rio Branco,1200401,2020-03-17,202012,413418,407319,False,False,3,0.72566,2020-03-17,0.0,0,1,city,AC,3,0
                        Importados/Indefinidos,,2020-03-17,202012,,,False,False,1,,2020-03-17,0.0,0,1,city,AC,1,0
                        Importados/Indefinidos,,2020-03-17,202012,,,False,False,2,,2020-03-17,0.0,0,1,city,CE,2,0
                        ,12,2020-03-17,202012,894470,881935,False,False,4,0.3354,2020-03-17,0.0,0,1,state,AC,4,1
                        """);

        assertThat(table.observations())
                .extracting(row -> row.place().code() + " " + row.place().continent().orElseThrow())
                .containsExactly(
                        "1200401 Acre",
                        "AC-Importados/Indefinidos Acre",
                        "CE-Importados/Indefinidos Ceará");
        assertThat(table.levelOf("Acre")).contains(0);
    }

    /// After the publisher's description of HIST_PAINEL_COVIDBR.
    @Test
    void readsTheMunicipalitiesOfTheMinistryWhenAskedFor() throws IOException {
        String csv =
                """
                regiao;estado;municipio;coduf;codmun;codRegiaoSaude;nomeRegiaoSaude;data;semanaEpi;populacaoTCU2019;casosAcumulado;casosNovos;obitosAcumulado;obitosNovos;Recuperadosnovos;emAcompanhamentoNovos;interior/metropolitana
                Brasil;;;76;;;;2020-05-01;18;210147125;91589;6209;6329;428;;;
                Norte;AC;;12;;;;2020-05-01;18;881935;404;82;19;0;;;
                Norte;AC;Rio Branco;12;120040;12002;BAIXO ACRE E PURUS;2020-05-01;18;407319;350;80;18;0;;;1
                Norte;AC;CASO SEM LOCALIZAÇÃO DEFINIDA/AC;12;120000;;;2020-05-01;18;;1;2;0;0;;;0
                """;

        assertThat(own(csv).by().name()).isEqualTo("ministerio-saude");
        SourceTable table = own("ministerio-saude-cities", csv);

        assertThat(table.observations())
                .extracting(row -> row.place().code() + " " + row.value())
                .containsExactly("120040 80.0", "120000 2.0");
        assertThat(table.levelOf("Norte")).contains(0);
        assertThat(table.levelOf("Acre")).contains(1);
    }

    /// After the publisher's data dictionary: cases and deaths in rows of their own.
    @Test
    void readsTheWeeksOfTheEuropeanCentre() throws IOException {
        SourceTable table =
                own(
                        """
                        country,country_code,continent,population,indicator,weekly_count,year_week,rate_14_day,cumulative_count,source,note
                        Austria,AUT,Europe,8901064,cases,12594,2021-01,330.1,382208,"Epidemic intelligence, national data",
                        Austria,AUT,Europe,8901064,deaths,383,2021-01,92.1,6723,"Epidemic intelligence, national data",
                        EU/EEA (total),,Europe,453006705,cases,1027332,2021-01,440.1,16724411,TESSy,
                        """);

        assertThat(table.by().name()).isEqualTo("ecdc-weekly");
        Place austria = new Place("AUT", "Austria", Optional.of("Europe"));
        // the first ISO week of 2021 ended on Sunday 10 January
        LocalDate sunday = LocalDate.of(2021, 1, 10);
        assertThat(table.observations()).containsExactly(new Observation(austria, sunday, 12_594));
        assertThat(table.observations(Measure.DEATHS))
                .containsExactly(new Observation(austria, sunday, 383));
        assertThat(table.populations()).containsEntry(austria, 8_901_064.0);
    }

    /// After rows that the README of the package ervissexplore shows.
    @Test
    void readsTheSharesOfTheEuropeanSurveillanceSummary() throws IOException {
        SourceTable table =
                own(
                        """
                        survtype,countryname,yearweek,pathogen,pathogentype,pathogensubtype,indicator,age,value
                        primary care sentinel,France,2024-W52,SARS-CoV-2,SARS-CoV-2,SARS-CoV-2,detections,total,3
                        primary care sentinel,France,2024-W52,SARS-CoV-2,SARS-CoV-2,SARS-CoV-2,positivity,total,2.1
                        primary care sentinel,France,2024-W52,SARS-CoV-2,SARS-CoV-2,SARS-CoV-2,tests,total,142
                        primary care sentinel,France,2024-W52,RSV,RSV,RSV,positivity,total,5.1
                        """);

        assertThat(table.by().name()).isEqualTo("erviss");
        assertThat(table.observations())
                .extracting(row -> row.place().name() + " " + row.date() + " " + row.value())
                .containsExactly("France 2024-12-29 0.021");
    }

    /// Rows of our own with the columns of VIW_FNT.csv that matter.
    @Test
    void addsSentinelAndOtherSpecimensOfFluNet() throws IOException {
        SourceTable table =
                own(
                        """
                        WHOREGION,COUNTRY_CODE,COUNTRY_AREA_TERRITORY,ISO_WEEKSTARTDATE,ORIGIN_SOURCE,INF_ALL
                        AMR,BRA,Brazil,2024-01-01T00:00:00Z,SENTINEL,3
                        AMR,BRA,Brazil,2024-01-01T00:00:00Z,NONSENTINEL,5
                        """);

        assertThat(table.by().name()).isEqualTo("flunet");
        assertThat(table.observations())
                .extracting(row -> row.place().name() + " " + row.date() + " " + row.value())
                .containsExactly("Brazil 2024-01-07 8.0");
    }

    private SourceTable own(String source, String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("own.csv"), csv);
        return all().by(source).read(file, "own.csv");
    }

    private static SourceTable real(String name) {
        return all().read(REAL.resolve(name), name);
    }

    private SourceTable own(String csv) throws IOException {
        return all().read(Files.writeString(folder.resolve("own.csv"), csv), "own.csv");
    }

    private static TableReader all() {
        return TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS);
    }

    private static List<Observation> of(SourceTable table, Measure measure, String place) {
        return table.observations(measure).stream()
                .filter(row -> row.place().code().equals(place) || row.place().name().equals(place))
                .toList();
    }

    private static double sum(SourceTable table, Measure measure, String place) {
        return of(table, measure, place).stream()
                .mapToDouble(Observation::value)
                .filter(value -> !Double.isNaN(value))
                .sum();
    }
}
