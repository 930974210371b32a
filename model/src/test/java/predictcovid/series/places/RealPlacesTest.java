package predictcovid.series.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.series.Area;
import predictcovid.series.Measure;
import predictcovid.series.Panel;
import predictcovid.source.table.SourceTable;
import predictcovid.source.table.TableReader;
import predictcovid.target.Event;
import predictcovid.target.Kind;

/// Places and numbers as pandas finds them in the same files.
class RealPlacesTest {
    private static final LocalDate JUNE = LocalDate.parse("2020-06-18");
    private static final TableReader READER =
            TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS);

    @Test
    void keepsAndLeavesOutTheSamePlaces() {
        PlacesAsOf places = places(june(), JUNE);

        assertThat(places.geography().areas()).hasSize(197);
        assertThat(places.forecast(Measure.CASES)).hasSize(1 + 194);
        assertThat(places.forecast(Measure.DEATHS)).hasSize(1 + 164);
        assertThat(leftOut(places, Measure.CASES))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "series.left-out.no-data", "HKG",
                                "series.left-out.stopped", "TZA",
                                "series.left-out.short", "COM ESH LSO TJK",
                                "series.left-out.silent", "AIA FJI KNA LAO MSR PNG SYC"));
        assertThat(leftOut(places, Measure.DEATHS))
                .containsEntry("series.left-out.short", "COM ESH LSO TJK")
                .hasSize(3);
        assertThat(places.notes()).isEmpty();
        assertThat(places.geography().population(0)).isEqualTo(7_750_400_698.0);
        assertThat(places.geography().names()).endsWith("Oceania").hasSize(197 + 6);
    }

    @Test
    void theWorldIsTheSumOfItsPlaces() {
        SourceTable table = june();
        PlacesAsOf places = places(table, JUNE);

        Panel daily = places.asReported().daily(Measure.CASES);
        assertThat(daily.date(daily.lastKnown(0))).isEqualTo(JUNE);
        assertThat(IntStream.range(0, daily.steps()).mapToDouble(t -> daily.value(0, t)).sum())
                .isEqualTo(8_324_540);
        assertThat(daily.value(0, daily.step(LocalDate.parse("2020-06-17")))).isEqualTo(141_316);
    }

    @ParameterizedTest
    @CsvSource({
        "BRA, CASES, 120242, 172195, 188400, 182961",
        "USA, CASES, 148080, 151587, 148944, 162826",
        "ESP, CASES, 6114.5, 2754, 2047, 2305.333333333333",
        "OWID_KOS, CASES, 58, 95, 156, 263.2",
        "CMR, CASES, 1623, 1396, 2177, NaN",
        "SWE, DEATHS, 389, 322, 253, 246",
        "ESP, DEATHS, 572.6, 14, NaN, NaN"
    })
    void weeksEndOnTheLastDay(
            String code, Event event, double w4, double w3, double w2, double w1) {
        WeeklyPanel weekly = WeeklyPanel.of(places(june(), JUNE));

        assertThat(weekly.calendar()).isEqualTo(new WeekCalendar(JUNE, 24));
        Measure measure = new Measure(event, Optional.empty(), Kind.COUNT);
        double[] weeks = panel(weekly, measure).series(weekly.geography().indexOf(code));
        assertThat(Arrays.copyOfRange(weeks, 20, 24))
                .containsExactly(new double[] {w4, w3, w2, w1}, within(1e-9));
    }

    /// Spain's 688 deaths of 22 May and India's 2,003 of 17 June were of earlier days, as were
    /// those that Wuhan found in April.
    @Test
    void findsTheBacklogsThatAreKnown() {
        PlacesAsOf places = places(june(), JUNE);

        assertThat(backlogs(places, Measure.DEATHS))
                .contains("ESP 2020-05-22 688", "IND 2020-06-17 2003", "CHN 2020-04-17 1290");
        assertThat(backlogs(places, Measure.CASES))
                .contains("CHL 2020-06-18 36179", "ECU 2020-04-27 11536", "CHN 2020-02-13 15141")
                .hasSizeLessThan(40);
    }

    /// Omicron was none: no report of the United States' cases is left out, and of their deaths
    /// one.
    @Test
    void noWaveOfTheUnitedStatesIsABacklog() {
        LocalDate september = LocalDate.parse("2022-09-18");
        PlacesAsOf places = places(unitedStates(), september);

        assertThat(backlogs(places, Measure.CASES)).isEmpty();
        assertThat(backlogs(places, Measure.DEATHS)).containsExactly("USA 2022-05-04 1952");
    }

    private static List<String> backlogs(PlacesAsOf places, Measure measure) {
        List<Area> areas = places.geography().areas();
        return IntStream.range(1, areas.size())
                .boxed()
                .flatMap(area ->
                        places.series(measure, area).stream()
                                .flatMap(series -> series.backlogs().stream())
                                .map(each ->
                                        "%s %s %.0f"
                                                .formatted(
                                                        areas.get(area).code(),
                                                        each.date(),
                                                        each.value())))
                .toList();
    }

    @Test
    void spainsDeathsEndTwoWeeksBeforeTheOthers() {
        PlacesAsOf places = places(june(), JUNE);
        WeeklyPanel weekly = WeeklyPanel.of(places);
        Panel deaths = panel(weekly, Measure.DEATHS);

        assertThat(deaths.origin(weekly.geography().indexOf("ESP"))).isEqualTo(deaths.steps() - 3);
        assertThat(weekly.late(places)).isEmpty();
    }

    @Test
    void anOriginInAprilKnowsNothingOfMay() {
        LocalDate april = LocalDate.parse("2020-04-23");

        Panel then = places(june(), april).daily(Measure.CASES);

        assertThat(then.date(then.steps() - 1)).isEqualTo(april);
    }

    @Test
    void readsTheLaterLayoutOfTheUnitedStates() {
        SourceTable table = unitedStates();
        PlacesAsOf places = places(table, LocalDate.parse("2022-09-18"));

        assertThat(places.geography().names())
                .containsExactly("World", "United States", "North America");
        assertThat(places.leftOut()).isEmpty();
        Panel deaths = panel(WeeklyPanel.of(places), Measure.DEATHS);
        assertThat(deaths.value(1, deaths.steps() - 1)).isEqualTo(2_991);
    }

    private static Map<String, String> leftOut(PlacesAsOf places, Measure measure) {
        return places.leftOut().stream()
                .filter(it -> it.measure().equals(measure))
                .collect(
                        Collectors.groupingBy(
                                it -> it.reason().key(),
                                Collectors.mapping(
                                        it -> it.place().code(), Collectors.joining(" "))));
    }

    private static PlacesAsOf places(SourceTable table, LocalDate asOf) {
        return PlacesAsOf.of(table.counts(), table.populations(), asOf, PlaceOptions.STANDARD);
    }

    private static Panel panel(WeeklyPanel weekly, Measure measure) {
        return Objects.requireNonNull(weekly.panels().get(measure));
    }

    private static SourceTable unitedStates() {
        return table("owid-covid-data-usa-2022-09-18.csv.gz");
    }

    private static SourceTable june() {
        return table("owid-covid-data-2020-06-18.csv.gz");
    }

    private static SourceTable table(String name) {
        Path file = Path.of("src/test/resources/public/owid").resolve(name);
        return READER.read(file, name);
    }
}
