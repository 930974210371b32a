package predictcovid.run.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.Build;
import predictcovid.catalog.Datalake;
import predictcovid.series.Area;
import predictcovid.series.Measure;
import predictcovid.series.Panel;
import predictcovid.series.places.LeftOut;
import predictcovid.series.places.ReportedSeries;
import predictcovid.series.vintage.RevisionReport;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Frequency;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// A file as the source publishes them since 2023, from the CSV to the vintages of all places.
class SourceReadingTest {
    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final int DAYS = 126;
    private static final LocalDate LAST_SUNDAY = LocalDate.parse("2024-05-05");
    private static final LocalDate TODAY = LAST_SUNDAY.plusDays(2);

    @TempDir Path folder;
    private Datalake lake;
    private Warnings warnings = new Warnings();

    @BeforeEach
    void open() {
        lake = Datalake.open(folder.resolve("lake").toString());
    }

    @AfterEach
    void close() {
        lake.close();
    }

    @Test
    void tellsWeeklyReportersFromDailyOnes() throws IOException {
        LoadedSource loaded = read("all", TODAY, modern(DAYS, 1));

        assertThat(frequency(loaded, "BRU")).isEqualTo(Frequency.WEEKLY);
        assertThat(frequency(loaded, "ALD")).isEqualTo(Frequency.DAILY);
        assertThat(loaded.weekly().calendar().lastDay()).isEqualTo(LAST_SUNDAY);
        Panel cases = Objects.requireNonNull(loaded.weekly().panels().get(Measure.CASES));
        int bruma = loaded.places().geography().indexOf("BRU");
        assertThat(cases.series(bruma)).containsOnly(700);
    }

