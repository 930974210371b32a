package predictcovid.run.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.series.Backlog;
import predictcovid.series.CleaningPolicy;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.series.Reconciliation;
import predictcovid.series.places.PlaceOptions;
import predictcovid.series.places.PlacesArchive;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeeklyPanel;
import predictcovid.target.Frequency;
import predictcovid.text.Fault;

class OwnSeriesTest {
    private static final Place ALDORIA = new Place("ALD", "Aldoria", Optional.of("Norda"));
    private static final Place BRUMA = new Place("BRU", "Bruma", Optional.of("Norda"));
    private static final Place KOSOVO = new Place("OWID_KOS", "Kosovo", Optional.of("Europe"));
    private static final Place ENGLAND = new Place("OWID_ENG", "England", Optional.of("Europe"));
    private static final Place WORLD = new Place("OWID_WRL", "World", Optional.empty());
    private static final Place NORDA = new Place("OWID_NOR", "Norda", Optional.empty());
    private static final LocalDate MONDAY = LocalDate.parse("2020-06-01");

    private final List<Observation> rows = new ArrayList<>();

    @Test
    void worldIsTheSumOfPlacesAndOfNothingElse() {
        report(ALDORIA, 10, 20);
        report(KOSOVO, 1, 2);
        report(ENGLAND, 500, 500);
        report(NORDA, 10, 20);
        report(WORLD, 11, 22);

        OwnSeries world = asked("World");

        assertThat(world.series().values()).containsExactly(11, 22);
        assertThat(world.report().places()).isEqualTo(2);
        assertThat(world.report().cleaning().count(CleaningPolicy.AGGREGATE_ROW)).isEqualTo(4);
        assertThat(world.report().cleaning().count(CleaningPolicy.PART_OF_ANOTHER_PLACE))
                .isEqualTo(2);
    }

    @Test
    void reconcilesTheSumWithTheSourcesOwnWorld() {
        report(ALDORIA, 10, 20, 30);
        report(BRUMA, 1, -5, 3);
        report(WORLD, 11, 15, 33);

        Reconciliation reconciliation = asked("world").report().reconciliation().orElseThrow();

        assertThat(reconciliation).isEqualTo(new Reconciliation(3, 1, 11 + 20 + 33, 11 + 15 + 33));
    }

    @Test
    void endsWithTheLastStepThatNearlyEverybodyHasReported() {
        report(ALDORIA, 600, 600, 600);
        report(BRUMA, 400, 400);

        OwnSeries world = asked("World");

        assertThat(world.series().values()).containsExactly(1000, 1000);
        assertThat(world.report().cleaning().count(CleaningPolicy.INCOMPLETE_STEP)).isEqualTo(1);
    }

    @Test
    void aStepIsMissingWhenAPlaceThatMattersHasAGapThere() {
        report(ALDORIA, 600, 600, 600, 600);
        report(BRUMA, 400, Double.NaN, 800, 400);

        OwnSeries world = asked("World");

        assertThat(world.series().values()).containsExactly(1000, Double.NaN, 1400, 1000);
        assertThat(world.report().cleaning().count(CleaningPolicy.INCOMPLETE_STEP)).isEqualTo(1);
    }

    @Test
    void aGapOfASmallPlaceDoesNotMakeTheWorldMissing() {
        report(ALDORIA, 600, 600, 600, 600);
        report(BRUMA, 40, Double.NaN, 80, 40);

        assertThat(asked("World").series().values()).containsExactly(640, 600, 680, 640);
    }

    /// Bruma's 5,000 are some 100 in the sum, and the source's own row still agrees.
    @Test
    void namesThePlaceWhoseReportHoldsABacklogAndLeavesItOut() {
        report(ALDORIA, many(1000, 1000));
        report(BRUMA, many(100, 5000));

        OwnSeries world = asked("World");

        LocalDate day = world.series().lastDate();
        assertThat(world.report().backlogs())
                .containsExactly(new Backlog("Bruma", day, 1, 5000, 100));
        assertThat(world.report().cleaning().count(CleaningPolicy.BACKLOG)).isEqualTo(1);
        assertThat(world.series().value(world.series().size() - 1)).isEqualTo(1100);
        assertThat(asked("Bruma").series().lastDate()).isEqualTo(day.minusDays(1));
        assertThat(asked("Bruma").report().backlogs()).hasSize(1);
        assertThat(asked("Aldoria").report().backlogs()).isEmpty();
    }

