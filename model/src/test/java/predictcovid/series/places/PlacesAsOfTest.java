package predictcovid.series.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static predictcovid.series.places.Rows.ALDORIA;
import static predictcovid.series.places.Rows.BRUMA;
import static predictcovid.series.places.Rows.CORVIA;
import static predictcovid.series.places.Rows.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Panel;
import predictcovid.series.Place;
import predictcovid.target.Frequency;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

class PlacesAsOfTest {
    private static final int DAYS = 70;

    private final Rows rows = new Rows();

    @Test
    void theWorldIsTheFirstAreaAndContinentsAreRegions() {
        rows.cases(CORVIA, DAYS, _ -> 1).cases(ALDORIA, DAYS, _ -> 2).cases(BRUMA, DAYS, _ -> 3);
        rows.people(ALDORIA, 2e6).people(CORVIA, 3e6);

        PlacesAsOf places = rows.all();

        Geography geography = places.geography();
        assertThat(geography.areas())
                .extracting(Area::code)
                .containsExactly("OWID_WRL", "ALD", "BRU", "COR");
        assertThat(geography.nation()).isZero();
        assertThat(geography.population(0)).isEqualTo(5e6);
        assertThat(geography.population(2)).isNaN();
        assertThat(geography.names())
                .containsExactly("World", "Aldoria", "Bruma", "Corvia", "Norda", "Suda");
        assertThat(places.daily(Measure.CASES).series(0)).containsOnly(6);
        assertThat(places.notes()).singleElement().asString().endsWith("per inhabitant: Bruma.");
    }

    @ParameterizedTest
    @CsvSource({
        "OWID_WRL,World,", "OWID_AFR,Africa,", "OWID_HIC,High-income countries,",
        "OWID_XCH,World excl. China,Asia", "'',International,Norda",
                "OWID_EUN,European Union (27),Europe",
        "OWID_ENG,England,Europe", "OWID_SCT,Scotland,Europe", "OWID_ASI,Asia,Asia"
    })
    void countsNoAggregateAndNoPartAsAPlace(String code, String name, String continent) {
        rows.cases(ALDORIA, DAYS, _ -> 2)
                .cases(new Place(code, name, Optional.ofNullable(continent)), DAYS, _ -> 500);

        PlacesAsOf places = rows.all();

        assertThat(places.geography().areas())
                .extracting(Area::name)
                .containsExactly("World", "Aldoria");
        assertThat(places.daily(Measure.CASES).series(0)).containsOnly(2);
    }

    @Test
    void theWorldHasThePlacesThatAreLeftOut() {
        rows.cases(ALDORIA, DAYS, day -> 100 + day)
                .cases(BRUMA, 20, day -> 5 + day)
                .cases(CORVIA, DAYS, day -> day % 9 == 0 ? -1 : 40);

        PlacesAsOf places = rows.all();

        double[] world = places.daily(Measure.CASES).series(0);
        assertThat(world[0]).isEqualTo(100 + 5);
        assertThat(world[1]).isEqualTo(101 + 6 + 40);
        assertThat(world[19]).isEqualTo(119 + 24 + 40);
        assertThat(world[20]).isEqualTo(120 + 40);
        assertThat(places.geography().indexOf("BRU")).isEqualTo(-1);
    }

    @Test
    void aWorldOfWeeklyReportersIsSummedByTheWeek() {
        rows.cases(ALDORIA, DAYS, day -> day % 7 == 6 ? 700 : 0).cases(BRUMA, DAYS, _ -> 10);

        ReportedSeries world = rows.all().series(Measure.CASES, 0).orElseThrow();

        assertThat(world.frequency()).isEqualTo(Frequency.WEEKLY);
        assertThat(world.daily().value(0)).isEqualTo(770);
        assertThat(world.daily().value(1)).isNaN();
        assertThat(world.daily().value(7)).isEqualTo(770);
    }