    @Test
    void keepsPlacesAndLeavesOutTheRestWithReasons() throws IOException {
        LoadedSource loaded = read("all", TODAY, modern(DAYS, 1));

        assertThat(loaded.places().geography().areas())
                .extracting(Area::code)
                .containsExactly("OWID_WRL", "ALD", "BRU", "COR");
        assertThat(loaded.places().geography().population(0)).isEqualTo(3_000_000);
        assertThat(loaded.chosen().leftOut())
                .extracting(LeftOut::measure, it -> it.reason().key(), it -> it.place().name())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Measure.CASES, "series.left-out.no-data", "Dural"),
                        org.assertj.core.groups.Tuple.tuple(
                                Measure.DEATHS, "series.left-out.no-data", "Dural"));
        assertThat(loaded.warnings())
                .extracting(Notice::key)
                .containsExactly(
                        "run.weekly-reporters", "series.unknown-population", "series.impossible");
    }

    @Test
    void givesUpAtOnceWhenTheProgramIsToldToStop() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> read("all", TODAY, modern(DAYS, 1)))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void theWorldIsItsPlacesAndNoAggregate() throws IOException {
        LoadedSource loaded = read("all", TODAY, modern(DAYS, 1));

        Panel cases = Objects.requireNonNull(loaded.weekly().panels().get(Measure.CASES));
        // Aldoria 7 x 300, Bruma 700, Corvia 7 x 2
        assertThat(cases.value(0, cases.steps() - 1)).isEqualTo(2100 + 700 + 14);
    }

    @Test
    void theDatalakesVintagesAreOrderedAndTeachRevisions() throws IOException {
        read("all", TODAY.minusDays(7), modern(DAYS - 7, 0.9));
        read("all", TODAY.minusDays(14), modern(DAYS - 14, 0.8));
        Files.writeString(folder.resolve("lake/sources/datasource-2024-04-23.json"), "{}");

        LoadedSource loaded = read("all", TODAY, modern(DAYS, 1));

        Vintages cases =
                Objects.requireNonNull(loaded.archive().all().targets().get("wk inc case"));
        assertThat(cases.all())
                .extracting(Vintage::asOf)
                .containsExactly(TODAY.minusDays(7), TODAY);
        assertThat(warnings.all())
                .extracting(Notice::key)
                .containsExactly("source.vintage-skipped");
        RevisionReport report = RevisionReport.of(cases, loaded.places().geography());
        // 90 % of Aldoria's 300 a day at first
        assertThat(report.at("ALD", 0).orElseThrow().median()).isEqualTo(Math.log(300 / 270.0));
        assertThat(report.at("BRU", 0).orElseThrow().shareChanged()).isZero();
    }

    @Test
    void asOfAPastDayReadsNoLaterVintage() throws IOException {
        read("all", TODAY.minusDays(7), modern(DAYS - 7, 0.9));
        read("all", TODAY, modern(DAYS, 1));

        LoadedSource loaded =
                new SourceReading(
                                context("all", TODAY),
                                new RunRequest(Optional.of(TODAY.minusDays(7)), false, false))
                        .read(12);

        assertThat(loaded.source().vintage()).isEqualTo(TODAY.minusDays(7));
        assertThat(loaded.archive().all().targets().values())
                .allMatch(vintages -> vintages.all().size() == 1);
        assertThat(loaded.weekly().calendar().lastDay()).isEqualTo(LAST_SUNDAY.minusDays(7));
    }

    @Test
    void namesUnknownPlacesAndGoesOn() throws IOException {
        LoadedSource loaded = read("Aldorai, bru", TODAY, modern(DAYS, 1));

        assertThat(loaded.chosen().codes()).containsExactly("BRU", "OWID_WRL");
        assertThat(loaded.warnings().getLast().in(Locale.ENGLISH))
                .isEqualTo("Not in the source and not forecast: Aldorai (Aldoria?).");
        assertThatThrownBy(() -> read("Aldorai", TODAY, modern(DAYS, 1)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("Aldoria");
    }

    private static Frequency frequency(LoadedSource loaded, String code) {
        int area = loaded.places().geography().indexOf(code);
        return loaded.places()
                .series(Measure.CASES, area)
                .map(ReportedSeries::frequency)
                .orElseThrow();
    }

    private LoadedSource read(String locations, LocalDate today, String csv) throws IOException {
        Files.writeString(folder.resolve("source.csv"), csv);
        return new SourceReading(
                        context(locations, today), new RunRequest(Optional.empty(), true, true))
                .read(12);
    }

    private RunContext context(String locations, LocalDate today) {
        SettingValues values =
                SettingValues.of(
                        Map.of(),
                        Map.of(
                                "URL_DATASOURCE",
                                folder.resolve("source.csv").toString(),
                                "LOCATIONS",
                                locations,
                                "TIMESTAMP",
                                "UTC"));
        warnings = new Warnings();
        return new RunContext(
                SettingsCheck.check(values, Locale.ENGLISH),
                values,
                lake,
                InstantSource.fixed(today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)),
                Progress.NONE,
                warnings,
                new RunningProgram("test", new Build(Optional.empty(), false, "")));
    }

    /// The file with `days` days; a daily reporter's last seven days are still `share` of the
    /// truth.
    private static String modern(int days, double share) {
        List<String> csv = new ArrayList<>();
        csv.add("country,date,total_cases,new_cases,new_deaths,code,continent,population");
        for (int day = 0; day < days; day++) {
            String date = FIRST.plusDays(day).toString();
            boolean isSunday = day % 7 == 6;
            String daily = number(day == 40 ? 5e6 : day >= days - 7 ? 300 * share : 300);
            csv.add(row("Aldoria", date, day == 50 ? "" : daily, "3.0", "ALD,Norda,1000000"));
            csv.add(
                    row(
                            "Bruma",
                            date,
                            isSunday ? "700.0" : "0.0",
                            isSunday ? "7.0" : "0.0",
                            "BRU,Norda,2e6"));
            csv.add(row("Corvia", date, "2.0", "1.0", "COR,Suda,"));
            csv.add(row("Dural", date, "", "", "DUR,Suda,900"));
            csv.add(row("World", date, "9999.0", "99.0", "OWID_WRL,,8000000000"));
            csv.add(row("World excl. China", date, "9999.0", "99.0", "OWID_WEC,,7000000000"));
            csv.add(row("High-income countries", date, "999.0", "9.0", "OWID_HIC,,1200000000"));
            csv.add(row("England", date, "999.0", "9.0", "OWID_ENG,Europe,56000000"));
        }
        csv.add(csv.getLast());
        return String.join("\n", csv) + "\n";
    }

    private static String row(
            String country, String date, String cases, String deaths, String rest) {
        return String.join(",", country, date, "", cases, deaths, rest);
    }

    private static String number(double value) {
        return String.valueOf(Math.rint(value));
    }
}