    @Test
    void aBacklogThatTheWorldDoesNotFeelIsNotToldOfIt() {
        report(ALDORIA, many(100_000, 100_000));
        report(BRUMA, many(100, 5000));

        assertThat(asked("World").report().backlogs()).isEmpty();
        assertThat(asked("Bruma").report().backlogs()).hasSize(1);
    }

    private static double[] many(double usual, double last) {
        double[] values = new double[40];
        Arrays.fill(values, usual);
        values[39] = last;
        return values;
    }

    @Test
    void aPlaceThatStoppedLongAgoDoesNotHoldTheWorldBack() {
        double[] going = new double[100];
        Arrays.fill(going, 100);
        report(ALDORIA, going);
        report(BRUMA, 500, 500);

        assertThat(asked("World").series().size()).isEqualTo(100);
    }

    @Test
    void findsAPlaceByNameOrCodeInAnyCase() {
        report(ALDORIA, 10, 20);
        report(BRUMA, 1, 2);

        assertThat(asked("bruma").series().values()).containsExactly(1, 2);
        assertThat(asked("ald").series().values()).containsExactly(10, 20);
    }

    @Test
    void namesSimilarPlacesWhenThereIsNoSuchPlace() {
        report(ALDORIA, 10);
        report(BRUMA, 1);

        assertThatThrownBy(() -> asked("Brumma"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("Brumma")
                .hasMessageContaining("you mean Bruma?");
    }

    @Test
    void doesNotTakeAPartOfANameForAPlace() {
        report(new Place("USA", "United States", Optional.of("North America")), 10);
        report(new Place("VIR", "United States Virgin Islands", Optional.of("Oceania")), 1);

        assertThat(asked("eua").series().values()).containsExactly(10);
        assertThatThrownBy(() -> asked("america"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(
                        "LOCATION \"america\" is none of the 2 places of the source. Did you mean"
                                + " United States, United States Virgin Islands?");
    }

    @Test
    void refusesAPlaceWithoutAnyNumber() {
        report(ALDORIA, Double.NaN, Double.NaN);

        assertThatThrownBy(() -> asked("Aldoria"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("Aldoria");
    }

    @Test
    void aWeeklyReportersZeroFilledDaysBecomeWeeklySums() {
        report(ALDORIA, weekly(700, 710, 720, 730));

        OwnSeries place = asked("Aldoria");

        assertThat(place.series().frequency()).isEqualTo(Frequency.WEEKLY);
        assertThat(place.series().values()).containsExactly(700, 710, 720, 730);
        assertThat(place.series().lastDate().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(place.report().weeklyPlaces()).isEqualTo(1);
    }

    @Test
    void aWeekThatIsNotReportedYetIsLeftOut() {
        report(ALDORIA, weekly(700, 710, 720, 730, 0));

        assertThat(asked("Aldoria").series().values()).containsExactly(700, 710, 720, 730);
    }

    @Test
    void theWorldIsWeeklyAsSoonAsWeeklyReportersMatter() {
        report(ALDORIA, weekly(700, 710, 720, 730));
        double[] daily = new double[28];
        Arrays.fill(daily, 10);
        report(BRUMA, daily);

        OwnSeries world = asked("World");

        assertThat(world.series().frequency()).isEqualTo(Frequency.WEEKLY);
        assertThat(world.series().values()).containsExactly(770, 780, 790, 800);
        assertThat(world.report().weeklyPlaces()).isEqualTo(1);
        assertThat(world.report().places()).isEqualTo(2);
    }

    @Test
    void rareCasesDoNotMakeAWeeklyReporter() {
        report(ALDORIA, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1);

        assertThat(asked("Aldoria").series().frequency()).isEqualTo(Frequency.DAILY);
    }

    /// As a run has it, but without a bound on the newest day.
    private OwnSeries asked(String name) {
        PlacesAsOf places =
                PlacesAsOf.of(
                        Map.of(Measure.CASES, rows),
                        Map.of(),
                        LocalDate.MAX,
                        PlaceOptions.STANDARD,
                        name);
        WeeklyPanel weeks = WeeklyPanel.of(places);
        return OwnSeries.of(places, PlacesArchive.of(places, weeks, weeks, List.of()));
    }

    /// Six zeros and a total on Sunday, from Monday on.
    private static double[] weekly(double... totals) {
        double[] days = new double[totals.length * 7];
        for (int week = 0; week < totals.length; week++) {
            days[week * 7 + 6] = totals[week];
        }
        return days;
    }

    private void report(Place place, double... newCases) {
        for (int day = 0; day < newCases.length; day++) {
            rows.add(new Observation(place, MONDAY.plusDays(day), newCases[day]));
        }
    }
}
