package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.RunManifest;

/// A place whose source has six zeros and one total a week, as most places since 2023.
class WeeklySeriesTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 6);
    private static final int WEEKS = 55;

    @TempDir private Path folder;

    private Console console;

    @BeforeEach
    void trainOnWeeklyTotals() throws IOException {
        Path source = folder.resolve("weekly.csv");
        Files.writeString(
                source,
                FIRST.datesUntil(FIRST.plusWeeks(WEEKS))
                        .map(day ->
                                "ALD,Europe,Aldoria,%s,%d".formatted(day, totalPublishedOn(day)))
                        .collect(
                                Collectors.joining(
                                        "\n", "iso_code,continent,location,date,new_cases\n", "")));
        console =
                new Console(folder)
                        .with("URL_DATASOURCE", source.toString())
                        .with("LOCATION", "Aldoria")
                        .with("START_DATE_DATA", "2020-01-05")
                        .with("PREDICT_DAYS", "21");
        assertThat(console.run()).isZero();
    }

    @Test
    void forecastsWeekByWeekForAsManyWeeksAsTheDaysMake() {
        assertThat(console.current().forecast().orElseThrow().points())
                .extracting(RunManifest.Point::date)
                .containsExactly(
                        LocalDate.of(2021, 1, 31),
                        LocalDate.of(2021, 2, 7),
                        LocalDate.of(2021, 2, 14));
        assertThat(console.out()).contains("cases in the week that ends on each date");
    }

    @Test
    void measuresEightWeeksAheadAndNoFurther() {
        assertThat(console.current().validation().byHorizon())
                .extracting(RunManifest.HorizonError::horizon)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void warnsInWeeksAndInTheReadersDates() {
        assertThat(console.current().warnings())
                .extracting(warning -> warning.get("en"))
                .contains(
                        "Aldoria: cases come once a week. They are forecast by the week, not by the day.")
                .anyMatch(warning -> warning.startsWith("3 weeks ahead, past forecasts were worse"))
                .noneMatch(warning -> warning.contains("tomorrow"));
        assertThat(console.current().warnings())
                .extracting(warning -> warning.get("pt-BR"))
                .anyMatch(warning -> warning.startsWith("3 semanas à frente"));
    }

    @Test
    void warnsOfTheOriginalsForestWhereThatLeads() {
        console.with("FORECASTER", "original").run();

        assertThat(console.current().leading()).isEqualTo("original");
        assertThat(console.current().warnings())
                .extracting(warning -> warning.get("en"))
                .anyMatch(warning -> warning.contains("\"next week equals this week\""));
    }

    @Test
    void datesInWarningsAreWrittenAsTheReaderWritesThem() {
        console.in(Locale.ENGLISH).run("--as-of", "2021-01-20");

        assertThat(console.out()).contains("! NOT STRICTLY AS OF Jan 20, 2021:");
        console.in(Locale.forLanguageTag("pt-BR")).run("--as-of", "2021-01-20");
        assertThat(console.out()).contains("SE SABIA EM 20 de jan. de 2021:");
    }

    @Test
    void aWorldOfOnePlaceIsToldByItsName() {
        assertThat(console.run("--location", "World")).isZero();

        assertThat(console.out())
                .contains("! The source has one place only, so the world here is Aldoria.");
    }

    /// Level for weeks, then a jump that no calendar column foretells: the model must lose.
    private static int totalPublishedOn(LocalDate day) {
        if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            return 0;
        }
        long week = ChronoUnit.WEEKS.between(FIRST, day);
        return 10_000 + (int) (week * 37 % 11) * 300 + (day.getYear() == 2021 ? 60_000 : 0);
    }
}
