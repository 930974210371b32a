package predictcovid.series.places;

import static org.assertj.core.api.Assertions.assertThat;
import static predictcovid.series.places.Rows.ALDORIA;
import static predictcovid.series.places.Rows.BRUMA;
import static predictcovid.series.places.Rows.CORVIA;
import static predictcovid.series.places.Rows.MONDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import predictcovid.series.Measure;
import predictcovid.series.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Frequency;

class WeeklyPanelTest {
    private static final int DAYS = 84;
    private static final LocalDate LAST = MONDAY.plusDays(DAYS - 1);

    private final Rows rows = new Rows();

    @Test
    void weeksEndOnTheLastDayOfTheDailyReportersWhateverItsWeekday() {
        rows.cases(ALDORIA, DAYS - 4, day -> day).cases(BRUMA, DAYS - 4, _ -> 10);

        WeeklyPanel weekly = WeeklyPanel.of(rows.all());

        assertThat(weekly.calendar().lastDay()).isEqualTo(LAST.minusDays(4));
        assertThat(weekly.calendar().lastDay().getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
        Panel cases = panel(weekly, Measure.CASES);
        assertThat(cases.frequency()).isEqualTo(Frequency.WEEKLY);
        assertThat(cases.date(cases.steps() - 1)).isEqualTo(LAST.minusDays(4));
        // days 73 ... 79
        assertThat(last(cases, 1)).isEqualTo(76 * 7);
        assertThat(last(cases, 0)).isEqualTo(76 * 7 + 70);
        assertThat(cases.steps()).isEqualTo(11);
    }

    @Test
    void waitsForPlacesWithNineTenthsOfTheCases() {
        rows.cases(ALDORIA, DAYS, _ -> 5).cases(BRUMA, DAYS - 3, _ -> 95);

        assertThat(WeeklyPanel.of(rows.all()).calendar().lastDay()).isEqualTo(LAST.minusDays(3));
    }

    @Test
    void doesNotWaitForAPlaceWithATwentiethOfTheCases() {
        rows.cases(ALDORIA, DAYS - 3, _ -> 5).cases(BRUMA, DAYS, _ -> 95);

        assertThat(WeeklyPanel.of(rows.all()).calendar().lastDay()).isEqualTo(LAST);
    }

    @Test
    void aPlaceIsNotTooLateWhileItsLastWeekIsAtMostThreeBeforeTheOthers() {
        rows.cases(ALDORIA, DAYS - 21, _ -> 5).cases(BRUMA, DAYS, _ -> 95);

        assertThat(WeeklyPanel.of(rows.all()).late(rows.all())).isEmpty();
    }

    /// Of the week three before the last one it has reported two days.
    @Test
    void namesAPlaceWhoseLastWholeWeekIsTooOld() {
        rows.cases(ALDORIA, DAYS - 21, day -> day < DAYS - 27 || day > DAYS - 24 ? 5 : Double.NaN)
                .cases(BRUMA, DAYS, _ -> 95);
        PlacesAsOf places = rows.all();

        assertThat(WeeklyPanel.of(places).late(places))
                .singleElement()
                .satisfies(late ->
                        assertThat(late.reason())
                                .hasToString(
                                        "Aldoria is left out: its last whole week of cases ended more"
                                                + " than three weeks before Mar 26, 2023; its last"
                                                + " cases are of Mar 5, 2023."));
    }

    @Test
    void aWeeklyReportersTotalIsInTheWeekThatHoldsItsDay() {
        rows.cases(ALDORIA, DAYS - 2, _ -> 1000)
                .cases(BRUMA, DAYS, day -> day % 7 == 2 ? 100 + day : 0);

        Panel cases = panel(WeeklyPanel.of(rows.all()), Measure.CASES);

        // weeks end on Fridays, reports come on Wednesdays, the last on day 79
        assertThat(last(cases, 2)).isEqualTo(100 + 79);
        assertThat(cases.value(2, cases.steps() - 2)).isEqualTo(100 + 72);
    }

    @Test
    void whereMostReportByTheWeekWeeksEndOnTheirDay() {
        rows.cases(ALDORIA, DAYS, day -> day % 7 == 2 ? 7000 : 0).cases(BRUMA, DAYS, _ -> 10);

        WeeklyPanel weekly = WeeklyPanel.of(rows.all());

        assertThat(weekly.calendar().lastDay()).isEqualTo(MONDAY.plusDays(79));
        assertThat(weekly.calendar().lastDay().getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
        assertThat(last(panel(weekly, Measure.CASES), 0)).isEqualTo(7070);
    }

    @Test
    void measuresOfOneCalendarWaitTwoDaysForEachOther() {
        rows.cases(ALDORIA, DAYS, _ -> 50).deaths(ALDORIA, DAYS - 2, _ -> 20);

        WeeklyPanel weekly = WeeklyPanel.of(rows.all());

        assertThat(weekly.calendar().lastDay()).isEqualTo(LAST.minusDays(2));
        assertThat(last(panel(weekly, Measure.DEATHS), 1)).isEqualTo(140);
    }

    @Test
    void aMeasureFurtherBehindEndsAWeekEarlier() {
        rows.cases(ALDORIA, DAYS, _ -> 50).deaths(ALDORIA, DAYS - 3, _ -> 20);

        WeeklyPanel weekly = WeeklyPanel.of(rows.all());

        Panel deaths = panel(weekly, Measure.DEATHS);
        assertThat(weekly.calendar().lastDay()).isEqualTo(LAST);
        assertThat(last(deaths, 1)).isNaN();
        assertThat(deaths.value(1, deaths.steps() - 2)).isEqualTo(140);
        assertThat(weekly.late(rows.all())).isEmpty();
    }

    @Test
    void theWorldsWeeksCountPlacesThatAreLeftOut() {
        rows.cases(ALDORIA, DAYS, _ -> 50).cases(CORVIA, 10, _ -> 4);

        Panel cases = panel(WeeklyPanel.of(rows.all()), Measure.CASES);

        assertThat(cases.series()).isEqualTo(2);
        assertThat(cases.value(0, 0)).isEqualTo(350 + 28);
    }

    @Test
    void olderVintagesStandOnTheSameCalendarInTheOrderOfTheirDays() {
        rows.cases(ALDORIA, DAYS, _ -> 50).cases(BRUMA, DAYS, _ -> 1);
        WeeklyPanel current = WeeklyPanel.of(rows.asOf(LAST.plusDays(1)));
        WeeklyPanel week = current.asKnownIn(vintage(DAYS - 7, LAST.minusDays(6)));
        WeeklyPanel twoWeeks = current.asKnownIn(vintage(DAYS - 12, LAST.minusDays(11)));

        ReportArchive archive = current.weeks(List.of(week, twoWeeks));

        Vintages cases = Objects.requireNonNull(archive.targets().get("wk inc case"));
        assertThat(archive.targets()).hasSize(1);
        assertThat(cases.all())
                .extracting(Vintage::asOf)
                .containsExactly(LAST.minusDays(11), LAST.minusDays(6), LAST.plusDays(1));
        assertThat(cases.all()).extracting(Vintage::lastStep).containsExactly(9, 10, 11);
        assertThat(cases.all()).allMatch(it -> it.panel().date(11).equals(LAST));
        assertThat(cases.all().get(1).panel().value(1, 10)).isEqualTo(280);
        assertThat(cases.all().get(1).panel().series(2)).containsOnly(Double.NaN);
    }

    @Test
    void aWeekOfWhichAnOlderVintageLackedADayIsMissingInIt() {
        WeeklyPanel current = WeeklyPanel.of(rows.cases(ALDORIA, DAYS, _ -> 50).all());

        Panel older = panel(current.asKnownIn(vintage(DAYS - 8, LAST.minusDays(7))), Measure.CASES);

        assertThat(older.value(1, 10)).isNaN();
        assertThat(older.value(0, 10)).isNaN();
        assertThat(older.value(1, 9)).isEqualTo(280);
    }

    @Test
    void lessThanAWeekHasNoWeeks() {
        WeeklyPanel weekly = WeeklyPanel.of(rows.cases(ALDORIA, 5, _ -> 50).all());

        assertThat(weekly.calendar().weeks()).isZero();
        assertThat(weekly.weeks(List.of()).targets().values()).allMatch(Vintages::isEmpty);
    }

    /// Where Aldoria had 40 a day.
    private static PlacesAsOf vintage(int days, LocalDate asOf) {
        return new Rows().cases(ALDORIA, days, _ -> 40).asOf(asOf);
    }

    private static Panel panel(WeeklyPanel weekly, Measure measure) {
        return Objects.requireNonNull(weekly.panels().get(measure));
    }

    private static double last(Panel panel, int area) {
        return panel.value(area, panel.steps() - 1);
    }
}