    @Test
    void knowsNothingOfLaterDays() {
        LocalDate origin = MONDAY.plusDays(DAYS - 1);
        rows.cases(ALDORIA, DAYS, day -> 10 + day).deaths(ALDORIA, DAYS, day -> day % 3);
        PlacesAsOf before = rows.asOf(origin);

        rows.of(Measure.CASES).add(new Observation(ALDORIA, origin.plusDays(1), 1e6));
        PlacesAsOf after = rows.asOf(origin);

        assertThat(after.daily(Measure.CASES).values())
                .isDeepEqualTo(before.daily(Measure.CASES).values());
        assertThat(after.daily(Measure.CASES).date(DAYS - 1)).isEqualTo(origin);
    }

    @Test
    void cleansAsASingleSeriesIsCleaned() {
        rows.cases(
                ALDORIA, DAYS, day -> day == 9 ? -4 : day == 10 ? Double.NaN : day > 67 ? 0 : 30);
        rows.cases(BRUMA, DAYS, _ -> 1);

        Panel daily = rows.all().daily(Measure.CASES);

        assertThat(daily.value(1, 9)).isNaN();
        assertThat(daily.value(1, 10)).isNaN();
        assertThat(daily.value(1, 67)).isEqualTo(30);
        assertThat(daily.value(1, 68)).isNaN();
    }

    @Test
    void repeatedRowsCountOnce() {
        rows.cases(ALDORIA, DAYS, _ -> 4).cases(ALDORIA, DAYS, _ -> 4);

        assertThat(rows.all().daily(Measure.CASES).series(1)).containsOnly(4);
    }

    @Test
    void leavesPlacesOutWithTheirReason() {
        rows.cases(ALDORIA, DAYS, _ -> 40)
                .cases(BRUMA, 40, _ -> 3)
                .cases(CORVIA, DAYS, _ -> Double.NaN)
                .cases(place("DUR"), DAYS, day -> day < 10 ? 1 : 0)
                .cases(place("ELM"), DAYS, day -> day < 20 ? Double.NaN : 1)
                .cases(place("FEN"), DAYS, day -> day == 30 ? 1 : 0);

        PlacesAsOf places = rows.all();

        assertThat(places.leftOut())
                .extracting(it -> it.place().code() + " " + it.reason().key())
                .containsExactly(
                        "BRU series.left-out.stopped",
                        "COR series.left-out.no-data",
                        "DUR series.left-out.silent",
                        "ELM series.left-out.short");
        assertThat(places.leftOut().getFirst().reason())
                .hasToString(
                        "Bruma is left out: it has reported no cases since Feb 10, 2023, 30 days"
                                + " before the others' newest.");
        assertThat(places.leftOut().getLast().reason().in(Texts.BRAZIL))
                .isEqualTo(
                        "Place ELM fica de fora: só se conhecem 50 dias de casos, o primeiro em 22"
                                + " de jan. de 2023; são necessários pelo menos 56.");
        assertThat(codes(places, places.forecast(Measure.CASES)))
                .containsExactly("OWID_WRL", "ALD", "FEN");
    }

    /// One town is not the nation.
    @Test
    void theOnlyPlaceOfATableIsNotSummedUpAsItsNation() {
        rows.cases(ALDORIA, DAYS, _ -> 40);
        PlacesAsOf alone = rows.about("ALD", "Suda");

        assertThat(codes(alone, alone.forecast(Measure.CASES))).containsExactly("ALD");
        assertThat(alone.leftOut())
                .extracting(it -> it.reason().toString())
                .containsExactly(
                        "Suda is left out: the table has one place only, which is not all of it.");

        rows.cases(BRUMA, DAYS, _ -> 3);
        PlacesAsOf two = rows.about("ALD", "Suda");
        assertThat(two.leftOut()).isEmpty();
    }

    @Test
    void placesThatStoppedStillTeach() {
        rows.cases(ALDORIA, 140, _ -> 40).cases(BRUMA, 140, day -> day < 70 ? 1 : 0);

        Panel daily = rows.all().daily(Measure.CASES);

        assertThat(daily.value(2, 69)).isEqualTo(1);
        assertThat(daily.value(2, 70)).isNaN();
    }

    @Test
    void aPlaceWithoutDeathsKeepsItsCases() {
        rows.cases(ALDORIA, DAYS, _ -> 40)
                .cases(BRUMA, DAYS, _ -> 40)
                .deaths(ALDORIA, DAYS, _ -> 1)
                .deaths(BRUMA, DAYS, _ -> Double.NaN);

        PlacesAsOf places = rows.all();

        assertThat(codes(places, places.forecast(Measure.CASES))).contains("BRU");
        assertThat(codes(places, places.forecast(Measure.DEATHS))).doesNotContain("BRU");
        assertThat(places.daily(Measure.DEATHS).series(2)).containsOnly(Double.NaN);
        assertThat(places.series(Measure.DEATHS, 2)).isEmpty();
    }

    @Test
    void aFileWithoutDeathsHasCasesOnly() {
        assertThat(rows.cases(ALDORIA, DAYS, _ -> 4).all().measures())
                .containsExactly(Measure.CASES);
    }

    @Test
    void dropsMoreCasesThanInhabitantsAndSaysSo() {
        rows.cases(ALDORIA, DAYS, day -> day == 30 || day == 40 ? 6e8 : 5).people(ALDORIA, 1e6);

        PlacesAsOf places = rows.all();

        assertThat(places.daily(Measure.CASES).value(1, 30)).isNaN();
        assertThat(places.notes())
                .singleElement()
                .hasToString(
                        "Aldoria: 2 numbers of cases exceed its population and are taken as"
                                + " missing, the first on Feb 1, 2023 (600,000,000).");
    }

    @Test
    void takesRowsOfOneCodeAsOnePlace() {
        Place renamed = new Place("ALD", "Aldoria (new)", Optional.of("Norda"));
        rows.cases(ALDORIA, 60, _ -> 5).cases(renamed, DAYS, _ -> 5).people(renamed, 7e5);

        PlacesAsOf places = rows.all();

        assertThat(places.geography().areas())
                .extracting(Area::name, Area::population)
                .contains(org.assertj.core.groups.Tuple.tuple("Aldoria", 7e5))
                .hasSize(2);
    }

    @Test
    void placesThatNeverReportTogetherHaveNoWorld() {
        rows.cases(ALDORIA, DAYS, day -> day < 35 ? 50 : Double.NaN)
                .cases(BRUMA, DAYS, day -> day < 35 ? Double.NaN : 50);

        assertThat(rows.all().leftOut())
                .extracting(it -> it.reason().key())
                .containsExactly(
                        "series.left-out.stopped",
                        "series.left-out.short",
                        "series.left-out.no-data");
    }

    @Test
    void refusesASourceWithoutAnyPlace() {
        assertThatThrownBy(() -> rows.cases(ALDORIA, DAYS, _ -> Double.NaN).all())
                .isInstanceOfSatisfying(
                        Fault.class, it -> assertThat(it.key()).isEqualTo("series.no-place"));
        assertThatThrownBy(() ->
                        PlacesAsOf.of(
                                Map.of(Measure.CASES, List.of()),
                                Map.of(),
                                MONDAY,
                                PlaceOptions.STANDARD))
                .isInstanceOf(Fault.class);
    }

    @Test
    void saysEveryReasonInBothLanguages() {
        rows.cases(ALDORIA, DAYS, _ -> 40).cases(CORVIA, DAYS, _ -> Double.NaN);

        assertThat(rows.all().leftOut().getFirst().reason().in(Locale.ENGLISH))
                .isEqualTo("Corvia is left out: none of its numbers of cases is known.");
    }

    private static List<String> codes(PlacesAsOf places, int... areas) {
        return java.util.Arrays.stream(areas)
                .mapToObj(area -> places.geography().areas().get(area).code())
                .toList();
    }

    private static Place place(String code) {
        return new Place(code, "Place " + code, Optional.of("Suda"));
    }
}
